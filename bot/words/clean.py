"""What may go out to a person: one line, nothing invisible that turns or breaks it."""

import unicodedata

LONGEST = 500
"""Characters in one chat message, one warning or one reason of a time-out (Twitch)."""

_SPACES = frozenset({"Zl", "Zp"})
_HARMFUL = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_JOINERS = "\u200c\u200d"
"""Format characters that emoji and some scripts need."""


def clean(text: str) -> str:
    """Return a text without control characters, bidi controls and line breaks."""
    return "".join(map(_clean_one, text)).strip()


def shorten(text: str, limit: int = LONGEST) -> str:
    """Return a text cut at a word to so many characters, with an ellipsis where it was cut."""
    if len(text) <= limit:
        return text
    room = text[: limit - 1]
    at_word = room.rfind(" ")
    kept = room[:at_word] if at_word > limit * 2 // 3 else room
    return kept.rstrip(" ,;:") + "…"


def _clean_one(character: str) -> str:
    if character in "\n\r\t":
        return " "
    kind = unicodedata.category(character)
    if kind in _SPACES:
        return " "
    return "" if kind in _HARMFUL and character not in _JOINERS else character
