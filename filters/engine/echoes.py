"""Who else said the same lately, or nearly the same: an index of what was heard."""

import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
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


Keys = Callable[[str], Sequence[int]]


@dataclass(slots=True)
class Generation:
    """What was heard from a moment on, by its keys."""

    begun: float
    known: dict[int, list[Heard]] = field(default_factory=dict)
    count: int = 0

    def add(self, heard: Heard, keys: Sequence[int], most: int) -> None:
        """Take in a message; of a key the latest are kept."""
        self.count += 1
        for key in keys:
            kept = self.known.setdefault(key, [])
            kept.append(heard)
            if len(kept) > most:
                del kept[0]


class Index:
    """Messages of the last two minutes by their keys, which are made when somebody asks."""

    __slots__ = ("_generations", "_keys", "_most", "_waiting")

    def __init__(self, keys: Keys, most: int) -> None:
        self._keys = keys
        self._most = most
        self._waiting: deque[Heard] = deque(maxlen=MOST_WAITING)
        self._generations: deque[Generation] = deque(maxlen=2)

    def add(self, heard: Heard) -> None:
        """Remember a message until somebody asks."""
        self._waiting.append(heard)

    def find(self, text: str) -> Iterator[Heard]:
        """Go through the messages that share a key with a text, in no order."""
        keys = self._keys(text)
        if not keys:
            return iter(())
        while self._waiting:
            self._take_in(self._waiting.popleft())
        found = (one.known.get(key, ()) for one in self._generations for key in keys)
        return chain.from_iterable(found)

    def _take_in(self, heard: Heard) -> None:
        keys = self._keys(heard.text)
        if keys:
            self._generation(heard.moment).add(heard, keys, self._most)

    def _generation(self, moment: float) -> Generation:
        kept = self._generations
        age = abs(moment - kept[-1].begun) if kept else 0.0
        if kept and age < SPAN and kept[-1].count < MOST:
            return kept[-1]
        if age >= 2 * SPAN:
            kept.clear()
        kept.append(Generation(moment))
        return kept[-1]


class Echoes:
    """Finds like messages of the last two minutes without going through them all.

    Nothing is indexed until somebody asks: a charter that never does pays nothing.
    """

    __slots__ = ("_grams", "_whole")

    def __init__(self) -> None:
        self._whole = Index(_whole, MOST_SAYERS)
        self._grams = Index(_grams, MOST_LIKE)

    def add(self, heard: Heard) -> None:
        """Remember a message."""
        if len(heard.text) >= SHORTEST:
            self._whole.add(heard)
            self._grams.add(heard)

    def same(self, text: str) -> Iterator[Heard]:
        """Go through the messages with the same words, in no order."""
        return self._whole.find(text)

    def like(self, text: str, likeness: float) -> Iterator[Heard]:
        """Go through messages as alike as that (0 to 100), each once.

        The index only proposes: each is compared letter by letter.
        """
        candidates = {id(one): one for one in self._grams.find(text)}
        for one in candidates.values():
            if fuzz.ratio(text, one.text, score_cutoff=likeness):
                yield one


def _words(text: str) -> tuple[str, ...]:
    """Return the words of a heard text, stretched letters written once; none of a cheer."""
    if not text.isascii():
        text = DROPPED.sub("", text)
    if STRETCHED.search(text):
        text = STRETCHED.sub(r"\1", text)
    words = bare_words(text)[:MOST_WORDS]
    return words if sum(map(len, words)) >= SHORTEST else ()


def _whole(text: str) -> Sequence[int]:
    words = _words(text)
    return (hash(words),) if words else ()


def _grams(text: str) -> Sequence[int]:
    """Return the three lowest hashes of the runs of words: what nearly the same text shares."""
    words = _words(text)
    if len(words) < ENOUGH_WORDS:
        return ()
    size = 3 if len(words) >= MANY_WORDS else 2
    runs = {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}
    return sorted(crc32(run.encode(errors="surrogatepass")) for run in runs)[:3]
