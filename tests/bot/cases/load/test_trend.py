"""A line along which counts surely rise, and no line through what chance makes."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cases.load.trend import FEWEST, growth, rising

counts = st.lists(st.integers(0, 10_000), max_size=20)


def points(values: list[int]) -> list[tuple[float, float]]:
    return [(float(place - len(values) + 1), float(one)) for place, one in enumerate(values)]


def test_too_few_counts_tell_nothing() -> None:
    assert rising(points([100 * one for one in range(FEWEST - 1)])) is None
    assert rising([]) is None


def test_what_stays_or_falls_does_not_rise() -> None:
    assert rising(points([300] * 12)) is None
    assert rising(points([300 - one for one in range(12)])) is None
    assert growth(points([300 - one for one in range(12)])) < 0


def test_chance_hardly_ever_looks_like_growth() -> None:
    chance = Random(7)  # noqa: S311  # noise is no secret
    noise = ([chance.randint(400, 440) for _ in range(12)] for _ in range(500))
    assert sum(rising(points(one)) is not None for one in noise) <= 10


def test_a_line_is_found_and_goes_on() -> None:
    line = rising(points([100 + 20 * one for one in range(12)]))
    assert line is not None
    assert (line.level, line.slope) == (320, 20)
    assert line.after(10) == 520


def test_one_wild_minute_does_not_bend_it() -> None:
    values = [100 + 20 * one for one in range(12)]
    values[4] = 9_000
    line = rising(points(values))
    assert line is not None
    assert line.slope == pytest.approx(20, abs=2)
    assert line.level == pytest.approx(320, abs=10)


@settings(max_examples=30)
@given(counts)
def test_whatever_was_counted_a_line_rises_or_there_is_none(values: list[int]) -> None:
    line = rising(points(values))
    assert line is None or line.slope > 0


@settings(max_examples=30)
@given(counts)
def test_what_rises_falls_when_it_is_turned_round(values: list[int]) -> None:
    assert growth(points(values)) == pytest.approx(-growth(points(values[::-1])))
