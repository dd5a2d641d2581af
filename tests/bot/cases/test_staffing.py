from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.cases.staffing import Need, StaffingOptions, Watch, keep_watch, need, present
from tests.making import NINE

OPTIONS = StaffingOptions()
BOUNDS = [
    ("viewers_per_moderator", 0, 1),
    ("large_from", 0, 1),
    ("viewers_per_moderator_large", 0, 1),
    ("present_minutes", 0, 0.1),
    ("alarm_after_minutes", -0.1, 0),
    ("alarm_gap_minutes", -0.1, 0),
    ("claimed_seconds", 0.9, 1),
    ("claimed_seconds", 601, 600),
    ("claimed_share", 0, 0.01),
    ("claimed_share", 1, 0.99),
    ("warn_ahead_minutes", -1, 0),
    ("warn_ahead_minutes", 61, 60),
    ("warn_growth", -0.1, 0),
    ("warn_gap_minutes", -0.1, 0),
    ("break_after_minutes", -0.1, 0),
    ("break_after_cases", -1, 0),
    ("break_minutes", 0, 0.1),
    ("remind_minutes", -0.1, 0),
    ("short_minutes", -0.1, 0),
]
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


@pytest.mark.parametrize(("name", "senseless", "least"), BOUNDS)
def test_a_number_that_makes_no_sense_is_refused(name: str, senseless: float, least: float) -> None:
    assert getattr(StaffingOptions.model_validate({name: least}), name) == least

    with pytest.raises(ValidationError):
        StaffingOptions.model_validate({name: senseless})


def test_a_setting_that_is_misspelt_is_refused_and_none_changes_by_itself() -> None:
    with pytest.raises(ValidationError):
        StaffingOptions.model_validate({"viewers_per_mod": 100})
    with pytest.raises(ValidationError):
        OPTIONS.large_from = 1  # type: ignore[misc]


def test_a_live_is_short_by_the_rule_or_by_the_work_whichever_asks_for_more() -> None:
    assert replace(SHORT, by_load=2).short == 2
    assert replace(SHORT, by_load=5).short == 4
    assert replace(ENOUGH, by_load=2).short == 0
    assert replace(ENOUGH, by_load=None).short == 0


def test_from_two_thousand_viewers_on_a_channel_is_large() -> None:
    assert [need(viewers, 1, None, OPTIONS).large for viewers in (1999, 2000)] == [False, True]


def test_who_was_active_ten_minutes_ago_is_still_present() -> None:
    seen = {"lise": NINE - minutes(10), "karim": NINE - minutes(10.1)}

    assert present(seen, NINE, OPTIONS) == 1


def test_a_team_that_was_short_is_short_anew_after_it_was_enough() -> None:
    watch, told = Watch(), []

    for minute in range(12):
        live = ENOUGH if minute == 3 else SHORT
        watch, tell = keep_watch(watch, NINE + minutes(minute), live, OPTIONS)
        told += [minute] if tell else []

    assert told == [9]


def test_a_raid_upon_a_small_lack_is_told_of_from_two_more_on() -> None:
    watch = Watch(NINE, NINE, told_short=1)
    lacks = [Need(2000, 10, 10 - lack, large=True, automod=None) for lack in (1, 2, 3)]

    told = [keep_watch(watch, NINE + minutes(6), one, OPTIONS)[1] for one in lacks]

    assert told == [False, False, True]


def test_of_a_great_lack_only_twice_as_great_a_one_is_a_raid() -> None:
    watch = Watch(NINE, NINE, told_short=4)
    lacks = [Need(4000, 20, 20 - lack, large=True, automod=None) for lack in (6, 7, 8)]

    told = [keep_watch(watch, NINE + minutes(6), one, OPTIONS)[1] for one in lacks]

    assert told == [False, False, True]
