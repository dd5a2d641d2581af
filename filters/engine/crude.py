"""Crude drawings in a few signs, rows of a hated sign, and walls of nothing at all."""

import re

BODY = re.compile(
    r"(?<![\w=])(?:8={2,40}[D>]|[B3c]={3,40}D)(?![\w=])"
    r"|\(\s?[.•·]\s?Y\s?[.•·]\s?\)"
    r"|(?:\(\s?[.•·]\s?\)\s{0,3}){6,}"
)
"""What boys draw on walls; a pair of round eyes is drawn once or twice, not six times."""
CROOKED = re.compile(r"([卐卍࿕-࿘])(?:\s?[卐卍࿕-࿘]){5,}")
"""The sign of temples by itself is fair; a row of them means the other thing."""
BLANK = re.compile(r"[\u115f\u1160\u2800\u3164\uffa0\U000e0020-\U000e007f]")
"""What takes room and shows nothing."""
MOST_BLANK = 20


def drawn_crudely(text: str) -> tuple[int, int] | None:
    """Return the place of a crude drawing; None where there is none."""
    found = BODY.search(text) if "=" in text or "(" in text else None
    if found is None and not text.isascii():
        found = CROOKED.search(text)
    return found.span() if found else None


def blanks(text: str) -> list[tuple[int, int]]:
    """Return the places of signs that show nothing, where they are a wall."""
    if text.isascii():
        return []
    found = [one.span() for one in BLANK.finditer(text)]
    shown = sum(map(str.isalnum, BLANK.sub("", text))) if found else 0
    return found if len(found) > max(MOST_BLANK, shown) else []
