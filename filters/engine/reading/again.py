"""Letters set apart that write one word again and again (`s a l s a l`), parted at each turn."""

import re
from collections.abc import Iterator

from filters.engine.reading.squeezing import APART_LEET, rows, set_apart
from filters.engine.reading.view import Piece, View

AGAIN = re.compile(r"(.{3,}?)\1+")
"""A word of at least three letters, written at least twice: two letters are a laugh."""


def again_view(skeleton: View) -> View | None:
    """Return a skeleton with such words joined and parted; None where there are none."""
    text = skeleton.text
    if not set_apart(text) or not any(_size(letters) for _, letters in rows(text)):
        return None
    pieces = tuple(_parted(text))
    return View("".join(piece for piece, _, _ in pieces), skeleton, lambda: pieces)


def _parted(text: str) -> Iterator[Piece]:
    position = 0
    for row, letters in rows(text):
        size = _size(letters)
        if size:
            yield from ((text[at], at, at + 1) for at in range(position, row.start))
            yield from _words(letters, size)
            position = row.end
    yield from ((text[at], at, at + 1) for at in range(position, len(text)))


def _words(letters: list[tuple[str, int]], size: int) -> Iterator[Piece]:
    """Join letters, of two that are the same only one; part them where the word begins anew."""
    before = ""
    for number, (sign, at) in enumerate(letters):
        if number and number % size == 0:
            yield " ", at - 1, at
            before = ""
        letter = APART_LEET.get(sign, sign)
        if letter != before:
            yield letter, at, at + 1
        before = letter


def _size(letters: list[tuple[str, int]]) -> int:
    """Return how many letters the word has of which a row is made, 0 where it is made of none."""
    again = AGAIN.fullmatch("".join(APART_LEET.get(sign, sign) for sign, _ in letters))
    return len(again.group(1)) if again else 0
