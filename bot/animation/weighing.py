"""How much each feature speaks for each kind: a table that was learned, and how it adds up."""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from types import MappingProxyType

from bot.animation.lexicon import rows
from bot.animation.voice import Kind

HUNDREDTHS = 100
"""The table holds whole numbers: weights times so many."""
Weights = tuple[int, ...]
KINDS = tuple(Kind)
"""The order of the columns."""
LEAN = {Kind.RHETORICAL: -0.9, Kind.AMONG: -1.0, Kind.NOTHING: 0.3}
"""What is learned from holds more questions of no use, and less of nothing, than chat does."""
PRIOR = tuple(LEAN.get(kind, 0.0) for kind in KINDS)


@cache
def weights() -> Mapping[str, Weights]:
    """Return the learned weights of each feature, one for each kind."""
    table = rows("weights.tsv")
    if tuple(next(table)[1:]) != tuple(KINDS):
        raise ValueError("the learned weights are of other kinds")
    return MappingProxyType({name: tuple(map(int, row)) for name, *row in table})


def shares(found: Iterable[str]) -> tuple[float, ...]:
    """Return how likely each kind is, in the order of `KINDS`; together they are one."""
    known = weights()
    hits = [hit for hit in map(known.get, found) if hit is not None]
    columns = zip(*hits, strict=True)
    gains = [sum(column) / HUNDREDTHS for column in columns] or [0.0] * len(KINDS)
    return softened([gain + lean for gain, lean in zip(gains, PRIOR, strict=True)])


def softened(sums: list[float]) -> tuple[float, ...]:
    """Return shares of one for sums of weights."""
    top = max(sums)
    powers = [exp(one - top) for one in sums]
    whole = sum(powers)
    return tuple(one / whole for one in powers)
