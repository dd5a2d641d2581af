"""Sentences without spaces (`yousillyfool`): terms among words that are run together."""

import re
from functools import lru_cache

from filters.engine.message import Span
from filters.engine.terms.disguise import GLUED, PERHAPS_GLUED, Disguise
from filters.engine.terms.long_word import LongWord

ADDRESSED, LONG, VERY_LONG = 9, 12, 16
"""Letters of a word that may be an address and a term, several words, no ordinary word."""
SHORTEST = 5
"""Letters of a term that is told within other letters."""
LONGEST_ENDING = 4
"""Letters with which a word may begin or end, which make it another word."""
READ, HALF_READ = 0.75, 0.5
"""Which part of the letters beside a term must be other words to be sure, and to ask."""
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


def judged(long: LongWord, start: int, end: int, *, phrase: bool = False) -> Disguise | None:
    """Say how sure a term within a long word leaves it, by what is beside it."""
    word, words = long.text, long.words
    if word == word[start:end] * (len(word) // (end - start)):
        return GLUED
    sides = [side for side in (word[:start], word[end:]) if side]
    if phrase and all(one in words and len(one) > 1 and not ENDING.match(one) for one in sides):
        return GLUED
    if end - start < SHORTEST or ENDING.match(word, end):
        return None
    if word[:start] in ADDRESSES and end == len(word):
        return GLUED
    return _among_words(long, start, end) if len(word) >= LONG else None


def judged_apart(word: str, start: int, end: int) -> Disguise | None:
    """Say how sure a term leaves it that begins or ends a sentence of letters set apart."""
    whole = start == 0 or end == len(word)
    return PERHAPS_GLUED if whole and end - start >= SHORTEST else None


def _among_words(long: LongWord, start: int, end: int) -> Disguise | None:
    sides = (start, len(long.text) - end)
    if max(sides) <= LONGEST_ENDING:
        return None
    read = (long.read_before(start), long.read_behind(end))
    if any(most < side <= LONGEST_ENDING for side, most in zip(sides, read, strict=True)):
        return None
    part = sum(read) / sum(sides)
    if part == 1 or (part >= READ and len(long.text) >= VERY_LONG):
        return GLUED
    return PERHAPS_GLUED if part >= HALF_READ and len(long.text) >= VERY_LONG else None
