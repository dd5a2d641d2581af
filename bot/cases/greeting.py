"""The line about the charter at the start of a stream: once, whatever breaks off meanwhile."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

from bot.cases.effects import Say
from filters.engine.charter import Charter
from filters.engine.phrase import Phrase

LONGEST_SHOW = timedelta(hours=12)
"""How long what goes with a show lasts, if nobody hears of the show's end."""
AFTER_SHOW = timedelta(minutes=30)
"""How long it lasts after the live: a stream that broke off comes back."""


@dataclass(frozen=True, slots=True)
class Greeted:
    """A stream at whose start the charter was named; `stream` is Twitch's id, if it was told."""

    kind: ClassVar[str] = "greeted"
    stream: str
    at: datetime
    ended: datetime | None = None


def greeting(
    charter: Charter,
    language: str,
    last: Greeted | None,
    stream: str,
    now: datetime,
    *,
    page: str = "",
) -> tuple[tuple[Say, ...], tuple[Greeted, ...]]:
    """Say what the start of a stream brings; nothing where the charter does not ask for it.

    `page` is where the bot itself shows the charter: named where the charter has no address.
    """
    if not charter.customs.announce or (last and _is_same(last, stream, now)):
        return (), ()
    fact = Greeted(stream, now)
    if last and _came_back(last, now):
        return (), (fact,)
    return (Say(_line(charter, language, page)),), (fact,)


def parting(last: Greeted | None, now: datetime) -> tuple[Greeted, ...]:
    """Keep when a stream that was greeted ended, so that it may come back."""
    return (replace(last, ended=now),) if last and last.ended is None else ()


def _is_same(last: Greeted, stream: str, now: datetime) -> bool:
    """Whether the start of a stream is told again; without its id, of one that is still on."""
    if last.stream and stream:
        return last.stream == stream
    return last.ended is None and now - last.at <= LONGEST_SHOW


def _came_back(last: Greeted, now: datetime) -> bool:
    """Whether a stream goes on that broke off; where nobody heard of its end, for half a day."""
    if last.ended is None:
        return now - last.at <= LONGEST_SHOW
    return now - last.ended <= AFTER_SHOW


def _line(charter: Charter, language: str, page: str) -> Phrase:
    title, address = charter.title.in_language(language), charter.customs.address or page
    if address:
        return Phrase.of("said.start", title=title, address=address)
    return Phrase.of("said.start.no_address", title=title)
