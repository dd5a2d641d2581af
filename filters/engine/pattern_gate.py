"""What a text must contain for a pattern to apply: a look that costs nothing before a search."""

import regex

TOKEN = regex.compile(
    r"(?P<escape>\\.)|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<count>\{\d+(?:,\d*)?\}|\{,\d+\})|.",
    regex.DOTALL,
)
UNREAD = regex.compile(r"\(\?[a-zA-Z0-9-]+[:)]|\[\[|\[:|\\[A-Za-z0-9](?<!\\[bBdDwWsSAZ])")
"""Inline flags, nested sets, named characters and back references: no guess is made there."""
TURKISH = str.maketrans("İı", "ii")
WORTH = 2
"""A single letter stands in nearly every message."""


def required(source: str) -> str:
    """Return the longest part without which a pattern cannot apply to a `lowered` text, if any."""
    if not source.isascii() or UNREAD.search(source):
        return ""
    runs, run, depth = [""], "", 0
    for token in TOKEN.finditer(source):
        text = token.group()
        depth += (text == "(") - (text == ")")
        if text == "{" or (text == "|" and depth == 0):
            return ""
        if depth == 0 and _is_letter(text):
            run += text[-1]
            continue
        runs.append(run[:-1] if text in ("?", "*") or token["count"] else run)
        run = ""
    longest = max((*runs, run), key=len)
    return longest.lower() if len(longest) >= WORTH else ""


def _is_letter(text: str) -> bool:
    """Whether a token of a pattern stands for itself."""
    if text.startswith("\\"):
        return not text[-1].isalnum()
    return len(text) == 1 and text not in "()[]{}?*+.^$|"


def lowered(text: str) -> str:
    """Return a text with every letter that a pattern takes for an ASCII one written as that one.

    `regex` holds both Turkish i's for an i, whatever the case.
    """
    return text.lower() if text.isascii() else text.translate(TURKISH).casefold()
