"""Shows at their hour, promises that outlast a change of hour, and reminders told once."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cases.case import Person
from bot.cases.evening.minute import Minute
from bot.cases.rota.expected import expected, spans
from bot.cases.rota.facts import Calendar, Cancelled, HandedOver, Planned, Promised, Reminded
from bot.cases.rota.plan import REMINDER, SHORT, planned, to_remind, to_tell
from bot.cases.rota.rota import Rota
from bot.cases.rota.show import (
    Evening,
    Show,
    evenings,
    known_zone,
    options_for,
    with_numbers,
    zone_of,
)
from bot.cases.staffing import StaffingOptions

LEA, MO = Person("id-lea", "lea"), Person("id-mo", "mo")
FIRST = datetime(2026, 10, 16, 19, 0, tzinfo=UTC)
"""A Friday at nine in the evening in Paris, nine days before winter time."""
TALK = Show(
    number=1, title="Le plateau", begins=FIRST, minutes=120, zone="Europe/Paris", weekly=True
)
OPTIONS = StaffingOptions()
WEEK = timedelta(weeks=1)


def rota(*shows: Show) -> Rota:
    made = Rota()
    for one in shows or (TALK,):
        made.learn(Planned(one, FIRST))
    return made


def after(**time: float) -> datetime:
    return FIRST + timedelta(**time)


def test_a_weekly_show_keeps_its_hour_when_winter_comes() -> None:
    found = [one.begins for one in evenings(TALK, FIRST, after(weeks=3))]
    assert found == [FIRST, after(weeks=1, hours=0), after(weeks=2, hours=1)]


def test_a_single_show_is_on_once() -> None:
    once = Show(number=2, title="Débat", begins=FIRST, minutes=60)
    assert len(list(evenings(once, FIRST - WEEK, after(weeks=9)))) == 1
    assert not list(evenings(once, after(days=1), after(weeks=9)))


def test_years_later_it_is_found_at_once() -> None:
    late = FIRST + 1_000 * WEEK
    (only,) = evenings(TALK, late, late + WEEK)
    assert only.day.weekday() == FIRST.weekday()


def test_a_zone_that_nobody_knows_is_utc() -> None:
    assert known_zone("../../etc/passwd") is None
    assert known_zone("Mars/Olympus") is None
    assert zone_of("") is UTC


@settings(max_examples=30)
@given(st.text(max_size=40))
def test_whatever_zone_is_typed_there_is_one(name: str) -> None:
    assert zone_of(name).utcoffset(FIRST) is not None


def test_the_last_word_counts_and_a_changed_hour_loses_no_promise() -> None:
    plan = rota()
    day = date(2026, 10, 16)
    for who, there in ((LEA, True), (MO, True), (LEA, False)):
        plan.learn(Promised(1, day, who, there, FIRST))
    later = Show(
        number=1, title="Le plateau", begins=after(hours=1), minutes=90, zone="Europe/Paris"
    )
    plan.learn(Planned(later, FIRST))
    (evening,) = plan.evenings(FIRST, after(days=1))
    assert plan.crew(evening) == (MO,)
    assert plan.crew(evening, there=False) == (LEA,)


def test_one_evening_is_off_or_the_whole_show() -> None:
    plan = rota()
    plan.learn(Cancelled(1, date(2026, 10, 23), FIRST))
    days = [one.day.day for one in plan.evenings(FIRST, after(weeks=3))]
    assert days == [16, 30]
    plan.learn(Cancelled(1, None, FIRST))
    assert plan.coming(FIRST) == ()
    assert plan.show(1) is None
    assert plan.next_number == 2


def test_a_live_is_the_show_that_began_last() -> None:
    second = Show(number=2, title="Après", begins=after(hours=2), minutes=60)
    plan = rota(TALK, second)
    wanted = {-40: None, -20: 1, 60: 1, 119: 1, 121: 2, 239: 2, 400: None}
    for minutes, number in wanted.items():
        on = plan.on(after(minutes=minutes))
        assert (on.show.number if on else None) == number, minutes


def test_a_show_has_numbers_of_its_own() -> None:
    assert options_for(None, OPTIONS) is OPTIONS
    show = Show(
        number=1, title="", begins=FIRST, minutes=60, numbers=(("viewers_per_moderator", 100.0),)
    )
    assert options_for(show, OPTIONS).viewers_per_moderator == 100
    assert options_for(show, OPTIONS).large_from == 2000
    assert with_numbers(OPTIONS, {"claimed_share": 7}) is None
    wrong = Show(number=1, title="", begins=FIRST, minutes=60, numbers=(("nothing", 1.0),))
    assert options_for(wrong, OPTIONS) == OPTIONS


def lived(weeks: int, viewers: int, minutes: int = 60) -> list[Minute]:
    begun = spans(evening_of(weeks=0))[weeks - 1][0]
    return [
        Minute(at=begun + timedelta(minutes=one), viewers=viewers, present=0, by_rule=0)
        for one in range(minutes)
    ]


def evening_of(weeks: int) -> Evening:
    return list(evenings(TALK, FIRST, after(weeks=20)))[weeks]


def test_viewers_are_expected_as_on_the_same_evenings_before() -> None:
    evening = evening_of(0)
    assert expected((), evening) is None
    raid = [Minute(at=spans(evening)[0][0], viewers=9_000, present=0, by_rule=0)]
    minutes = [*raid, *lived(1, 700), *lived(2, 500), *lived(3, 600), *lived(4, 90_000, minutes=2)]
    assert expected(minutes, evening) == 600


def test_the_hours_before_are_those_of_the_clock_on_the_wall() -> None:
    third = evening_of(2)
    assert spans(third)[0] == (after(weeks=1), after(weeks=1, hours=2))


def test_what_is_set_by_hand_is_expected() -> None:
    by_hand = Show(number=1, title="", begins=FIRST, minutes=60, viewers=420)
    (evening,) = evenings(by_hand, FIRST, after(days=1))
    assert expected(lived(1, 700), evening) == 420
    plan = planned(rota(by_hand), evening, 420, OPTIONS)
    assert (plan.needed, plan.missing) == (3, 3)


def test_nobody_is_missing_where_nobody_knows_who_will_watch() -> None:
    plan = planned(rota(), evening_of(0), None, OPTIONS)
    assert (plan.needed, plan.missing) == (None, 0)


def test_a_show_is_recalled_two_hours_before_and_alarmed_half_an_hour_before() -> None:
    evening = evening_of(0)
    wanted: dict[int, set[str]] = {
        -121: set(),
        -120: {REMINDER},
        -31: {REMINDER},
        -30: {REMINDER, SHORT},
        29: {REMINDER, SHORT},
        31: set(),
    }
    for minutes, due in wanted.items():
        assert to_remind(evening, after(minutes=minutes), OPTIONS) == due, minutes
    never = StaffingOptions(remind_minutes=0, short_minutes=0)
    assert not to_remind(evening, FIRST, never)


def test_too_few_are_an_alarm_and_enough_are_none() -> None:
    made = rota()
    evening = evening_of(0)
    short = planned(made, evening, 300, OPTIONS)
    assert list(to_tell(short, frozenset({SHORT}))) == [SHORT]
    assert list(to_tell(short, frozenset({REMINDER, SHORT}))) == [SHORT]
    for who in (LEA, MO):
        made.learn(Promised(1, evening.day, who, there=True, at=FIRST))
    enough = planned(made, evening, 300, OPTIONS)
    assert list(to_tell(enough, frozenset({SHORT}))) == []
    assert list(to_tell(enough, frozenset({REMINDER}))) == [REMINDER]


def test_what_was_told_is_not_told_again() -> None:
    made = rota()
    evening = evening_of(0)
    made.learn(Reminded(1, evening.day, REMINDER, FIRST))
    assert made.reminded(evening, REMINDER)
    assert not made.reminded(evening, SHORT)
    assert not made.reminded(evening_of(1), REMINDER)


def test_a_new_address_takes_the_place_of_the_one_before() -> None:
    made = rota()
    made.learn(Calendar(LEA, "aa", FIRST))
    made.learn(Calendar(LEA, "bb", FIRST))
    assert (made.whose("aa"), made.whose("bb")) == (None, LEA)


def test_only_the_newest_notes_are_at_hand() -> None:
    made = rota()
    for one in range(12):
        made.learn(HandedOver(LEA, str(one), FIRST))
    assert (made.notes[0].note, made.notes[-1].note) == ("2", "11")
