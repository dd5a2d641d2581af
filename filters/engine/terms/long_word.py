"""A long word without spaces, and how many of its letters are other words."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from filters.engine.reading.lazy import lazy
from filters.engine.reading.short_words import SHORT_WORDS

SHORTEST, LONGEST = 2, 12
"""Letters of the words that are told within it."""
SHORTEST_LISTED = 4
"""Letters of the shortest word of a list that is told: shorter ones are met by chance."""
SMALL = """
am an as at be by de do du en es et go he if il in is it je la le les ma me my no of on or ou qu sa
se si so ta te to tu un up ur us va we
"""
USUAL = {*SMALL.split()} | {word for word in SHORT_WORDS if len(word) > SHORTEST}  # `re`, `er`
Sizes = Mapping[int, Sequence[int]]
"""How many letters the words have that begin, or end, at a place."""


class LongWord:
    """A word that may be several; what it is made of is worked out once, when it is asked for."""

    def __init__(self, text: str, words: AbstractSet[str]) -> None:
        """Take in a word, and the words of a list that may stand in it beside the usual ones."""
        self.text, self.words = text, words

    def read_before(self, place: int) -> int:
        """Return how many letters before a place are words at most."""
        return self._forwards[place]

    def read_behind(self, place: int) -> int:
        """Return how many letters from a place on are words at most."""
        return self._backwards[place]

    @lazy
    def _within(self) -> tuple[str, ...]:
        parts = _parts(self.text)
        listed = (one for one in parts & self.words if len(one) >= SHORTEST_LISTED)
        return (*{*listed, *(parts & USUAL)},)

    @lazy
    def _forwards(self) -> list[int]:
        most, ending = [0], _sizes(self.text, self._within, ends=True)
        for end in range(1, len(self.text) + 1):
            read = [most[end - size] + size for size in ending.get(end, ())]
            most.append(max(most[-1], *read) if read else most[-1])
        return most

    @lazy
    def _backwards(self) -> list[int]:
        size_of_all = len(self.text)
        most, beginning = [0] * (size_of_all + 1), _sizes(self.text, self._within, ends=False)
        for start in range(size_of_all - 1, -1, -1):
            read = [most[start + size] + size for size in beginning.get(start, ())]
            most[start] = max(most[start + 1], *read) if read else most[start + 1]
        return most


@lru_cache(maxsize=32)
def _parts(text: str) -> frozenset[str]:
    """Return whatever stands in a word that may be one; every list asks this of the same word."""
    return frozenset(
        text[start : start + size]
        for size in range(SHORTEST, LONGEST + 1)
        for start in range(len(text) - size + 1)
    )


def _sizes(text: str, words: Sequence[str], *, ends: bool) -> Sizes:
    sizes: defaultdict[int, list[int]] = defaultdict(list)
    for word in words:
        start = text.find(word)
        while start >= 0:
            sizes[start + len(word) if ends else start].append(len(word))
            start = text.find(word, start + 1)
    return sizes
