"""Sets what viewers typed as a printed page would: quotes, apostrophes, and French spaces."""

import re
from collections.abc import Callable

SPACE = "\u00a0"
"""What no line is broken at."""
KEPT = re.compile(
    r"(?:https?://|www\.)\S+|\b[\w-]+\.[a-z]{2,}/\S*|@\w+|[<>]?[:;=8xX][-o^]?[()DPpOo/\\|*3]+(?!\w)"
)
"""Links, names and smileys: signs in them are no punctuation."""
QUOTED = re.compile(r'"([^"]{1,300})"')
ELLIPSIS = re.compile(r"\.{3,}")
APOSTROPHE = re.compile(r"(?<=\w)['\u2018\u02bc](?=\w)")
HIGH = re.compile(r"\s*([?!\u203d\u2049\u2047\u2048]+)")
LOW = re.compile(r"(?<=[\w)\u00bb\u201d%])\s*([:;])(?=\s|$)")
GUILLEMETS = re.compile(r"\u00ab\s*(.*?)\s*\u00bb")
MENTION = re.compile(r"(?:@\w{1,25}[,:]?\s+)+(?=\S)")
LONGEST = 500
"""Code points that are looked at: Twitch lets nobody write more."""


def typeset(text: str, language: str) -> str:
    """Return a text as one prints it; whom it is addressed to at its beginning is left out."""
    whole = " ".join(text[:LONGEST].split())
    said = MENTION.sub("", whole, count=1) if whole.startswith("@") else whole
    setting = _french if language == "fr" else _english
    return _outside(said, setting)


def _outside(text: str, setting: Callable[[str], str]) -> str:
    """Set whatever is no link, name or smiley; a quotation may go around these."""
    kept: list[str] = []

    def put_aside(found: re.Match[str]) -> str:
        kept.append(found[0])
        return f"\ue000{len(kept) - 1}\ue001"

    bare = text.replace("\ue000", "").replace("\ue001", "")
    done = setting(KEPT.sub(put_aside, bare))
    return re.sub("\ue000(\\d+)\ue001", lambda found: kept[int(found[1])], done)


def _english(text: str) -> str:
    text = ELLIPSIS.sub("…", APOSTROPHE.sub("’", text))
    return QUOTED.sub("\u201c\\1\u201d", text)


def _french(text: str) -> str:
    text = ELLIPSIS.sub("…", APOSTROPHE.sub("’", text))
    text = QUOTED.sub("«\\1»", text)
    text = GUILLEMETS.sub(f"«{SPACE}\\1{SPACE}»", text)
    text = HIGH.sub(_spaced, text)
    return LOW.sub(f"{SPACE}\\1", text)


def _spaced(found: re.Match[str]) -> str:
    """Set a space before a sign that is not the first of all."""
    before = SPACE if found.start() else ""
    return f"{before}{found[1]}"
