"""How far a share that was counted few times can be trusted: Wilson's interval."""

from dataclasses import dataclass
from math import sqrt

Z = 1.96
"""The normal quantile of 95 %: of twenty intervals, nineteen hold the true share."""


@dataclass(frozen=True, slots=True)
class Interval:
    """A share lies between these two, both from 0 to 1."""

    low: float
    high: float


def wilson(right: int, counted: int, z: float = Z) -> Interval:
    """Return where the true share lies when `right` of `counted` were right (Wilson, 1927).

    Of nothing counted nothing is known: it may lie anywhere.
    """
    if counted == 0:
        return Interval(0.0, 1.0)
    share, square = right / counted, z * z
    middle = share + square / (2 * counted)
    reach = z * sqrt(share * (1 - share) / counted + square / (4 * counted * counted))
    scale = 1 + square / counted
    low, high = (middle - reach) / scale, (middle + reach) / scale
    return Interval(max(0.0, min(low, share)), min(1.0, max(high, share)))
