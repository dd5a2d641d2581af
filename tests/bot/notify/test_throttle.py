"""How often the team is told, and when it is left alone."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.notify.occasions import Occasion
from bot.notify.quiet import QuietHours, read_hours
from bot.notify.throttle import Line, Throttle
from tests.making import NINE

LINE = Line("9000", Occasion.STAFFING, "staffing", to_leads=False)
DEAF = Line("9000", Occasion.DEAF, "team.deaf", to_leads=False)
NIGHT = QuietHours(time(20), time(8))


def test_in_quiet_hours_only_what_is_urgent_goes_through() -> None:
    throttle = Throttle(timedelta(minutes=5), NIGHT, frozenset({Occasion.DEAF}))
    assert throttle.passes(LINE, NINE) is None
    assert throttle.passes(DEAF, NINE) == 0
    assert throttle.passes(LINE, NINE + timedelta(hours=11)) == 1


def test_a_clock_that_was_set_back_silences_nobody() -> None:
    throttle = Throttle(timedelta(minutes=5))
    assert throttle.passes(LINE, NINE) == 0
    assert throttle.passes(LINE, NINE - timedelta(days=1)) == 0


@pytest.mark.parametrize(
    ("hour", "quiet"), [(20, True), (23, True), (0, True), (7, True), (8, False), (19, False)]
)
def test_hours_may_go_past_midnight(hour: int, quiet: bool) -> None:
    assert NIGHT.hold(datetime(2026, 11, 1, hour, tzinfo=UTC)) is quiet


def test_hours_are_those_of_the_team() -> None:
    paris = QuietHours(time(23), time(8), ZoneInfo("Europe/Paris"))
    assert paris.hold(datetime(2026, 7, 1, 21, 30, tzinfo=UTC))
    assert not paris.hold(datetime(2026, 7, 1, 20, 30, tzinfo=UTC))


@pytest.mark.parametrize(
    "text", ["23", "23:00", "25:00-08:00", "08:00-08:00", "a-b", "23:00+01:00-08:00"]
)
def test_what_are_no_hours_is_said_so(text: str) -> None:
    with pytest.raises(ValueError, match="no hours of the day"):
        read_hours(text)


@given(st.lists(st.integers(0, 600), max_size=40))
def test_nothing_is_forgotten(waits: list[int]) -> None:
    throttle = Throttle(timedelta(minutes=5))
    now, told, left_out = NINE, 0, 0
    for wait in waits:
        now += timedelta(seconds=wait)
        passed = throttle.passes(LINE, now)
        told += passed is not None
        left_out += passed or 0
    throttle.passes(LINE, now)
    last = throttle.passes(LINE, now + timedelta(hours=1)) or 0
    assert told + left_out + last == len(waits) + (1 if waits else 0)
