"""Where one filter is tried alone: a viewer says things, a second apart, to a real window."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count

from filters.engine.filter import Filter, OptionsT, Scene
from filters.engine.finding import Finding
from filters.engine.message import Author, Emote, Mention, Message, Span
from filters.engine.text import Text
from filters.engine.window import Window

START = datetime(2026, 3, 1, 20, 0, tzinfo=UTC)
NUMBERS = count()
ANA = Author(id="1", login="ana", name="Ana")
BEN = Author(id="2", login="ben", name="Ben")


def said(
    text: str,
    *,
    by: Author | None = ANA,
    after: float | None = 0,
    emotes: Iterable[str] = (),
    mentions: Iterable[str] = (),
) -> Message:
    """Return a message said `after` seconds, with the named emotes and mentions marked in it."""
    return Message(
        id=f"m{next(NUMBERS)}",
        channel="room",
        text=text,
        author=by,
        emotes=tuple(Emote(span, name) for name in emotes for span in places(text, name)),
        mentions=tuple(
            Mention(span, login) for login in mentions for span in places(text, f"@{login}")
        ),
        sent_at=None if after is None else START + timedelta(seconds=after),
    )


def places(text: str, part: str) -> list[Span]:
    """Return every place of a part in a text."""
    starts = [at for at in range(len(text)) if text.startswith(part, at)]
    return [Span(at, at + len(part)) for at in starts]


def seen(one: Filter[OptionsT], message: Message, before: Iterable[Message] = ()) -> list[Finding]:
    """Return what a filter finds in a message after others."""
    window = Window()
    for earlier in before:
        window.add(earlier)
    scene = Scene(message, Text(message), window.before(message))
    return [found for found in one.examine(scene) if isinstance(found, Finding)]


def surest(found: list[Finding]) -> float:
    """Return the certainty of the surest finding, 0 where there is none."""
    return max((one.certainty for one in found), default=0.0)
