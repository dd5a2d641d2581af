"""A trace: a piece of personal data seen in a text, and how sure it is one."""

import re
from typing import NamedTuple

BEFORE, AFTER = 60, 40
"""Characters on each side of a trace that are read for what it is said to be."""


class Trace(NamedTuple):
    """A kind of personal data, its place in the bare view, and how sure it is."""

    kind: str
    start: int
    end: int
    certainty: float


def beside(clue: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether a clue stands shortly before or after a place."""
    before = text[max(0, start - BEFORE) : start]
    return clue.search(before) is not None or clue.search(text, end, end + AFTER) is not None
