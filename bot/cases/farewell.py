"""What a bot that leaves gives back: the modes of before, where the chat does not have them yet."""

from datetime import datetime, timedelta

from bot.cases.crisis.upheavals import Upheavals
from filters.engine.charter import Modes

PATIENCE = timedelta(days=7)
"""How long what is owed is tried to be given back: after that people have lived with it."""


def modes_owed(known: Upheavals, now: datetime, *, taken: bool) -> Modes | None:
    """Return the modes that a chat should have again, None where it has them.

    `taken` says that Twitch took whatever modes it was sent last.
    """
    if known.calmed is not None:
        return known.calmed.before
    if taken or known.restored is None or known.over_at is None:
        return None
    return known.restored.before if now - known.over_at <= PATIENCE else None
