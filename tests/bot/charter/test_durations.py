from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from bot.charter.durations import memory, seconds


@pytest.mark.parametrize(
    "written", ["", "10", "m", "-5m", "1.5h", "10 minutes", "٣m", "9" * 10 + "s"]
)
def test_what_is_no_duration_is_none(written: str) -> None:
    assert seconds(written) is None


@pytest.mark.parametrize("written", ["0s", "366d", "soon", 24, None])
def test_a_breach_counts_for_more_than_nothing_and_at_most_a_year(written: object) -> None:
    with pytest.raises(PydanticCustomError, match="`memory`"):
        memory(written)


@given(st.text())
def test_no_text_breaks_the_reader(written: str) -> None:
    length = seconds(written)

    assert length is None or length >= 0


def test_seconds_minutes_hours_and_days_are_read() -> None:
    assert [seconds(one) for one in ("90s", "10m", "24 h", " 30d ")] == [90, 600, 86_400, 2_592_000]
    assert memory("365d") == timedelta(days=365)
