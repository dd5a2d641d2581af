"""Where a series of counts is going, told so that no single minute can tell it otherwise.

The slope is the median of all slopes between two minutes (H. Theil, 1950; P. K. Sen, 1968), or
a lower quantile of them, to promise less; whether there is a trend at all says the test of
H. B. Mann (1945) and M. G. Kendall, with its correction for ties.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import sqrt
from statistics import median
from typing import NamedTuple

SURE = 2.33
"""Standard deviations: chance alone looks so much like growth once in a hundred times."""
CAUTIOUS = 0.4
"""The quantile of the slopes that is taken: somewhat less than their median."""
FEWEST = 6
"""Counts of which a trend can be told."""

Point = tuple[float, float]
"""When, in minutes, and how much."""


class Line(NamedTuple):
    """How much there is now, and by how much it grows in a minute, said cautiously."""

    level: float
    slope: float

    def after(self, minutes: float) -> float:
        """How much there will be so many minutes from now."""
        return self.level + self.slope * minutes


def rising(points: Sequence[Point], now: float = 0.0) -> Line | None:
    """Return the line that counts rise along; None where nothing surely grows."""
    if len(points) < FEWEST or growth(points) < SURE:
        return None
    slopes = sorted(_slopes(points))
    slope = slopes[int(CAUTIOUS * (len(slopes) - 1))]
    if slope <= 0:
        return None
    middle = median(slopes)
    level = median(much + middle * (now - when) for when, much in points)
    return Line(level, slope)


def growth(points: Sequence[Point]) -> float:
    """Return how surely counts grow, in standard deviations; below 0 they fall."""
    rises = sum(
        (later > sooner) - (later < sooner) for (_, sooner), (_, later) in combinations(points, 2)
    )
    spread = sqrt(_variance([much for _, much in points]))
    if not spread or not rises:
        return 0.0
    return (rises - 1 if rises > 0 else rises + 1) / spread


def _slopes(points: Sequence[Point]) -> Iterator[float]:
    for (sooner, before), (later, after) in combinations(points, 2):
        if later > sooner:
            yield (after - before) / (later - sooner)


def _variance(values: Sequence[float]) -> float:
    tied = Counter(values).values()
    return (_pairs(len(values)) - sum(map(_pairs, tied))) / 18


def _pairs(count: int) -> int:
    return count * (count - 1) * (2 * count + 5)
