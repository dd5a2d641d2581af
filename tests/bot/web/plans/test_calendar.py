"""Whatever a title or a form says, a calendar can be read, and a form is a show or is refused."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from bot.cases.case import Person
from bot.cases.rota.plan import Plan
from bot.cases.rota.show import Show, evenings, with_numbers
from bot.cases.staffing import StaffingOptions, Watch, keep_watch, need
from bot.ports.world import Channel
from bot.web.plans.calendar import calendar
from bot.web.plans.show_form import NUMBERS, Fields, numbers_of, show_of
from tests.making import NINE

ROOM = Channel("9000", "mona", "Mona", "fr")
FIELDS = ("title", "date", "time", "minutes", "zone", "weekly", "charter", "viewers", "moderators")
typed = st.text(max_size=30) | st.sampled_from(
    ("2026-10-16", "21:00", "120", "Europe/Paris", "on", "-1", "1e9", "base.fr", "9" * 12)
)


@settings(max_examples=25)
@given(st.text(max_size=300), st.text(max_size=60))
def test_a_calendar_is_read_back_with_every_evening_and_nothing_else(title: str, who: str) -> None:
    show = Show(number=1, title=title, begins=NINE, minutes=60, weekly=True)
    plans = [
        Plan(one, 450, 3, (Person("1", who),), ())
        for one in evenings(show, NINE, NINE + timedelta(weeks=3))
    ]
    file = calendar(ROOM, plans, page="https://bot.example/x", now=NINE, language="fr")
    read = Calendar.from_ical(file)
    assert [one.decoded("dtstart") for one in read.walk("VEVENT")] == [
        one.evening.begins for one in plans
    ]
    assert {one.name for one in read.walk()} == {"VCALENDAR", "VEVENT"}
    wanted = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "DESCRIPTION", "URL"}
    assert all(set(one) == wanted for one in read.walk("VEVENT"))
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))


@settings(max_examples=40)
@given(st.fixed_dictionaries({}, optional=dict.fromkeys(FIELDS, typed)))
def test_a_form_is_a_show_that_can_be_planned_or_says_why_not(form: dict[str, str]) -> None:
    found = show_of(Fields.sent(form), 1, None)
    if isinstance(found, Show):
        assert found.title
        assert len(list(evenings(found, found.begins, found.begins + timedelta(weeks=2)))) >= 1
        assert Fields.of(found).title == found.title
    else:
        assert found


@settings(max_examples=40)
@given(st.dictionaries(st.sampled_from(NUMBERS), typed | st.sampled_from(("nan", "inf", "0,5"))))
def test_numbers_of_a_show_are_those_that_settings_may_be(form: dict[str, str]) -> None:
    found = numbers_of(form, StaffingOptions())
    own = with_numbers(StaffingOptions(), dict(found)) if found is not None else None
    assert found is None or own is not None
    if own is not None:
        keep_watch(Watch(), NINE, need(900, 0, None, own), own)
