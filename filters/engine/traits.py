"""What can be told of a message at a glance, so that no filter is asked about it in vain."""

from filters.engine.message import Message
from filters.engine.reading.digits import digits_in
from filters.engine.reading.glance import BEYOND, CAPITALS, FIGURE, NUMBER, SIGNED, glance
from filters.engine.recent import Recent

CAPITAL = 1
"""A letter that is not a small one."""
NUMBERED = 2
"""A number by itself, a figure beside a colon, or as many figures as no name has."""
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
"""Of a viewer who may have said nothing in the last ten minutes; a line without one is of none."""
LOUD = 256
"""At least `LOUD_FROM` capitals."""
WORDY = 512
"""At least `WORDY_FROM` characters, and more than a single word."""
CALLING = 1_024
"""An `@`, with which addresses and calls are written."""
OFTEN = 2_048
"""Of a viewer who may have said `OFTEN_FROM` things in the last two minutes."""
NEW = 4_096
"""Of a viewer of whom Twitch says that they never wrote here before, or since when they exist."""
LINKED = 8_192
"""A host is named; told by the text, not at a glance."""
NEVER = 32_768
"""What no message has: a filter that is set to see nothing needs it."""
CROWDED = 65_536
"""At least `CROWDED_FROM` signs."""
FRONTED = 131_072
"""A sign at its beginning, or one that follows a name: `!`, `[`, `bot:`."""
DRAWN = 262_144
"""A sign that draws bodies: `=` or `(`."""
VERY_LONG = 524_288
"""At least `VERY_LONG_FROM` characters."""
SCORED = 1_048_576
"""Read as a whole by the learned reader; told by its score, not at a glance."""

LONG_FROM, VERY_LONG_FROM = 30, 200
CROWDED_FROM = 10
LOUD_FROM = 8
WORDY_FROM = 8
FIGURES_FROM = 6
OFTEN_FROM = 3
TWO_MINUTES = 120.0
OF_SIGNS = SIGN | CROWDED | FRONTED | DRAWN
BEYOND_ASCII = CAPITAL | NUMBERED | ALIEN | LOUD | WORDY | CALLING | OF_SIGNS
NO_CAPITALS = bytes(code for code in range(128) if not chr(code).isupper())
NO_SIGNS = bytes(code for code in range(128) if chr(code).isalnum() or chr(code).isspace())


def at_least(characters: int, besides: int = 0) -> int:
    """Return what a message needs that must have so many characters, or other traits instead."""
    if characters < LONG_FROM:
        return 0
    return (VERY_LONG if characters >= VERY_LONG_FROM else LONG) | besides


def several(messages: int, seconds: float) -> int:
    """Return what a message needs whose viewer must have said so many, it included, in a time."""
    return OFTEN if messages > OFTEN_FROM and seconds <= TWO_MINUTES else AGAIN


def traits_of(message: Message, recent: Recent) -> int:
    """Return what a message has, as bits, but for what only its `Text` can tell."""
    return written(message, glance(message.text)) | viewed(message, recent)


def viewed(message: Message, recent: Recent) -> int:
    """Return what is told of a message by who wrote it, and when."""
    author = message.author
    if author is None:
        return 0
    traits = 0 if recent.spoke_lately else ANEW
    if recent.spoke_before:
        traits |= AGAIN | OFTEN if recent.spoke_often(OFTEN_FROM, TWO_MINUTES) else AGAIN
    if author.first_message or author.account_created_at is not None:
        traits |= NEW
    return traits


def written(message: Message, seen: int) -> int:
    """Return what is told of a message by its text, which was glanced at, and by its marks."""
    text, traits = message.text, 0
    if len(text) >= LONG_FROM:
        traits = LONG | VERY_LONG if len(text) >= VERY_LONG_FROM else LONG
    if len(text) >= WORDY_FROM and not text.isalnum():
        traits |= WORDY
    if message.emotes or message.mentions:
        traits |= MARKED
    if seen & BEYOND:
        return traits | BEYOND_ASCII
    if seen & CAPITALS:
        loud = len(text.encode().translate(None, NO_CAPITALS)) >= LOUD_FROM
        traits |= CAPITAL | LOUD if loud else CAPITAL
    if seen & NUMBER or (seen & FIGURE and digits_in(text) >= FIGURES_FROM):
        traits |= NUMBERED
    return traits | _signs(text) if seen & SIGNED else traits


def _signs(text: str) -> int:
    traits = SIGN
    if "@" in text:
        traits |= CALLING
    if "=" in text or "(" in text:
        traits |= DRAWN
    if not text[0].isalnum() or ":" in text or ">" in text:
        traits |= FRONTED
    if len(text) >= CROWDED_FROM and len(text.encode().translate(None, NO_SIGNS)) >= CROWDED_FROM:
        traits |= CROWDED
    return traits
