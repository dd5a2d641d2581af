from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.staffing import Need, StaffingOptions, Watch, keep_watch, need, present
from tests.making import NINE

OPTIONS = StaffingOptions()
SHORT = Need(450, 3, 1, large=False, automod=None)
ENOUGH = Need(450, 3, 3, large=False, automod=None)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_the_team_is_not_told_at_once() -> None:
    _, tell = keep_watch(Watch(), NINE, SHORT, OPTIONS)

    assert not tell


def test_the_team_is_not_told_while_there_are_enough() -> None:
    watch = Watch(short_since=NINE)

    watch, tell = keep_watch(watch, NINE + minutes(6), ENOUGH, OPTIONS)

    assert not tell
    assert watch.short_since is None


def test_the_team_is_told_after_five_minutes_and_then_once_in_half_an_hour() -> None:
    watch, told = Watch(), []

    for minute in range(80):
        watch, tell = keep_watch(watch, NINE + minutes(minute), SHORT, OPTIONS)
        told += [minute] if tell else []

    assert told == [5, 35, 65]


def test_a_raid_is_told_of_before_the_half_hour_is_over_and_once() -> None:
    raided = Need(2400, 12, 1, large=True, automod=False)
    watch, told = Watch(), []

    for minute in range(35):
        live = SHORT if minute < 12 else raided
        watch, tell = keep_watch(watch, NINE + minutes(minute), live, OPTIONS)
        told += [minute] if tell else []

    assert told == [5, 12]


def test_one_more_who_is_missing_waits_for_the_half_hour() -> None:
    watch = Watch(NINE, NINE, told_short=1)
    more = Need(600, 3, 1, large=False, automod=None)

    _, tell = keep_watch(watch, NINE + minutes(6), more, OPTIONS)

    assert not tell


def test_an_average_channel_needs_one_per_200() -> None:
    live = need(450, 1, None, OPTIONS)

    assert (live.needed, live.missing, live.saved) == (3, 2, 0)


@pytest.mark.parametrize("automod", [False, None])
def test_a_large_channel_without_automod_hears_what_automod_would_save(
    automod: bool | None,
) -> None:
    live = need(3000, 2, automod, OPTIONS)

    assert (live.needed, live.missing, live.saved) == (15, 13, 10)


def test_a_large_channel_with_automod_needs_one_per_600() -> None:
    live = need(3000, 2, True, OPTIONS)

    assert (live.needed, live.missing, live.saved) == (5, 3, 0)


def test_an_empty_room_needs_nobody() -> None:
    assert need(0, 0, None, OPTIONS).needed == 0


def test_only_the_lately_active_are_present() -> None:
    seen = {"lise": NINE, "karim": NINE - minutes(11)}

    assert present(seen, NINE, OPTIONS) == 1


@given(st.integers(0, 10**7), st.integers(0, 500), st.sampled_from([True, False, None]))
def test_automod_never_asks_for_more_people(viewers: int, here: int, automod: bool | None) -> None:
    live = need(viewers, here, automod, OPTIONS)

    assert live.needed >= need(viewers, here, True, OPTIONS).needed
    assert live.missing >= 0
    assert live.saved >= 0
