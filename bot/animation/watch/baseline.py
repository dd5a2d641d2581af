"""What is usual: the middle of an hour, how far it swings, and how high it went."""

from dataclasses import dataclass
from math import sqrt
from statistics import median

SIGMA = 1.4826
"""What the median deviation of a normal spread is multiplied with to be its standard deviation."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a window of some length usually counts."""

    usual: float
    spread: float
    peak: int


def baseline(windows: list[int]) -> Baseline:
    """Return what some windows say; robust: a few wild ones move nothing but the peak.

    Rare events have a median of 0: there the mean of all but the highest twentieth is what counts,
    and the spread is never less than chance alone makes it (Poisson).
    """
    ordered = sorted(windows)
    middle = median(ordered)
    swing = SIGMA * median([abs(one - middle) for one in ordered])
    most = ordered[: max(1, len(ordered) - len(ordered) // 20)]
    usual = max(float(middle), sum(most) / len(most))
    return Baseline(usual, max(swing, sqrt(usual + 1)), ordered[-1])
