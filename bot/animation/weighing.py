"""How much each feature speaks for each kind: a table that was learned, and how it adds up."""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp
from struct import Struct
from types import MappingProxyType

from bot.animation.lexicon import rows
from bot.animation.voice import Kind

HUNDREDTHS = 100
"""The table holds whole numbers: weights times so many."""
KINDS = tuple(Kind)
"""The order of the columns."""
LEAN = {Kind.RHETORICAL: -0.9, Kind.AMONG: -1.0, Kind.NOTHING: 0.15}
"""What is learned from holds more questions of no use, and less of nothing, than chat does."""
PRIOR = tuple(LEAN.get(kind, 0.0) for kind in KINDS)


LANE = 32
"""Bits of one kind's weight within the weights of a feature, which are one whole number.

Many of those add up much quicker than as many columns do.
"""
HALF = 1 << (LANE - 1)
LEVEL = sum(HALF << (LANE * place) for place in range(len(KINDS)))
LANES = Struct(f"<{len(KINDS)}I")


@cache
def weights() -> Mapping[str, int]:
    """Return the learned weights of each feature, those of all kinds in one number."""
    table = rows("weights.tsv")
    if tuple(next(table)[1:]) != tuple(KINDS):
        raise ValueError("the learned weights are of other kinds")
    return MappingProxyType({name: packed(map(int, row)) for name, *row in table})


def packed(row: Iterable[int]) -> int:
    """Return the weights of one feature as one whole number; those of many may be added up."""
    raised = LANES.pack(*[weight + HALF for weight in row])
    return int.from_bytes(raised, "little") - LEVEL


def parted(whole: int) -> tuple[int, ...]:
    """Return the weight for each kind, in the order of `KINDS`."""
    raised = (whole + LEVEL).to_bytes(LANES.size, "little")
    return tuple([one - HALF for one in LANES.unpack(raised)])


def shares(found: Iterable[str]) -> tuple[float, ...]:
    """Return how likely each kind is, in the order of `KINDS`; together they are one."""
    known = weights()
    gains = parted(sum([known[one] for one in found if one in known]))
    return softened([gain / HUNDREDTHS + lean for gain, lean in zip(gains, PRIOR, strict=True)])


def softened(sums: list[float]) -> tuple[float, ...]:
    """Return shares of one for sums of weights."""
    top = max(sums)
    powers = [exp(one - top) for one in sums]
    whole = sum(powers)
    return tuple(one / whole for one in powers)
