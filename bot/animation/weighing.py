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
QUESTION = KINDS.index(Kind.QUESTION)


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
    hits = [known[name] for name in found if name in known]
    sums = [sum(column) / HUNDREDTHS for column in zip(*hits, strict=True)] or [0.0] * len(KINDS)
    top = max(sums)
    powers = [exp(one - top) for one in sums]
    whole = sum(powers)
    return tuple(one / whole for one in powers)
