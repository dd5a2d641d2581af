"""What a channel's chat makes of work, measured from its cases."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Case, Status
from bot.cases.load.workload import LOOK_BACK, measured, ruling_seconds
from tests.bot.cases.ruling import DISMISS, LEA, MO, UPHOLD, case
from tests.making import NINE

NOW = NINE + LOOK_BACK


def at(seconds: float) -> datetime:
    return NINE + timedelta(seconds=seconds)


def opened(number: int, seconds: float, took: float | None = None) -> Case:
    one = case(number, UPHOLD if took is not None else None, took=took or 0, status=Status.OPEN)
    rulings = tuple(replace(each, at=at(seconds + (took or 0))) for each in one.rulings)
    return replace(one, opened_at=at(seconds), rulings=rulings)


def test_a_quiet_chat_makes_no_load() -> None:
    assert measured((), NOW) is None


def test_what_came_in_longer_ago_is_no_load_any_more() -> None:
    assert measured((opened(1, -1), opened(2, 0)), NOW) is None


def test_what_the_bot_removed_and_nobody_contests_is_no_load() -> None:
    assert measured((case(1, status=Status.ACTED, minutes=5),), NOW) is None


def test_what_the_bot_removed_and_somebody_looked_at_is_load() -> None:
    assert measured((case(1, DISMISS, status=Status.ACTED, minutes=5),), NOW) is not None


def test_grave_cases_are_told_apart() -> None:
    light = replace(opened(2, 30), severity=2)
    load = measured((opened(1, 20), light), NOW)
    assert load is not None
    assert load.arrivals == pytest.approx(2 / 600)
    assert load.grave == pytest.approx(1 / 600)


def test_a_ruling_takes_twenty_seconds_where_nothing_was_measured() -> None:
    assert ruling_seconds(()) == 20


def test_the_first_ruling_of_a_person_says_nothing_of_how_long_they_take() -> None:
    assert ruling_seconds((opened(1, 0, took=90),)) == 20


def test_many_quick_rulings_outweigh_the_guess() -> None:
    cases = [opened(number, 0, took=5.0 * number) for number in range(1, 92)]
    assert ruling_seconds(cases) == pytest.approx((90 * 5 + 10 * 20) / 100)


def test_a_pause_of_the_moderator_is_not_time_of_a_ruling() -> None:
    cases = (opened(1, 0, took=5), opened(2, 0, took=500))
    assert ruling_seconds(cases) == 20


def test_waiting_for_the_next_case_is_not_time_of_a_ruling() -> None:
    cases = (opened(1, 0, took=5), opened(2, 60, took=8))
    assert ruling_seconds(cases) == pytest.approx((8 + 200) / 11)


def test_two_people_are_measured_apart() -> None:
    other = opened(2, 0, took=6)
    other = replace(other, rulings=(replace(other.rulings[0], by=LEA),))
    assert opened(1, 0, took=5).rulings[0].by == MO
    assert ruling_seconds((opened(1, 0, took=5), other)) == 20


@given(st.lists(st.tuples(st.integers(-900, 900), st.none() | st.integers(0, 900)), max_size=30))
def test_whatever_happened_a_load_can_be_worked_with(told: list[tuple[int, int | None]]) -> None:
    cases = [opened(number, when, took) for number, (when, took) in enumerate(told)]
    load = measured(cases, NOW)
    assert load is None or (load.work > 0 and 0 <= load.grave <= load.arrivals)
    assert 1 <= ruling_seconds(cases) <= 120
