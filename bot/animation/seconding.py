"""Votes for a question that somebody else asked: `+1`, "same", a heart in reply."""

import re

from bot.animation.surroundings import Surroundings
from filters.engine.message import Message

ASSENT = re.compile(r"\W*(?:\+ ?1|same|pareil|this|idem)\W*", re.IGNORECASE)


def seconded(message: Message, room: Surroundings) -> str | None:
    """Return the id of the message that this one wishes asked too, or nothing."""
    if not ASSENT.fullmatch(message.text[:80]):
        return None
    if message.reply_to is not None:
        return message.reply_to
    return next((line.message for line in reversed(room.earlier) if "?" in line.text), None) or None
