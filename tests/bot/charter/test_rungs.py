from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from bot.charter.rungs import rung
from filters.engine.charter import LONGEST_TIMEOUT, Rung, Step

ANYTHING = st.one_of(st.none(), st.integers(), st.text(), st.lists(st.text()))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (3, "a rung is a text"),
        ("wran", "unknown rung `wran`"),
        ("warn 10m", "`warn` takes nothing after it"),
        ("timeout", "a time-out needs a duration"),
        ("timeout soon", "a time-out needs a duration"),
        ("timeout 0s", "a time-out cannot last `0s`"),
        ("timeout 15d", "a time-out cannot last `15d`"),
    ],
)
def test_what_is_no_rung_is_said_so(written: object, said: str) -> None:
    with pytest.raises(PydanticCustomError, match=said):
        rung(written)


@given(ANYTHING)
def test_whatever_is_written_is_a_rung_or_a_problem(written: object) -> None:
    with suppress(PydanticCustomError):
        assert rung(written).step in set(Step)


def test_every_step_can_be_written() -> None:
    assert [rung(one) for one in ("delete", "warn", "case", "ban")] == [
        Rung(Step.DELETE),
        Rung(Step.WARN),
        Rung(Step.CASE),
        Rung(Step.BAN),
    ]
    assert rung(" timeout  10m ") == Rung(Step.TIMEOUT, 600)
    assert rung("timeout 14d") == Rung(Step.TIMEOUT, LONGEST_TIMEOUT)
