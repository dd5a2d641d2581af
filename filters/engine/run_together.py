"""Sentences without spaces (`yousillyfool`): terms among words that are run together."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from filters.engine.disguise import GLUED, PERHAPS_GLUED, Disguise
from filters.engine.message import Span
from filters.engine.short_words import SHORT_WORDS

ADDRESSED, LONG, VERY_LONG = 9, 12, 16
"""Letters of a word that may be an address and a term, several words, no ordinary word."""
SHORTEST = 5
"""Letters of a term that is told within other letters."""
LONGEST_WORD = 12
LONGEST_ENDING = 4
"""Letters with which a word may begin or end, which make it another word."""
READ, HALF_READ = 0.75, 0.5
"""Which part of the letters beside a term must be other words to be sure, and to ask."""
SMALL = """
am an as at be by de do du en es et go he if il in is it je la le les ma me my no of on or ou qu sa
se si so ta te to tu un up ur us va we
"""
USUAL = {*SMALL.split()} | {word for word in SHORT_WORDS if len(word) > 2}  # noqa: PLR2004  # `re`, `er`
ADDRESS_WORDS = """
sale gros grosse espece bande petit petite pauvre tes you ur your fucking stupid dumb
"""
ADDRESSES = frozenset(ADDRESS_WORDS.split())
"""What nobody writes before a term but to throw it at somebody."""
ENDING = re.compile("ing|ed|er|es$")
"""What makes another word of an English term: `letsfucking` is no `let's fuck`."""
WORD = re.compile(rf"[^\W\d_]{{{ADDRESSED},}}")


@lru_cache(maxsize=8)
def long_words(text: str) -> tuple[Span, ...]:
    """Return where words stand that may be several; every list asks this of the same text."""
    return tuple(Span(*word.span()) for word in WORD.finditer(text))


def judged(
    word: str, start: int, end: int, words: Collection[str], *, phrase: bool = False
) -> Disguise | None:
    """Say how sure a term within a long word leaves it, by what is beside it."""
    if word == word[start:end] * (len(word) // (end - start)):
        return GLUED
    sides = [side for side in (word[:start], word[end:]) if side]
    if phrase and all(one in words and len(one) > 1 and not ENDING.match(one) for one in sides):
        return GLUED
    if end - start < SHORTEST or ENDING.match(word, end):
        return None
    if word[:start] in ADDRESSES and end == len(word):
        return GLUED
    return _among_words(word, start, end, words) if len(word) >= LONG else None


def judged_apart(word: str, start: int, end: int) -> Disguise | None:
    """Say how sure a term leaves it that begins or ends a sentence of letters set apart."""
    whole = start == 0 or end == len(word)
    return PERHAPS_GLUED if whole and end - start >= SHORTEST else None


def _among_words(word: str, start: int, end: int, words: Collection[str]) -> Disguise | None:
    sides = [side for side in (word[:start], word[end:]) if side]
    if max(map(len, sides), default=0) <= LONGEST_ENDING:
        return None
    read = [_read(side, words) for side in sides]
    if any(most < len(side) <= LONGEST_ENDING for side, most in zip(sides, read, strict=True)):
        return None
    part = sum(read) / sum(map(len, sides))
    if part == 1 or (part >= READ and len(word) >= VERY_LONG):
        return GLUED
    return PERHAPS_GLUED if part >= HALF_READ and len(word) >= VERY_LONG else None


def _read(letters: str, words: Collection[str]) -> int:
    """Return how many of the letters are words at most."""
    most = [0]
    for end in range(1, len(letters) + 1):
        most.append(max(most[-1], *_ways(letters, end, most, words)))
    return most[-1]


def _ways(letters: str, end: int, most: list[int], words: Collection[str]) -> Iterator[int]:
    yield 0
    for size in range(2, min(end, LONGEST_WORD) + 1):
        word = letters[end - size : end]
        if word in USUAL or (size > len("the") and word in words):
            yield most[end - size] + size
