"""A break is proposed after long work or many grave cases, once, and to nobody who rested."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cases.rota.breaks import Shift, came, shift_of, tiring
from bot.cases.rota.facts import Began, Tired
from bot.cases.rota.rota import Rota
from bot.cases.staffing import StaffingOptions
from bot.words.render import render
from tests.bot.cases.ruling import MO, UPHOLD, case
from tests.making import NINE

OPTIONS = StaffingOptions()


def at(minutes: float) -> datetime:
    return NINE + timedelta(minutes=minutes)


def test_whoever_is_seen_first_has_come_and_is_not_seen_to_come_again() -> None:
    rota = Rota()
    (began,) = came(rota, {MO.id: NINE}, {}, at(1), OPTIONS)
    assert began == Began(MO.id, NINE)
    rota.learn(began)
    assert not list(came(rota, {MO.id: at(9)}, {MO.id: NINE}, at(10), OPTIONS))
    assert not list(came(rota, {MO.id: at(9)}, {MO.id: at(9)}, at(60), OPTIONS))


def test_who_was_away_for_a_quarter_of_an_hour_begins_anew() -> None:
    rota = Rota()
    rota.learn(Began(MO.id, NINE))
    (began,) = came(rota, {MO.id: at(46)}, {MO.id: at(30)}, at(46), OPTIONS)
    assert began.at == at(46)


def test_a_restart_is_no_break_and_another_day_is() -> None:
    rota = Rota()
    rota.learn(Began(MO.id, NINE))
    assert not list(came(rota, {MO.id: at(80)}, {}, at(80), OPTIONS))
    assert list(came(rota, {MO.id: at(1440)}, {}, at(1440), OPTIONS))


def test_grave_cases_are_counted_since_the_last_break_was_proposed() -> None:
    rota = Rota()
    rota.learn(Began(MO.id, NINE))
    ruled = [case(number, UPHOLD, minutes=number) for number in range(1, 6)]
    light = [replace(case(9, UPHOLD, minutes=4), severity=2)]
    assert shift_of(MO.id, rota, [*ruled, *light]) == Shift(NINE, 5)
    rota.learn(Tired(MO.id, at(3.5)))
    shift = shift_of(MO.id, rota, ruled)
    assert shift
    assert shift.grave < 5
    assert shift_of("id-nobody", rota, ruled) is None


def test_neither_an_hour_nor_thirty_nine_cases_tire_anybody() -> None:
    assert tiring(Shift(NINE, 39), at(89), OPTIONS) is None


def test_after_ninety_minutes_or_forty_grave_cases_a_break_is_proposed() -> None:
    long = tiring(Shift(NINE), at(92), OPTIONS)
    many = tiring(Shift(NINE, 40), at(30), OPTIONS)
    assert long
    assert many
    assert "1 hour 32 minutes" in render(long, "en")
    assert "40 dossiers graves" in render(many, "fr")


def test_who_wants_no_breaks_proposed_sets_both_to_nothing() -> None:
    never = StaffingOptions(break_after_minutes=0, break_after_cases=0)
    assert tiring(Shift(NINE, 900), at(900), never) is None
