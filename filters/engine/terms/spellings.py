"""Every spelling of a list of terms, ready to be looked for, and the words that each stands for."""

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from filters.engine.lexicon import Key, Keys, Lexicon
from filters.engine.reading.short_words import SHORT_WORDS
from filters.engine.terms.inflection import Inflection
from filters.engine.terms.keys import (
    AS_CLOSED,
    AS_GLUED,
    AS_SEEN,
    AS_WRITTEN,
    ENDINGS,
    Reading,
    keys_of,
    letters_of,
    normalised,
    stretches,
    ways_of,
)
from filters.engine.terms.pieces import add_ends

LISTED_AT_MOST = 10_000
"""Terms of the longest list whose words are also told in look-alike letters and by ear."""
MOST_SPELT = 64
"""Terms whose spellings are remembered: those of one with many endings take milliseconds."""


class Spelt(NamedTuple):
    """A term that is spelt in several ways, or inflects in a way of its own."""

    texts: tuple[str, ...]
    inflect: bool | Inflection = True


def listed_words(terms: Sequence[str | Spelt]) -> list[str]:
    """Return the words of terms as they are listed, those of most terms first."""
    if len(terms) > LISTED_AT_MOST:
        return []
    texts = (text for one in terms for text in ((one,) if isinstance(one, str) else one.texts))
    words = (word for text in texts for word in normalised(text.strip("*")).split(" "))
    return [word for word, _ in sorted(Counter(words).items(), key=lambda one: (-one[1], one[0]))]


class Spellings:
    """The keys of all terms in one lexicon; `owners` has the number of each key's term."""

    def __init__(
        self, terms: Sequence[str | Spelt], reading: Reading, inflect: bool | Inflection
    ) -> None:
        self._terms, self._reading, self._inflect = terms, reading, inflect
        self._known = lru_cache(MOST_SPELT)(self._keys)
        self._stretched = lru_cache(MOST_SPELT)(self._is_stretched)
        self.owners, self._firsts = array("L"), array("L")
        self.odd_ends: set[str] = set()
        self.vocabulary: set[str] = set()
        self.alone: set[str] = set()
        keys = self._every_key()
        self._take_in_words(keys)
        self.lexicon = Lexicon(keys)

    def is_overdone(self, written: str, key: int) -> bool:
        """Whether what is written is a term in stretched letters, and not merely a like word."""
        if self.lexicon.is_open(key):
            return True
        return self._stretched(letters_of(written), self.owners[key])

    def _is_stretched(self, letters: str, number: int) -> bool:
        for spelling in self._known(number):
            if spelling.kinds & (AS_SEEN | AS_GLUED):
                endings = ENDINGS if spelling.inflect else ("",)
                if any(stretches(letters, spelling.text + ending) for ending in endings):
                    return True
        return False

    def words(self, key: int, shut: str, known: dict[int, tuple[str, ...]]) -> tuple[str, ...]:
        """Return the words of the spelling that gave these letters without gaps."""
        if key not in known:
            spelt = (one.text for one in self._known(self.owners[key]) if one.kinds & AS_SEEN)
            whole = next((one for one in spelt if one.replace(" ", "") == shut), shut)
            known[key] = tuple(whole.split(" "))
        return known[key]

    def spelling(self, key: int) -> str:
        """Return the text of a term that gave a key."""
        number = self.owners[key]
        term = self._terms[number]
        if isinstance(term, str):
            return term
        first = bisect_left(self._firsts, bisect_left(self.owners, number))
        return term.texts[bisect_right(self._firsts, key) - 1 - first]

    def texts(self, number: int) -> tuple[str, ...]:
        """Return every spelling of a term."""
        term = self._terms[number]
        return (term,) if isinstance(term, str) else term.texts

    def _every_key(self) -> Keys:
        """Return the keys of all terms, and note where those of each begin."""
        keys = Keys()
        for number, term in enumerate(self._terms):
            before = len(keys)
            if isinstance(term, str):
                self._add(keys, term, self._inflect)
            else:
                for text in term.texts:
                    self._firsts.append(len(keys))
                    self._add(keys, text, term.inflect)
            self.owners.extend(repeat(number, len(keys) - before))
        return keys

    def _add(self, keys: Keys, text: str, inflect: bool | Inflection) -> None:
        for texts, kinds, sides in ways_of(text, inflect, self._reading):
            keys.add(texts, kinds, sides)

    def _take_in_words(self, keys: Keys) -> None:
        for text, kinds in zip(keys.texts, keys.kinds, strict=True):
            if kinds & AS_WRITTEN:
                if " " in text:
                    self.vocabulary.update(text.split(" "))
                else:
                    self.alone.add(text)
            if kinds & AS_CLOSED:
                add_ends(text, self.odd_ends)
        self.vocabulary |= self.alone
        self.odd_ends -= SHORT_WORDS

    def _keys(self, number: int) -> list[Key]:
        """Return the keys of a term."""
        term = self._terms[number]
        if isinstance(term, str):
            return keys_of(term, self._inflect, self._reading)
        return [key for text in term.texts for key in keys_of(text, term.inflect, self._reading)]
