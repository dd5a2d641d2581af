"""What is read of a message: what somebody said, without names, links and emotes."""

import re
import unicodedata
from collections.abc import Collection

from filters.engine.message import Message, Span
from filters.engine.text import Text

SOMEBODY = "@user"
SOMEWHERE = "URL"
LONGEST = 400
"""Code points: a Twitch message has 500 at most, and 64 pieces of it are read."""

_PLACE = "\ue000"
"""Stands for a link until the letters are small: no letter, and nobody's word (private use)."""
_CHEER = re.compile(r"(?<!\S)[A-Za-z]{2,20}\d{1,6}(?!\S)")
"""A cheer is a word of letters with its number of bits, standing alone (Twitch, Bits)."""
_STRETCHED = re.compile(r"(.)\1{3,}", re.DOTALL)
_NAMED = re.compile(r"[^\W_][\w]{2,24}")
_LETTER = re.compile(r"[^\W\d_]")


def cleaned(message: Message, names: Collection[str] = frozenset()) -> str:
    """Return what was said, in small letters, or nothing where nobody said anything.

    Mentions and the casefolded `names` of people in the room become `@user`, links `URL`;
    emotes and cheers are left out, and a letter is repeated three times at most.
    """
    text = Text(message)
    marked = sorted(
        [(one.span, SOMEBODY) for one in message.mentions]
        + [(span, _PLACE) for span in text.links]
        + [(one.span, "") for one in message.emotes]
    )
    plain = _replaced(message.text, marked)
    plain = unicodedata.normalize("NFKC", _CHEER.sub(_cheer, plain)).casefold()
    if names:
        plain = _NAMED.sub(lambda one: SOMEBODY if one[0] in names else one[0], plain)
    plain = " ".join(_STRETCHED.sub(r"\1\1\1", plain).split())[:LONGEST]
    spoken = plain.replace(SOMEBODY, "").replace(_PLACE, "")
    return plain.replace(_PLACE, SOMEWHERE) if _LETTER.search(spoken) else ""


def _cheer(found: re.Match[str]) -> str:
    return "" if found[0].lower().startswith("cheer") else found[0]


def _replaced(text: str, marked: list[tuple[Span, str]]) -> str:
    parts, at = list[str](), 0
    for span, instead in marked:
        if span.start < at:
            continue
        parts += (text[at : span.start], " ", instead, " ")
        at = span.end
    return "".join((*parts, text[at:]))
