"""Words that are not what they seem: slips of the fingers, look-alike letters, spelling by ear."""

import re
from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import combinations

from filters.engine.reading.folding import respelt_pieces
from filters.engine.reading.short_words import SHORT_WORDS
from filters.engine.reading.view import View
from filters.engine.terms.disguise import LOOK_ALIKE, MISSPELT, MISSPELT_PHRASE, Disguise
from filters.engine.terms.ordinary import ORDINARY
from filters.engine.terms.sounds import by_ear
from filters.engine.terms.twins import twins

MOST_WORDS = 20_000
"""Words of the largest vocabulary that is read with slips: an imported list has none."""
SHORTEST, SWAPPED_ALONE, DROPPED_ALONE = 4, 5, 6
"""Letters of a word with a slip: in a phrase, and by itself, where a drop leaves less."""
TWICE = 10
"""Letters of a word in which fingers slip twice."""
WORD = re.compile(r"[^\W\d_]{3,}")
ROWS = ("azertyuiop", "qwertyuiop", "qsdfghjklm", "asdfghjkl", "wxcvbn", "zxcvbnm")
"""Keys side by side, in France and elsewhere."""
BESIDE = {
    key: frozenset("".join(row[max(0, row.index(key) - 1) :][:3] for row in ROWS if key in row))
    for key in "abcdefghijklmnopqrstuvwxyz"
}
NO_KEYS: frozenset[str] = frozenset()
THROWN = tuple(
    f"{word} "
    for word in (
        *("sale", "sales", "gros", "grosse", "grosses", "pauvre", "espece de", "espece d"),
        *("fils de", "bande de", "qu une", "qu un", "fucking", "stupid", "dumb", "you dirty"),
    )
)
"""After these a short word with a slip is told too."""
CALLED = tuple(
    f"{word} "
    for word in (
        *("ur a", "youre a", "you re a", "you are a", "u r a", "such a", "what a", "is a"),
        *("t es un", "t es une", "tu es un", "tu es une", "tes un", "tes une", "quel", "quelle"),
    )
)
"""After these a short word two letters of which are swapped is told."""


class Slips:
    """What the words of a vocabulary become in other spellings, no ordinary word among it."""

    def __init__(self, vocabulary: AbstractSet[str], listed: Iterable[str] = ()) -> None:
        """Take in all words, and those `listed`, the most usual first, told by eye and ear too."""
        listed = [word for word in listed if len(word) >= SHORTEST and word.isalpha()]
        words = sorted(vocabulary) if len(vocabulary) <= MOST_WORDS else []
        self.meant: dict[str, str] = {}
        self._add(listed, twins)
        usual = vocabulary | SHORT_WORDS | ORDINARY
        self._twins = frozenset(self.meant) - usual
        self._add(listed, _slips)
        self._add((one for one in words if len(one) >= SHORTEST and one.isalpha()), _slips)
        self._add(listed, _anticipated)
        by_fingers = frozenset(self.meant)
        self._add(listed, by_ear)
        self._heard = self.meant.keys() - by_fingers
        for one in usual & self.meant.keys():
            del self.meant[one]
        self._vocabulary, self._usual = vocabulary, usual

    def _add(self, words: Iterable[str], written: Callable[[str], Iterable[str]]) -> None:
        meant = self.meant
        for word in words:
            for one in written(word):
                if one not in meant:
                    meant[one] = word

    def among(self, pieces: Iterable[str]) -> bool:
        """Whether one of the pieces of a text is such a spelling."""
        return not self.meant.keys().isdisjoint(pieces)

    def corrected(self, view: View) -> View:
        """Return a text with the words that were meant."""
        text = view.text
        if not self.among(WORD.findall(text)):
            return view
        seen = WORD.sub(lambda word: self._word(word.group()), text)
        return View(seen, view, lambda: respelt_pieces(text, WORD, self._word))

    def _word(self, written: str) -> str:
        return self.meant.get(written) or self._overfull(written)

    def _overfull(self, written: str) -> str:
        """Return the word that is meant where a finger hit a second key beside the right one.

        It is asked only of texts in which another word has a slip.
        """
        if len(written) <= SHORTEST or written in self._usual:
            return written
        return next((one for one in _without_a_key(written) if one in self._vocabulary), written)

    def judged(self, meant: str, slipped: AbstractSet[str], before: str) -> Disguise | None:
        """Say how sure what is meant leaves the words with a slip; nothing where too little shows.

        `before` is what stands before it in the corrected text.
        """
        words = meant.split(" ")
        respelt = [piece for piece in slipped if self.meant[piece] in words]
        if not respelt:
            return None
        if self._twins.issuperset(respelt):
            return LOOK_ALIKE
        if len(words) > 1:
            return MISSPELT_PHRASE
        told = any(map(self._stands_alone, respelt)) or before.endswith(THROWN)
        told = told or (before.endswith(CALLED) and any(len(one) == len(meant) for one in respelt))
        return MISSPELT if told else None

    def _stands_alone(self, written: str) -> bool:
        meant = self.meant[written]
        heard = written in self._heard and len(meant) >= SWAPPED_ALONE <= len(written) + 1
        return heard or stands_alone(written, meant)


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


@lru_cache(8_192)
def _without_a_key(written: str) -> tuple[str, ...]:
    """Return a word without each of the letters that a finger may have hit beside another."""
    return tuple(
        written[:place] + written[place + 1 :]
        for place in range(1, len(written))
        if not BESIDE.get(written[place], NO_KEYS).isdisjoint(
            (written[place - 1], *written[place + 1 :][:1])
        )
    )


def _anticipated(word: str) -> Iterator[str]:
    """Return a word with one of its letters written too early as well: `mrere`."""
    for place in range(1, len(word) - 1):
        if word[place] != word[place + 1] != word[place - 1]:
            yield word[:place] + word[place + 1] + word[place:]


def _swapped(word: str, place: int) -> str:
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
