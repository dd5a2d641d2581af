"""The ear: finds in free chat what a moderator may pass on to the host."""

from bot.animation.surroundings import Surroundings
from bot.animation.voice import Kind, Voice
from filters.engine.message import Message, Span
from filters.engine.phrase import Phrase


def heard(message: Message, room: Surroundings) -> Voice | None:
    """Return the voice in a message, or nothing where it is no matter for the show."""
    text = message.text
    if "?" not in text or room.replied is not None:
        return None
    kind = Kind.QUESTION
    return Voice(kind, 0.5, Phrase.of(f"voice.{kind}", cues="?"), Span(0, len(text)))
