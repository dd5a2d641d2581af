"""What is known of a viewer, and what happened to them: by the bot, by people, on Twitch itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Case
from bot.cases.dealing import Dealt
from bot.ports.archive import Profile
from bot.web.cases.rows import Row, rows
from bot.web.door.access import Seat
from bot.web.text.wording import Wording
from filters.engine.charter import Article
from filters.engine.message import Author
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Person:
    """A viewer; without a profile no message of theirs is known."""

    author: Author
    profile: Profile | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened to a viewer: a case, or what somebody did; one of the two is set."""

    at: datetime
    row: Row | None = None
    deed: str = ""
    note: str = ""


async def find(who: str, seat: Seat) -> Person | None:
    """Find a viewer by login, else by id; whoever never spoke may have been dealt with."""
    wanted = who.casefold()
    profile = await seat.behind.archive.profile(seat.channel.id, wanted)
    if profile is not None:
        return Person(profile.author, profile)
    viewer = seat.bench.past.history.viewer(wanted) or who
    cases = await seat.behind.world.records.history(seat.channel.id, viewer, 1)
    author = next((one.evidence.message.author for one in cases), None)
    author = author or _in_docket(wanted, seat) or _dealt_with(viewer, seat)
    if author is None:
        return None
    return Person(author, await seat.behind.archive.profile(seat.channel.id, author.login))


def _in_docket(wanted: str, seat: Seat) -> Author | None:
    cases = seat.bench.docket.about(wanted)
    return next((one.evidence.message.author for one in cases), None)


def _dealt_with(viewer: str, seat: Seat) -> Author | None:
    for one in seat.bench.past.history.of(viewer):
        return Author(viewer, one.login, one.login)
    return None


def events(cases: Iterable[Case], viewer: str, seat: Seat, words: Wording) -> tuple[Event, ...]:
    """Return the one history of a viewer, the newest first."""
    ours = (Event(one.at, row=one) for one in rows(cases, seat, words))
    dealt = (_event(one, seat, words) for one in seat.bench.past.history.of(viewer))
    return tuple(sorted((*ours, *dealt), key=lambda one: one.at, reverse=True))


def _event(dealt: Dealt, seat: Seat, words: Wording) -> Event:
    read = dealt.act == "warn" and seat.bench.past.history.was_read(dealt)
    key = "dealt.warn_read" if read else f"dealt.{dealt.act}"
    told = words.say(key, by=dealt.by.login, seconds=dealt.seconds, when=words.ago(dealt.at))
    if dealt.elsewhere:
        told = words.say("dealt.elsewhere", entry=told, channel=dealt.elsewhere)
    return Event(dealt.at, deed=told, note=dealt.note)


def standing(viewer: str, seat: Seat, words: Wording) -> tuple[Phrase, ...]:
    """Say what counts on the ladders now, and what a viewer is permitted."""
    past = seat.bench.past
    counted = (_counts(viewer, one, seat, words) for one in seat.bench.charter.articles)
    permitted = (Phrase.of("person.permitted"),) if past.permitted(viewer, words.now) else ()
    return (*(one for one in counted if one), *permitted)


def _counts(viewer: str, article: Article, seat: Seat, words: Wording) -> Phrase | None:
    since = words.now - article.ladder.memory
    count = seat.bench.past.offences(viewer, article.number, since)
    if not count:
        return None
    rung = article.ladder.rungs[min(count, len(article.ladder.rungs) - 1)]
    return Phrase.of("person.counts", count=count, article=article.number, next=words.rung(rung))
