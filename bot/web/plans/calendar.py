"""The rota as an iCalendar file (RFC 5545): each evening at its moment, in UTC."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from icalendar import Calendar, Event, vText

from bot.cases.rota.plan import Plan
from bot.ports.world import Channel
from bot.words.clean import clean
from bot.words.render import render
from filters.engine.phrase import Phrase

REFRESH = timedelta(hours=1)
"""How often whoever subscribes is asked to look again."""


def calendar(
    channel: Channel, plans: Iterable[Plan], *, page: str, now: datetime, language: str
) -> bytes:
    """Return the file; the library escapes and folds, and no control character goes in."""
    made = Calendar()
    made.add("prodid", "-//Chartreuse//Rota//EN")
    made.add("version", "2.0")
    made.add("x-wr-calname", vText(clean(f"{channel.name} · Chartreuse")))
    made.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
    for plan in plans:
        made.add_component(_event(channel, plan, page, now, language))
    return bytes(made.to_ical())


def _event(channel: Channel, plan: Plan, page: str, now: datetime, language: str) -> Event:
    evening, event = plan.evening, Event()
    event.add("uid", f"{channel.id}-{evening.show.number}-{evening.day}@chartreuse")
    event.add("dtstamp", now)
    event.add("dtstart", evening.begins)
    event.add("dtend", evening.ends)
    event.add("summary", clean(f"{evening.show.title} · {channel.name}"))
    event.add("description", "\n".join(clean(render(one, language)) for one in in_words(plan)))
    event.add("url", page)
    return event


def in_words(plan: Plan) -> tuple[Phrase, ...]:
    """Say how a plan stands."""
    said = []
    if plan.viewers is not None:
        said.append(Phrase.of("rota.viewers", count=plan.viewers))
    if plan.needed is not None:
        said.append(Phrase.of("rota.needed", count=plan.needed))
    if plan.missing:
        said.append(Phrase.of("rota.missing", count=plan.missing))
    if plan.there:
        said.append(Phrase.of("rota.there", crew=", ".join(one.login for one in plan.there)))
    return tuple(said)
