"""A viewer as the API shows them: who they are, what happened to them, what they wrote."""

from dataclasses import dataclass
from datetime import datetime

from bot.web.api.shapes import Brief, Viewer, brief, written
from bot.web.cases.dossier import Person, events, standing
from bot.web.door.access import Seat
from bot.web.pages.viewer import CASES, MESSAGES
from bot.web.text.wording import Wording
from bot.words.render import render
from filters.engine.message import Author


@dataclass(frozen=True, slots=True)
class Happening:
    """What somebody did to a viewer outside of our cases."""

    at: datetime
    what: str
    note: str


@dataclass(frozen=True, slots=True)
class Wrote:
    """A message of theirs, which may be anything."""

    at: datetime | None
    text: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewerFile:
    """A viewer; `standing` says what counts on the ladders now, `next` goes on with messages."""

    viewer: Viewer
    roles: tuple[str, ...]
    known_messages: int
    first_seen: datetime | None
    last_seen: datetime | None
    standing: tuple[str, ...]
    cases: tuple[Brief, ...]
    happenings: tuple[Happening, ...]
    messages: tuple[Wrote, ...]
    next: str | None


async def viewer_file(
    person: Person, seat: Seat, words: Wording, before: datetime | None
) -> ViewerFile:
    """Show a viewer, with the messages from before a moment."""
    author, profile, behind = person.author, person.profile, seat.behind
    cases = await behind.world.records.history(seat.channel.id, author.id, CASES)
    kept = await behind.archive.said(seat.channel.id, author, MESSAGES, before)
    last = kept[-1].message.sent_at if len(kept) == MESSAGES else None
    return ViewerFile(
        viewer=_viewer(author),
        roles=tuple(sorted(author.roles)),
        known_messages=profile.messages if profile else 0,
        first_seen=profile.first if profile else None,
        last_seen=profile.last if profile else None,
        standing=tuple(render(one, words.language) for one in standing(author.id, seat, words)),
        cases=tuple(brief(one, seat, words) for one in cases),
        happenings=_happenings(author.id, seat, words),
        messages=tuple(
            Wrote(one.message.sent_at, written(one.message.text), one.outcome) for one in kept
        ),
        next=last.isoformat() if last else None,
    )


def _happenings(viewer: str, seat: Seat, words: Wording) -> tuple[Happening, ...]:
    return tuple(
        Happening(one.at, written(one.deed), written(one.note))
        for one in events((), viewer, seat, words)
    )


def _viewer(author: Author) -> Viewer:
    return Viewer(written(author.id), written(author.login), written(author.name))
