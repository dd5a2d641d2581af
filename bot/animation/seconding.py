"""Votes for a question that somebody else asked: `+1`, "same", a heart in reply."""

import re

from bot.animation.features import asks
from bot.animation.surroundings import Surroundings
from filters.engine.message import Message

LONGEST = 60
WORDS = (
    r"\+ ?1000|\+ ?1+|\^+|same|same question|same here|me too|also this|this|this one|good question"
    r"|great question|i want to know too|wanna know too|pareil|idem|moi aussi|m[êe]me question"
    r"|bonne question|excellente question|je plussoie|plussoie|je veux savoir aussi"
)
ASSENT = re.compile(rf"\W*(?:{WORDS})(?:\W|please|pls|svp|stp)*|\+ ?1+\W*", re.IGNORECASE)
PLAINLY = re.compile(
    r"\W*(?:\+ ?1+|same question(?: here)?|(?:i )?(?:want to|wanna) know (?:that |this )?too"
    r"|m[êe]me question|(?:je )?plussoie|je veux (?:le )?savoir aussi)(?:\W|please|pls|svp|stp)*",
    re.IGNORECASE,
)
"""What agrees with a question even where other lines stand between."""
SIGNS = re.compile(r"[\s❤♥🧡💛💚💙💜🫶🙏👍👆☝🙋🙌✋⬆💯‍♀♂️🏻-🏿]+")
"""Signs that say so alone: hearts, thumbs, raised hands."""
MOCKING = re.compile(
    r"lul|kek|lol|pepelaugh|omega|kappa|notlike|wut|sleep|cringe|bored", re.IGNORECASE
)
"""In the name of an emote: a laugh is no vote."""


def seconded(message: Message, room: Surroundings) -> str | None:
    """Return the id of the message that this one wishes asked too, or nothing.

    In a reply it is the one replied to; else the line just before, where that one asks.
    """
    if len(message.text) > LONGEST:
        return None
    if message.reply_to is not None:
        return message.reply_to if _assents(message) or _cheers(message) else None
    last = room.earlier[-1] if room.earlier else None
    if last is None or not _assents(message) or not asks(last.text):
        return None
    return last.message or None


def agrees(message: Message) -> bool:
    """Say whether a line that answers nobody agrees with a question, wherever that stands."""
    if message.reply_to is not None or len(message.text) > LONGEST:
        return False
    return PLAINLY.fullmatch(_said(message)) is not None


def _assents(message: Message) -> bool:
    return ASSENT.fullmatch(_said(message)) is not None


def _cheers(message: Message) -> bool:
    """Say whether a reply is nothing but emotes or signs, none of them mocking."""
    said = _said(message)
    if said:
        return SIGNS.fullmatch(said) is not None
    return bool(message.emotes) and not any(MOCKING.search(one.name) for one in message.emotes)


def _said(message: Message) -> str:
    """Return the text without the emotes and the mentions in it."""
    text = message.text
    for span in (*(one.span for one in message.emotes), *(one.span for one in message.mentions)):
        text = text[: span.start] + " " * max(0, span.end - span.start) + text[span.end :]
    return text.strip()
