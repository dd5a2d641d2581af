"""How much a word in pieces (`sal ope`) looks cut up, and how much like words that merely met."""

from bisect import bisect_left
from collections.abc import Set as AbstractSet
from functools import lru_cache

from filters.engine.reading.closing import (
    CALLED,
    LONGEST_ODD,
    PIECE,
    THROWN,
    Closed,
    in_short_words,
)
from filters.engine.reading.short_words import SHORT_WORDS
from filters.engine.terms.disguise import CUT, PARTED, PERHAPS_CUT, Disguise

SURE_WORD, SURE_LETTERS = 6, 4
"""Letters of a word, and of the odd pieces of a phrase, from which nothing else can be meant."""
SHORT_WORD = 5
"""Below this many letters no piece may be a word of its own."""
SURE_PHRASE, SEVERAL, MANY = 9, 2, 4
"""Letters of a phrase that usual words do not make by chance; pieces that are some, and many."""
ORDINARY_PIECES = frozenset(["foire", "cule", "lope", "hole", "head", "wipe", "ball", "bags"])
"""Longer words that a term may be cut into."""
NEAR, SHORTEST_TURNED = 3, 3
"""Words beside a turned one that are looked at, and letters of one that tells."""
LETTER_BY_LETTER = 4
"""Letters of a word of which each stands by itself, as none does by chance."""
SAID_BEFORE = ("a", "u")
"""Letters that are a word before one that is spelt out: `u r a w o r d`."""
TURNED_FROM = 4
"""Letters from which a piece is read from its end."""


def add_ends(shut: str, ends: set[str]) -> None:
    """Add the short pieces with which a term may begin or end, usual words too."""
    for size in range(1, min(LONGEST_ODD + 1, len(shut))):
        ends.add(shut[:size])
        ends.add(shut[-size:])


@lru_cache(maxsize=32)
def pieces_of(text: str) -> frozenset[str]:
    """Return what a text is made of; every list of a charter asks this of the same text."""
    return frozenset(PIECE.findall(text))


@lru_cache(maxsize=32)
def turned_pieces_of(text: str) -> frozenset[str]:
    """Return its pieces from their ends, but the short ones: most of those are words too."""
    return frozenset(one[::-1] for one in pieces_of(text) if len(one) >= TURNED_FROM)


def turned_beside(text: str, start: int, end: int) -> bool:
    """Whether words beside a stretch of a turned text are some from their ends only."""
    beside = (*text[:start].split()[-NEAR:], *text[end:].split()[:NEAR])
    return any(
        len(one) >= SHORTEST_TURNED and one in SHORT_WORDS and one[::-1] not in SHORT_WORDS
        for one in beside
    )


def may_be_in_pieces(text: str, pieces: AbstractSet[str], odd_ends: AbstractSet[str]) -> bool:
    """Whether some piece of a text may begin or end a term, or many short ones stand in a row."""
    return not odd_ends.isdisjoint(pieces) or in_short_words(text)


def judged(
    closed: Closed,
    start: int,
    end: int,
    words: tuple[str, ...],
    vocabulary: AbstractSet[str] = frozenset(),
) -> Disguise | None:
    """Say how sure a term's words leave a stretch of a closed text, nothing where not at all.

    A phrase in the whole words of its `vocabulary` is not cut up.
    """
    first, last = bisect_left(closed.starts, start), bisect_left(closed.ends, end)
    places = list(zip(closed.starts[first : last + 1], closed.ends[first : last + 1], strict=True))
    whole = _whole(start, words)
    broken = [closed.view.text[begin:stop] for begin, stop in places if (begin, stop) not in whole]
    odd = [piece for piece in broken if piece not in SHORT_WORDS]
    if closed.struck(start, end):
        whole_word = odd or len(words) > 1 or not closed.parted(start, end)
        return CUT if whole_word else PERHAPS_CUT
    if len(words) > 1:
        cut = _phrase(broken, sum(map(len, odd)), sum(map(len, words)))
        return PARTED if cut is CUT and _parted(broken, odd, vocabulary) else cut
    if odd and len(broken) > SEVERAL and closed.view.text[:start].endswith(THROWN):
        return CUT
    if odd and closed.view.text[:start].endswith(CALLED):
        return CUT
    if len(broken) == len(words[0]) >= LETTER_BY_LETTER and _is_whole_row(closed, first, last):
        return CUT
    return _word(len(words[0]), broken, odd)


def _is_whole_row(closed: Closed, first: int, last: int) -> bool:
    """Whether no further letter stands by itself beside some, but for `a w o r d`."""
    text, starts, ends = closed.view.text, closed.starts, closed.ends
    if last + 1 < len(ends) and ends[last + 1] - starts[last + 1] == 1:
        return False
    before = text[starts[first - 1] : ends[first - 1]] if first else ""
    return len(before) != 1 or before in SAID_BEFORE


def _parted(broken: list[str], odd: list[str], vocabulary: AbstractSet[str]) -> bool:
    """Whether the pieces are words, one of them no short one: nobody cuts a word into words."""
    sizes = [len(piece) for piece in broken]
    return min(sizes) > 1 and max(sizes) >= SURE_LETTERS and {*odd} <= vocabulary


def _phrase(broken: list[str], odd_letters: int, letters: int) -> Disguise | None:
    if not odd_letters and (len(broken) <= SEVERAL or letters < SURE_PHRASE):
        return None
    return CUT if odd_letters >= SURE_LETTERS or len(broken) >= MANY else PERHAPS_CUT


def _word(letters: int, broken: list[str], odd: list[str]) -> Disguise | None:
    """Judge a single word: pieces that are words themselves may merely have met."""
    if not odd:
        return PERHAPS_CUT
    if len(odd) < len(broken):
        sure = len(odd) >= SEVERAL or sum(map(len, odd)) >= SURE_LETTERS
        if sure and letters >= SURE_WORD and ORDINARY_PIECES.isdisjoint(odd):
            return CUT
        return PERHAPS_CUT if letters >= SHORT_WORD else None
    return CUT if letters >= SURE_WORD else PERHAPS_CUT


def _whole(start: int, words: tuple[str, ...]) -> set[tuple[int, int]]:
    """Return where the term's own words would stand."""
    places = set()
    for word in words:
        places.add((start, start + len(word)))
        start += len(word)
    return places
