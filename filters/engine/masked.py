"""Words with letters struck out, like `f*ck`: whoever reads them fills the letters in."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import regex

from filters.engine.lexicon import INFLECTED, Key, Place

STRONG = "*■█▓▒░✱#%&^~×•"
WEAK = r".\-?"
MASKED = regex.compile(
    rf"(?<!\w)\p{{L}}+(?:[{STRONG}{WEAK}]{{1,4}}\p{{L}}+)+(?!\w)[*■█▓▒░✱]{{0,2}}"
    r"|(?<!\w)\p{L}{3,}[*■█▓▒░✱]{1,3}(?!\w)"
)
MARK = re.compile(rf"[{STRONG}{WEAK}]")
HINT = re.compile(rf"\w[{STRONG}]|\w[{WEAK}]\w")
SHORTEST, SHORTEST_WEAK = 3, 5
"""Letters of a term that may be struck out, by a star or by a mere dot."""


class Masks:
    """Terms by first letter and length, to be told from the letters that are left."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self._terms: defaultdict[tuple[str, int], list[tuple[int, str]]] = defaultdict(list)
        for number, key in enumerate(keys):
            if key.text.isalpha() and len(key.text) >= SHORTEST:
                self._terms[key.text[0], len(key.text)].append((number, key.text))
        self._keys = keys

    def places(self, text: str) -> Iterator[Place]:
        """Find the words that could be a term: first letter shown, half of them at least."""
        if not MARK.search(text) or not HINT.search(text):
            return
        for found in MASKED.finditer(text):
            for written in _stems(found.group()):
                for number, term in self._terms.get((written[0], len(written)), ()):
                    full = written == found.group() or self._keys[number].inflect
                    if full and _fits(written, term):
                        yield Place(number, found.start(), found.end())


def _stems(written: str) -> Iterator[str]:
    yield written
    for ending in (1, 2):
        if len(written) > ending + SHORTEST and INFLECTED.fullmatch(written[-ending:]):
            yield written[:-ending]


def _fits(written: str, term: str) -> bool:
    pairs = tuple(zip(written, term, strict=True))
    shown = sum(mark == letter for mark, letter in pairs)
    masks = [mark for mark, letter in pairs if mark != letter]
    if not masks or shown * 2 < len(term) or any(mark.isalpha() for mark in masks):
        return False
    if all(mark in STRONG for mark in masks):
        return True
    return len(masks) == 1 and len(term) >= SHORTEST_WEAK
