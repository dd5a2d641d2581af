"""Who else said the same lately, or nearly the same: an index of what was heard."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from zlib import crc32

from rapidfuzz import fuzz

from filters.engine.folding import DROPPED
from filters.engine.lane import Heard
from filters.engine.words import bare_words

SPAN = 120.0
"""Seconds that a generation lasts: with the one before it, at least two minutes are remembered."""
MOST = 10_000
"""Messages of one generation."""
MOST_WAITING = 2_000
"""Messages not indexed yet; with more of them, the next question would be felt."""
SHORTEST = 8
"""Letters below which a text is a cheer, of which no index is kept."""
MOST_SAYERS = 100
"""Viewers who said the same, of whom the latest are remembered."""
MOST_LIKE = 24
"""Candidates compared for each of three fingerprints of a text: a few microseconds at most."""
MOST_WORDS = 40
ENOUGH_WORDS, MANY_WORDS = 3, 6
"""Texts of fewer words than the first are only compared whole; from the second on, by threes."""
STRETCHED = re.compile(r"([^\W\d_])\1\1+")


@dataclass(slots=True)
class Generation:
    """What was heard from a moment on: by the words themselves, and by three of their grams."""

    begun: float
    exact: dict[int, list[Heard]] = field(default_factory=dict)
    grams: dict[int, list[Heard]] = field(default_factory=dict)
    count: int = 0

    def add(self, heard: Heard, words: tuple[str, ...]) -> None:
        """Take in a message by its words."""
        self.count += 1
        _put(self.exact, _whole(words), heard, MOST_SAYERS)
        for gram in _grams(words):
            _put(self.grams, gram, heard, MOST_LIKE)


class Echoes:
    """Finds like messages of the last two minutes without going through them all.

    Nothing is indexed until somebody asks: a charter that never does pays nothing.
    """

    __slots__ = ("_generations", "_read", "_waiting")

    def __init__(self) -> None:
        self._waiting: deque[Heard] = deque(maxlen=MOST_WAITING)
        self._generations: deque[Generation] = deque(maxlen=2)
        self._read: tuple[str, tuple[str, ...]] = ("", ())

    def add(self, heard: Heard) -> None:
        """Remember a message until somebody asks."""
        if len(heard.text) >= SHORTEST:
            self._waiting.append(heard)

    def same(self, text: str) -> Iterator[Heard]:
        """Go through the messages with the same words, in no order."""
        words = self._words(text)
        if not words:
            return iter(())
        self._catch_up()
        found = (one.exact.get(_whole(words), ()) for one in self._generations)
        return chain.from_iterable(found)

    def like(self, text: str, likeness: float) -> Iterator[Heard]:
        """Go through messages as alike as that (0 to 100), each once, but those of `same`.

        The index only proposes: each is compared letter by letter.
        """
        words = self._words(text)
        grams = _grams(words)
        if not grams:
            return
        self._catch_up()
        same = {id(one) for one in self.same(text)}
        kept = (one.grams.get(gram, ()) for one in self._generations for gram in grams)
        candidates = {id(one): one for one in chain.from_iterable(kept) if id(one) not in same}
        for one in candidates.values():
            if fuzz.ratio(text, one.text, score_cutoff=likeness):
                yield one

    def _words(self, text: str) -> tuple[str, ...]:
        """Read a text once for the question, and once more for the next one's answer."""
        if text is not self._read[0]:
            self._read = (text, _words(text))
        return self._read[1]

    def _catch_up(self) -> None:
        while self._waiting:
            heard = self._waiting.popleft()
            words = self._words(heard.text)
            if words:
                self._generation(heard.moment).add(heard, words)

    def _generation(self, moment: float) -> Generation:
        kept = self._generations
        age = abs(moment - kept[-1].begun) if kept else 0.0
        if kept and age < SPAN and kept[-1].count < MOST:
            return kept[-1]
        if age >= 2 * SPAN:
            kept.clear()
        kept.append(Generation(moment))
        return kept[-1]


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a heard text, stretched letters written once; none of a cheer."""
    if not text.isascii():
        text = DROPPED.sub("", text)
    words = bare_words(STRETCHED.sub(r"\1", text))[:MOST_WORDS]
    return words if sum(map(len, words)) >= SHORTEST else ()


def _whole(words: tuple[str, ...]) -> int:
    return hash(words)


def _grams(words: tuple[str, ...]) -> list[int]:
    """Return the three lowest hashes of the runs of words: what nearly the same text shares."""
    if len(words) < ENOUGH_WORDS:
        return []
    size = 3 if len(words) >= MANY_WORDS else 2
    runs = {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}
    return sorted(crc32(run.encode(errors="surrogatepass")) for run in runs)[:3]


def _put(known: dict[int, list[Heard]], key: int, heard: Heard, most: int) -> None:
    kept = known.setdefault(key, [])
    kept.append(heard)
    if len(kept) > most:
        del kept[0]
