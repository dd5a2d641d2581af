"""Which of many patterns a text is worth searching with, told by one pass over it."""

import re
from collections import defaultdict
from collections.abc import Sequence

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
        for number, one in enumerate(patterns):
            for need in one.needs:
                wanting[need].append(number)
        self._shapes = tuple(one.shape for one in patterns)
        self._always = tuple(number for number, one in enumerate(patterns) if not one.needs)
        self._wanting = tuple(map(tuple, wanting.values()))
        self._lexicon = Lexicon([Key(one, open_left=True, open_right=True) for one in wanting])

    def open_to(self, text: str) -> Sequence[int]:
        """Return the numbers of the patterns that may apply to a text, in order."""
        met = {place.key for place in self._lexicon.anywhere(lowered(text))}
        near = self._always
        if met:
            near = tuple(sorted({*near, *(one for key in met for one in self._wanting[key])}))
        size, shapes = len(text), self._shapes
        long_enough = [one for one in near if shapes[one].least <= size]
        if not long_enough or _has_digit(text):
            return long_enough
        return [one for one in long_enough if not shapes[one].digit]


def _has_digit(text: str) -> bool:
    return bool((ASCII_DIGIT if text.isascii() else DIGIT).search(text))
