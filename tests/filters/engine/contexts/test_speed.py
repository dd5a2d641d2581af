"""Weighing follows a hit, and a hostile message may hold many: it stays cheap whatever is near."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.filters.engine.contexts.lines import WORD, weight

MOST_SECONDS = 0.005
UNITS = (
    "a ", "'", '"', "« ", "un une ", "you ", "tu es ", "t'es ", "called ", "a\u0301", "<<", "'a ",
    "stop saying ", "dire des ", "he told me ", "as a ", "my brother ", "who ", "traité de ", "@a ",
    "ta gueule ", "le film ", "really just so ", "pas un ", "is a ", ", ", "mdr", "l'", "\u200b",
)  # fmt: skip
PIECES = st.lists(
    st.sampled_from([*UNITS, "t'es une ", "il m'a ", "dit ", "de ", ": "]), max_size=80
)


def fastest(text: str) -> float:
    """Return the seconds of the fastest of five: the machine has other things to do."""
    times = []
    for _ in range(5):
        start = perf_counter()
        weight(text)
        times.append(perf_counter() - start)
    return min(times)


@pytest.mark.parametrize("unit", UNITS)
def test_the_worst_surroundings_cost_little(unit: str) -> None:
    around = unit * (250 // len(unit))
    assert fastest(f"{around}{WORD} {around}"[:500]) <= MOST_SECONDS


@given(PIECES, PIECES)
def test_whatever_is_strung_together_costs_little(before: list[str], after: list[str]) -> None:
    text = f"{''.join(before)[-250:]}{WORD} {''.join(after)[:240]}"
    assert fastest(text) <= MOST_SECONDS
