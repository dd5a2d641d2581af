"""One letter too few or too many: `conard`, `sallope`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from filters.engine.terms.ordinary import NAMES

SHORTEST = 6
"""Letters from which a word with a letter doubled or undoubled is still the same word."""
DOUBLE = re.compile(r"([a-z])\1")
ALONE = re.compile(r"(?<=[aeiouy])[bcdfglmnprst](?=[aeiouy])")
"""The consonants that writers double by mistake: one between two vowels."""
LONG_WORD = re.compile(rf"\b[a-z]{{{SHORTEST},}}\b")


def misspellings(seen: str) -> list[str]:
    """Return a skeleton with a doubled letter of a long word written once, or one doubled."""
    if seen.isalpha():
        return list(_of_word(seen)) if len(seen) >= SHORTEST else []
    if seen.isascii() and seen.replace(" ", "").isalpha():
        return list(_of_phrase(seen))
    return [
        seen[: word.start()] + other + seen[word.end() :]
        for word in LONG_WORD.finditer(seen)
        for other in _of_word(word.group())
    ]


def _of_phrase(seen: str) -> Iterator[str]:
    """Misspell a phrase of mere letters, which has its words between its spaces."""
    start = 0
    for word in seen.split(" "):
        end = start + len(word)
        if len(word) >= SHORTEST:
            for other in _of_word(word):
                yield seen[:start] + other + seen[end:]
        start = end + 1


@lru_cache(16_384)
def _of_word(word: str) -> tuple[str, ...]:
    """Misspell a word; the phrases of a list are made of few different ones."""
    others: list[str] = []
    if DOUBLE.search(word):
        at = [found.start() for found in DOUBLE.finditer(word)]
        others = [word[:place] + word[place + 1 :] for place in at]
        if len(at) > 1:
            others.append(DOUBLE.sub(r"\1", word))
    for found in ALONE.finditer(word):
        place = found.start()
        others.append(word[:place] + word[place] + word[place:])
    return tuple(other for other in others if other not in NAMES)
