"""The team is warned before it is too small, and left alone by what chance brings."""

from datetime import timedelta
from itertools import pairwise
from math import ceil
from random import Random
from statistics import mean

import pytest

from bot.cases.load.outlook import QUIET, Vigil, foresee, keep_vigil
from bot.cases.load.queueing import moderators_for
from bot.cases.staffing import Outlook, StaffingOptions, need
from tests.bot.cases.load.minutes import OPTIONS, arriving, load_of, minute, noisy, play
from tests.making import NINE

SOON = Outlook(8, 4, 610)


def at(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


def test_viewers_who_come_and_go_warn_of_nothing() -> None:
    chance = Random(20261122)  # noqa: S311  # a played evening is no secret
    hours, in_vain = 0, 0
    for _ in range(6):
        level = chance.uniform(60, 3000)
        viewers = noisy(chance, level, 0.05, 0.9, 180)
        in_vain += play(viewers, [0] * 180, ceil(level / 200)).in_vain
        hours += 3
    assert in_vain / hours <= 0.1


@pytest.mark.parametrize("a_minute", [0.3, 1, 3])
def test_cases_that_come_in_bunches_warn_of_nothing(a_minute: float) -> None:
    chance = Random(20261122)  # noqa: S311
    enough = max(1, moderators_for(load_of(a_minute), OPTIONS.promise))
    cases = [arriving(chance, a_minute * chance.gammavariate(2, 0.5)) for _ in range(480)]
    assert play([50] * 480, cases, enough).in_vain <= 1


def test_a_raid_that_leaves_again_warns_of_nothing() -> None:
    viewers = [150] * 20 + [190] * 2 + [150] * 20
    assert play(viewers, [0] * 42, 1).warned == ()


def test_an_audience_that_grows_is_warned_of_before_it_is_too_large() -> None:
    chance = Random(20261122)  # noqa: S311
    times = []
    for _ in range(10):
        slope, first = chance.uniform(8, 40), chance.uniform(80, 600)
        level = [first + slope * max(0, one - 20) for one in range(100)]
        viewers = [round(one * (1 + chance.gauss(0, 0.03))) for one in level]
        times.append(play(viewers, [0] * 100, ceil(first / 200) + 1).in_time)
    warned = [one for one in times if one is not None]
    assert len(warned) >= 9
    assert mean(warned) >= 4


def test_work_that_grows_is_warned_of_in_a_small_audience() -> None:
    chance = Random(3)  # noqa: S311
    cases = [arriving(chance, 2 + 0.4 * max(0, one - 20)) for one in range(60)]
    played = play([50] * 60, cases, moderators_for(load_of(6), OPTIONS.promise))
    assert played.in_time


def test_the_soonest_minute_is_told_in_which_more_are_needed_than_are_there() -> None:
    minutes = [minute(NINE + at(one), 100 + 20 * one) for one in range(12)]
    soon = foresee(minutes, need(320, 2, None, OPTIONS), OPTIONS)
    assert soon == Outlook(5, 3, 420)
    assert foresee(minutes, need(320, 5, None, OPTIONS), OPTIONS) is None
    never = StaffingOptions(warn_ahead_minutes=0)
    assert foresee(minutes, need(320, 2, None, never), never) is None


def test_who_is_too_few_already_is_warned_of_still_more_alone() -> None:
    minutes = [minute(NINE + at(one), 100 + 20 * one) for one in range(12)]
    assert foresee(minutes, need(320, 0, None, OPTIONS), OPTIONS) == Outlook(5, 3, 420)
    assert foresee(minutes[:9], need(260, 0, None, OPTIONS), OPTIONS) == Outlook(8, 3, 420)


def test_an_audience_that_grows_on_and_on_is_warned_of_anew_each_time() -> None:
    viewers = [80 + 21 * one for one in range(120)]
    warned = play(viewers, [0] * 120, 1).warned
    assert len(warned) >= 3
    assert all(later - sooner >= 20 for sooner, later in pairwise(warned))


def test_one_sign_is_none_and_two_are_told_once() -> None:
    vigil, tell = keep_vigil(Vigil(), NINE, SOON, OPTIONS)
    assert not tell
    vigil, tell = keep_vigil(vigil, NINE + at(1), SOON, OPTIONS)
    assert tell
    for later in range(2, 60):
        vigil, tell = keep_vigil(vigil, NINE + at(later), SOON, OPTIONS)
        assert not tell


def test_a_short_calm_is_no_end_of_it_and_a_long_one_is() -> None:
    vigil = Vigil(2, 0, warned=4, told_at=NINE)
    for gone in range(1, QUIET):
        vigil, _ = keep_vigil(vigil, NINE + at(gone), None, OPTIONS)
    assert vigil.warned
    vigil, _ = keep_vigil(vigil, NINE + at(QUIET), None, OPTIONS)
    assert not vigil.warned
    vigil, _ = keep_vigil(vigil, NINE + at(10), SOON, OPTIONS)
    vigil, tell = keep_vigil(vigil, NINE + at(11), SOON, OPTIONS)
    assert not tell
    vigil, tell = keep_vigil(vigil, NINE + at(20), SOON, OPTIONS)
    assert tell
