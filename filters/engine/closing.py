"""Words cut in pieces (`nou ille`): a text without the gaps between its words."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from filters.engine.message import Span
from filters.engine.short_words import SHORT_WORDS
from filters.engine.squeezing import DRESSED
from filters.engine.stretches import gaps
from filters.engine.view import Piece, View

LONGEST_ODD = 4
"""Letters of the longest piece that is told from a word by not being a usual one."""
INNER = re.compile(r"(?:(?![,;:!?]|\.\s)[\W_])+")
"""What may stand within a word cut up: no sentence ends there."""
PIECE = re.compile(r"[^\W_]+")
DRESSED_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
LEAST = 2


class Closed(NamedTuple):
    """A text without its inner gaps, and where its pieces begin and end."""

    view: View
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def closes(self, start: int, end: int) -> Span | None:
        """Return the stretch of the original where what was found is a word cut in pieces.

        It is none unless it begins and ends with a piece, takes several,
        and one of them is no usual word.
        """
        first, last = bisect_left(self.starts, start), bisect_left(self.ends, end)
        if not first < last < len(self.ends):
            return None
        if self.starts[first] != start or self.ends[last] != end:
            return None
        pieces = zip(self.starts[first : last + 1], self.ends[first : last + 1], strict=True)
        if all(self.view.text[begin:stop] in SHORT_WORDS for begin, stop in pieces):
            return None
        return self.view.span(start, end)


def may_be_cut(text: str) -> bool:
    """Whether a text has several words, one of them short and not a usual one."""
    words = text.split() if not DRESSED.search(text) else DRESSED_WORD.findall(text)
    if len(words) < LEAST:
        return False
    return any(
        len(odd) <= LONGEST_ODD and odd.isascii() and odd.isalpha()
        for odd in {*words} - SHORT_WORDS
    )


def closed(view: View) -> Closed | None:
    """Return a view with its gaps closed, or nothing where no word seems cut up."""
    text = view.text
    if not may_be_cut(text):
        return None
    kept = tuple(gaps((Span(*gap.span()) for gap in INNER.finditer(text)), len(text)))
    shut = "".join(text[start:end] for start, end in kept)
    starts, ends = [], []
    place = 0
    for start, end in kept:
        for piece in PIECE.finditer(text, start, end):
            starts.append(place + piece.start() - start)
            ends.append(place + piece.end() - start)
        place += end - start
    return Closed(View(shut, view, lambda: _pieces(text, kept)), tuple(starts), tuple(ends))


def _pieces(text: str, kept: tuple[Span, ...]) -> Iterator[Piece]:
    return ((text[at], at, at + 1) for start, end in kept for at in range(start, end))
