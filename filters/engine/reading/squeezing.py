"""Letters that are stretched (`heeello`) or set apart (`s a l`), put together again."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

import regex

from filters.engine.message import Span
from filters.engine.reading.folding import STRETCH
from filters.engine.reading.leet import DIGITS
from filters.engine.reading.view import Piece

ONE = r"[\p{L}013-57@$]"
SEPARATOR = r"[^\p{L}\p{N}]"
APART = regex.compile(
    rf"(?<![\w\p{{N}}]){ONE}(?:{SEPARATOR}{{1,4}}+{ONE}){{2,}}(?![\p{{L}}\p{{N}}])"
)
"""At least three single letters set apart: `s a l`, `s.a.l`; some may be in leet."""
LETTERS_APART = 3
TRIPLE = re.compile(r"(.)\1(?:\1|(.)\2(.)\3)", re.DOTALL)
"""A sign written three times, or three in a row written twice: `nniiqquuee`."""
SINGLES = re.compile(r"\b[^\W\d_]\W{1,4}\w\b")
LETTER = r"[^\W\d_]"
STRETCHED = re.compile(rf"({LETTER})\1(?:\1|({LETTER})\2({LETTER})\3)")
SET_APART = re.compile(r"(?<!\w)[\w@$][\W_]{1,4}[\w@$][\W_]{1,4}[\w@$](?![^\W_])")
"""What a text shows in which letters are set apart; `re` says no the faster."""
TWO_SINGLES = re.compile(r" [a-z] [a-z]\b")
DRESSED = re.compile(r"[^a-z ,!?]|  |[,!?][^ ,!?]")


@lru_cache(maxsize=8)  # as with the pieces below
def squeeze(skeleton: str) -> str:
    """Join letters set apart and write every doubled letter once, where anything is overdone."""
    if not overdone(skeleton):
        return skeleton
    if not set_apart(skeleton):
        return str(STRETCH.sub(r"\1", skeleton))
    return "".join(piece for piece, _, _ in squeezed_pieces(skeleton))


def is_plain(folded: str) -> bool:
    """Whether a folded text is Latin letters and single spaces, none stretched nor set apart.

    A comma, a `!` or a `?` may end a word: only within one does it stand for a letter.
    """
    if DRESSED.search(folded) or TRIPLE.search(folded):
        return False
    return not has_singles(folded)


def has_singles(folded: str) -> bool:
    """Whether two single letters stand in a row."""
    return TWO_SINGLES.search(f" {folded}") is not None


def overdone(text: str) -> bool:
    """Whether letters are stretched or set apart."""
    if TRIPLE.search(text) and STRETCHED.search(text):
        return True
    return set_apart(text)


def set_apart(text: str) -> bool:
    """Whether single letters stand in a row."""
    if "_" not in text and not SINGLES.search(text):
        return False
    return SET_APART.search(text) is not None and APART.search(text) is not None


@lru_cache(maxsize=8)  # the same reading is squeezed for several others
def squeezed_pieces(text: str) -> tuple[Piece, ...]:
    """Keep one letter of each stretch, and nothing of what sets letters apart."""
    return tuple(_squeezed(text))


def rows(text: str) -> Iterator[tuple[Span, list[tuple[str, int]]]]:
    """Return where letters are set apart, and the letters with their places."""
    for apart in APART.finditer(text):
        letters = [
            (text[at], at) for at in range(*apart.span()) if text[at].isalnum() or text[at] in "@$"
        ]
        if sum(letter.isalpha() for letter, _ in letters) >= max(LETTERS_APART, len(letters) / 2):
            yield Span(*apart.span()), letters


def _squeezed(text: str) -> Iterator[Piece]:
    position = 0
    for row, letters in rows(text):
        yield from _unstretched(text, position, row.start)
        yield from _together(text, letters)
        position = row.end
    yield from _unstretched(text, position, len(text))


def _together(text: str, letters: list[tuple[str, int]]) -> Iterator[Piece]:
    """Join letters; spaces that are wider than others, or stand among signs, part words."""
    gaps = [text[here + 1 : there] for (_, here), (_, there) in pairwise(letters)]
    narrow, (usual, _) = min(map(len, gaps)), Counter(gaps).most_common(1)[0]
    before = ""
    for (sign, at), gap in zip(letters, ["", *gaps], strict=True):
        if gap.isspace() and (len(gap) > narrow or not usual.isspace()):
            yield " ", at - len(gap), at
            before = ""
        letter = APART_LEET.get(sign, sign)
        if letter != before:
            yield letter, at, at + 1
        before = letter


def _unstretched(text: str, start: int, end: int) -> Iterator[Piece]:
    position = start
    for stretch in STRETCH.finditer(text, start, end):
        if stretch.start() > position:
            yield from ((text[at], at, at + 1) for at in range(position, stretch.start()))
        yield stretch.group(1), stretch.start(), stretch.end()
        position = stretch.end()
    yield from ((text[at], at, at + 1) for at in range(position, end))


APART_LEET = DIGITS | {"@": "a", "$": "s"}
