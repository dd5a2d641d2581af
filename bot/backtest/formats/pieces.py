"""What both forms of a recording's chat have in common: pieces of text, and when they were said."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.backtest.entries import Hints, Known
from bot.backtest.moments import within_a_show
from filters.engine.message import Emote, Span

TOLD = frozenset({Known.VIEWERS, Known.TIMES, Known.ROLES, Known.EMOTES})
COMMENTS = re.compile(r'"comments"\s*:\s*\[')
EARLIEST = 2007
"""No Twitch before that: a year 1 stands for a time that is not known."""


def said_at(created: datetime | None, offset: float | None, hints: Hints) -> datetime | None:
    """Return when a comment was said: so many seconds after the beginning, if nothing else."""
    at = within_a_show(created)
    if at is not None and at.year >= EARLIEST:
        return at
    if offset is None or not 0 <= offset < timedelta(days=30).total_seconds():
        return None
    return hints.day + timedelta(seconds=offset)


def emotes_in(pieces: Sequence[tuple[str, bool]]) -> Iterator[Emote]:
    """Yield the emotes among pieces of text, with their places in the whole."""
    position = 0
    for text, is_emote in pieces:
        if is_emote:
            yield Emote(Span(position, position + len(text)), text)
        position += len(text)
