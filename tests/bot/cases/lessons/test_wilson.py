"""A share that was counted few times is not taken for what it seems."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.lessons.wilson import Interval, wilson

counted = st.integers(0, 5_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(counted)
def test_the_share_that_was_seen_lies_within(counts: tuple[int, int]) -> None:
    right, of = counts
    interval = wilson(right, of)
    assert 0 <= interval.low <= interval.high <= 1
    if of:
        assert interval.low <= right / of <= interval.high


@given(counted)
def test_it_does_not_prefer_right_to_wrong(counts: tuple[int, int]) -> None:
    right, of = counts
    other = wilson(of - right, of)
    assert wilson(right, of).low == pytest.approx(1 - other.high, abs=1e-9)


@given(counted.filter(lambda one: one[1] > 0))
def test_more_of_the_same_makes_surer(counts: tuple[int, int]) -> None:
    right, of = counts
    once, tenfold = wilson(right, of), wilson(10 * right, 10 * of)
    assert tenfold.high - tenfold.low < once.high - once.low


@given(st.integers(1, 1_000), st.data())
def test_one_more_upheld_raises_both_ends(of: int, data: st.DataObject) -> None:
    right = data.draw(st.integers(0, of - 1))
    less, more = wilson(right, of), wilson(right + 1, of)
    assert less.low <= more.low
    assert less.high <= more.high


def test_of_nothing_nothing_is_known() -> None:
    assert wilson(0, 0) == Interval(0, 1)


@pytest.mark.parametrize(
    ("right", "of", "low", "high"), [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)]
)
def test_it_is_the_interval_of_newcombe_1998(right: int, of: int, low: float, high: float) -> None:
    interval = wilson(right, of)
    assert interval.low == pytest.approx(low, abs=1e-4)
    assert interval.high == pytest.approx(high, abs=1e-4)
