"""Weights of all kinds as one number: whatever is added up, each kind keeps to its own."""

from hypothesis import given
from hypothesis import strategies as st

from bot.animation.weighing import KINDS, packed, parted, shares

ROWS = st.lists(st.integers(-9_000, 9_000), min_size=len(KINDS), max_size=len(KINDS))


@given(st.lists(ROWS, max_size=50))
def test_each_kind_adds_up_by_itself(rows: list[list[int]]) -> None:
    columns = [sum(row[place] for row in rows) for place in range(len(KINDS))]
    assert parted(sum(map(packed, rows))) == tuple(columns)


def test_what_nobody_knows_speaks_for_no_kind() -> None:
    assert shares(["no such thing"]) == shares([])
