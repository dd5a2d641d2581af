"""Slips of the fingers: two letters swapped (`connrad`) or one left out (`conard`)."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import combinations

from filters.engine.folding import respelt_pieces
from filters.engine.ordinary import ORDINARY
from filters.engine.short_words import SHORT_WORDS
from filters.engine.view import View

MOST_WORDS = 20_000
"""Words of the largest vocabulary that is read with slips: an imported list has none."""
SHORTEST, SWAPPED_ALONE, DROPPED_ALONE = 4, 5, 6
"""Letters of a word with a slip: in a phrase, and by itself, where a drop leaves less."""
TWICE = 10
"""Letters of a word in which fingers slip twice."""
WORD = re.compile(r"[^\W\d_]{3,}")


class Slips:
    """What the words of a vocabulary become when fingers slip, no ordinary word among it."""

    def __init__(self, vocabulary: set[str]) -> None:
        words = vocabulary if len(vocabulary) <= MOST_WORDS else ()
        self.meant: dict[str, str] = {}
        for word in sorted(words):
            if len(word) >= SHORTEST and word.isalpha():
                for slip in _slips(word):
                    self.meant.setdefault(slip, word)
        for usual in (vocabulary | SHORT_WORDS | ORDINARY) & self.meant.keys():
            del self.meant[usual]

    def among(self, pieces: Iterable[str]) -> bool:
        """Whether one of the pieces of a text is a slip."""
        return not self.meant.keys().isdisjoint(pieces)

    def corrected(self, view: View) -> View:
        """Return a text with the words that were meant."""
        text = view.text
        seen = WORD.sub(lambda word: self._word(word.group()), text)
        return View(seen, view, lambda: respelt_pieces(text, WORD, self._word))

    def _word(self, written: str) -> str:
        return self.meant.get(written, written)


def stands_alone(written: str, meant: str) -> bool:
    """Whether a word with a slip is long enough to be told without the rest of a phrase."""
    return len(meant) >= (SWAPPED_ALONE if len(written) == len(meant) else DROPPED_ALONE)


@lru_cache(8_192)
def _slips(word: str) -> tuple[str, ...]:
    """Return a word with slips; the lists of a charter have most of their words in common."""
    swaps = [place for place in range(len(word) - 1) if word[place] != word[place + 1]]
    slips = [_swapped(word, place) for place in swaps]
    slips += [word[:place] + word[place + 1 :] for place in range(1, len(word) - 1)]
    if len(word) >= TWICE:
        for first, second in combinations(swaps, 2):
            if second > first + 1:
                slips.append(_swapped(slips[swaps.index(first)], second))
    return tuple(slips)


def _swapped(word: str, place: int) -> str:
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
