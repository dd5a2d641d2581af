"""Which of many patterns a text is worth searching with, told by one pass over it."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

import regex

from filters.engine.lexicon import Key, Lexicon
from filters.engine.pattern_gate import lowered
from filters.engine.patterns import Pattern

ASCII_DIGIT = re.compile("[0-9]")
DIGIT = regex.compile(r"\d")


class PatternGates:
    """What a list of patterns asks of a text, looked for all at once."""

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        wanting: defaultdict[str, list[int]] = defaultdict(list)
        self._way_of: list[int] = []
        self._patterns_of: list[int] = []
        for number, one in enumerate(patterns):
            for way in one.ways:
                for needs in way:
                    for need in needs:
                        wanting[need].append(len(self._way_of))
                    self._way_of.append(len(self._patterns_of))
                self._patterns_of.append(number)
        self._sizes = Counter(self._way_of)
        self._shapes = tuple(one.shape for one in patterns)
        self._always = tuple(number for number, one in enumerate(patterns) if not one.ways)
        self._wanting = tuple(map(tuple, wanting.values()))
        self._lexicon = Lexicon([Key(one, open_left=True, open_right=True) for one in wanting])

    def open_to(self, text: str) -> Sequence[int]:
        """Return the numbers of the patterns that may apply to a text, in order."""
        met = {place.key for place in self._lexicon.anywhere(lowered(text))}
        near = self._always
        if met:
            near = tuple(sorted({*near, *self._opened(met)}))
        if not near:
            return near
        size, shapes = len(text), self._shapes
        long_enough = [one for one in near if shapes[one].least <= size]
        if not long_enough or _has_digit(text):
            return long_enough
        return [one for one in long_enough if not shapes[one].digit]

    def _opened(self, met: set[int]) -> Iterator[int]:
        """Return the patterns one of whose ways has all that it needs."""
        needs = {one for key in met for one in self._wanting[key]}
        for way, count in Counter(map(self._way_of.__getitem__, needs)).items():
            if count == self._sizes[way]:
                yield self._patterns_of[way]


def _has_digit(text: str) -> bool:
    return bool((ASCII_DIGIT if text.isascii() else DIGIT).search(text))
