"""What was not heard while the bot was not there: between two of its runs, in one live."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.ports.events import Deaf
from filters.engine.message import Message

SHORTEST = timedelta(seconds=3)
"""A pause in chat that is no absence."""


def absence(
    channel: str, recent: Sequence[Message], now: datetime, since: datetime | None = None
) -> Deaf | None:
    """Measure from the last message that the log holds, at the pace of those before it.

    What was certainly heard until `since` is no absence; a message of the future, from a clock
    that had jumped, tells nothing.
    """
    times = [one.sent_at for one in recent if one.sent_at is not None and one.sent_at <= now]
    if not times:
        return None
    last = max(times[-1], since or times[-1])
    if now - last < SHORTEST:
        return None
    span = (times[-1] - times[0]).total_seconds()
    away = (now - last).total_seconds()
    about = round(len(times) * away / span) if span > 0 else None
    return Deaf(channel, last, now, about)
