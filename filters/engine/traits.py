"""What can be told of a message at a glance, so that no filter is asked about it in vain."""

import re

from filters.engine.message import Message
from filters.engine.recent import Recent

CAPITAL = 1
"""A letter that is not a small one."""
DIGIT = 2
SIGN = 4
"""A character that is neither a letter nor a digit nor white space."""
ALIEN = 8
"""A character beyond ASCII; a message with one has all of the above."""
MARKED = 16
"""An emote or a mention, marked by Twitch."""
LONG = 32
"""At least `LONG_FROM` characters."""
AGAIN = 64
"""Of a viewer who may have said something in the last ten minutes."""
ANEW = 128
"""Of a viewer who may have said nothing in the last ten minutes."""

LONG_FROM = 30
BEYOND_ASCII = CAPITAL | DIGIT | SIGN | ALIEN
NO_WORD = re.compile(r"[^A-Za-z\s]")
A_DIGIT = re.compile("[0-9]")
A_SIGN = re.compile(r"[^A-Za-z0-9\s]")


def at_least(characters: int, besides: int = 0) -> int:
    """Return what a message needs that must have so many characters, or other traits instead."""
    return LONG | besides if characters >= LONG_FROM else 0


def traits_of(message: Message, recent: Recent) -> int:
    """Return what a message has, as bits."""
    text = message.text
    traits = LONG if len(text) >= LONG_FROM else 0
    if recent.spoke_before:
        traits |= AGAIN
    if not recent.spoke_lately:
        traits |= ANEW
    if message.emotes or message.mentions:
        traits |= MARKED
    if not text.isascii():
        return traits | BEYOND_ASCII
    if text != text.lower():
        traits |= CAPITAL
    if NO_WORD.search(text):
        traits |= DIGIT if A_DIGIT.search(text) else 0
        traits |= SIGN if A_SIGN.search(text) else 0
    return traits
