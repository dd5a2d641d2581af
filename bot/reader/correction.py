"""What a channel's rulings teach the second reader: a small shift of its scores, and no more.

A logistic function of a text's meaning is fitted that parts what people upheld from what they
dismissed. Nobody can silence an article by it: where all is dismissed there is nothing to part,
the shift is bounded, the bound grows with the number of people whose rulings go that way, and all
rulings of one person together count as one.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from operator import mul

Meaning = Sequence[float]

EACH = 0.25
"""Log-odds by which the rulings of one person may shift a score, one way."""
MOST = 0.75
"""The same for however many people: three odds of two become one, and no less."""
SEVERAL = 3
"""Rulings one way from which somebody's word counts in a bound."""
FEWEST, NEWEST = 20, 400
"""Rulings below which nothing is learned, and how many of the newest are learned from."""
STEPS, PACE, LEAN = 60, 2.0, 0.05
"""How the fit goes: so many steps of such a length, and what keeps the weights small."""
TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Lesson:
    """A ruled message: what it means to the reader, and what a person did."""

    meaning: Meaning
    upheld: bool
    by: str


@dataclass(frozen=True, slots=True)
class Correction:
    """A shift in log-odds, between `-down` and `up`."""

    weights: tuple[float, ...]
    bias: float
    down: float
    up: float

    def shift(self, meaning: Meaning) -> float:
        """Return by how much a text of this meaning is shifted; one of another shape is not."""
        if len(meaning) != len(self.weights):
            return 0.0
        shift = _dot(self.weights, meaning) + self.bias
        return min(max(shift, -min(self.down, MOST)), self.up, MOST)

    def applied(self, probability: float, meaning: Meaning) -> float:
        """Return a probability as the channel's rulings correct it."""
        shift = self.shift(meaning)
        return _probability(_odds(probability) + shift) if shift else probability


def learned(lessons: Sequence[Lesson]) -> Correction | None:
    """Fit a correction to rulings, the newest last; None where they are too few, or one way."""
    lessons = lessons[-NEWEST:]
    ways = Counter(one.upheld for one in lessons)
    if len(lessons) < FEWEST or min(ways[True], ways[False]) < SEVERAL:
        return None
    says = _says(lessons)
    middle = [_dot(says, column) for column in zip(*(one.meaning for one in lessons), strict=True)]
    apart = [
        [here - there for here, there in zip(one.meaning, middle, strict=True)] for one in lessons
    ]
    scale = 1 / max(sqrt(sum(map(mul, says, (_dot(one, one) for one in apart)))), TINY)
    points = [[scale * one for one in point] for point in apart]
    weights = [scale * one for one in _fitted(points, lessons, says)]
    down, up = bound(lessons, upheld=False), bound(lessons, upheld=True)
    return Correction(tuple(weights), -_dot(weights, middle), down, up)


def bound(lessons: Sequence[Lesson], *, upheld: bool) -> float:
    """Return how far scores may be shifted one way: people are counted, not their rulings."""
    rulings = Counter(one.by for one in lessons if one.upheld is upheld)
    return min(MOST, EACH * sum(count >= SEVERAL for count in rulings.values()))


def _says(lessons: Sequence[Lesson]) -> list[float]:
    """Return what each ruling weighs: both ways the same, and one way everybody the same."""
    rulings = Counter((one.upheld, one.by) for one in lessons)
    people = Counter(upheld for upheld, _ in rulings)
    return [0.5 / (people[one.upheld] * rulings[one.upheld, one.by]) for one in lessons]


def _fitted(
    points: Sequence[Sequence[float]], lessons: Sequence[Lesson], says: Sequence[float]
) -> list[float]:
    """Descend to the weights that agree best with the rulings."""
    weights = [0.0] * len(points[0])
    for _ in range(STEPS):
        slope = [LEAN * one for one in weights]
        for point, lesson, say in zip(points, lessons, says, strict=True):
            wrong = say * (_probability(_dot(weights, point)) - lesson.upheld)
            slope = [one + wrong * other for one, other in zip(slope, point, strict=True)]
        weights = [one - PACE * other for one, other in zip(weights, slope, strict=True)]
    return weights


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    total: float = sum(map(mul, one, other))
    return total


def _odds(probability: float) -> float:
    safe = min(max(probability, TINY), 1 - TINY)
    return log(safe / (1 - safe))


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-odds)) if odds >= 0 else 1 - 1 / (1 + exp(odds))
