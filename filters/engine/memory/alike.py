"""Who said nearly the same lately: an index of runs of words, made when somebody asks."""

from collections import deque
from collections.abc import Iterator, Sequence
from zlib import crc32

from rapidfuzz import fuzz

from filters.engine.memory.lane import Heard
from filters.engine.memory.same import MOST, SPAN, words_of

MOST_WAITING = 2_000
"""Messages not indexed yet; with more of them, the next question would be felt."""
MOST_LIKE = 24
"""Candidates compared for each of three fingerprints of a text: a few microseconds at most."""
MOST_WORDS = 40
ENOUGH_WORDS, MANY_WORDS = 3, 6
"""Texts of fewer words than the first are only compared whole; from the second on, by threes."""


class Generation:
    """What was heard from a moment on, by its keys."""

    __slots__ = ("begun", "count", "known")

    def __init__(self, begun: float) -> None:
        self.begun = begun
        self.count = 0
        self.known: dict[int, list[Heard]] = {}

    def add(self, heard: Heard, keys: Sequence[int]) -> None:
        """Take in a message; of a key the latest are kept."""
        self.count += 1
        for key in keys:
            kept = self.known.setdefault(key, [])
            kept.append(heard)
            if len(kept) > MOST_LIKE:
                del kept[0]


class Alike:
    """Messages of the last two minutes by runs of their words."""

    __slots__ = ("_generations", "_waiting")

    def __init__(self) -> None:
        self._waiting: deque[Heard] = deque(maxlen=MOST_WAITING)
        self._generations: deque[Generation] = deque(maxlen=2)

    def add(self, heard: Heard) -> None:
        """Remember a message until somebody asks."""
        self._waiting.append(heard)

    def find(self, text: str, likeness: float) -> Iterator[Heard]:
        """Go through messages as alike as that (0 to 100), each once.

        The index only proposes: each is compared letter by letter.
        """
        keys = _runs(text)
        if not keys:
            return
        while self._waiting:
            self._take_in(self._waiting.popleft())
        found = (one.known.get(key, ()) for one in self._generations for key in keys)
        for heard in {id(one): one for kept in found for one in kept}.values():
            if fuzz.ratio(text, heard.text, score_cutoff=likeness):
                yield heard

    def _take_in(self, heard: Heard) -> None:
        keys = _runs(heard.text)
        if keys:
            self._generation(heard.moment).add(heard, keys)

    def _generation(self, moment: float) -> Generation:
        kept = self._generations
        age = abs(moment - kept[-1].begun) if kept else 0.0
        if kept and age < SPAN and kept[-1].count < MOST:
            return kept[-1]
        if age >= 2 * SPAN:
            kept.clear()
        kept.append(Generation(moment))
        return kept[-1]


def _runs(text: str) -> Sequence[int]:
    """Return the three lowest hashes of the runs of words: what nearly the same text shares."""
    words = words_of(text)[:MOST_WORDS]
    if len(words) < ENOUGH_WORDS:
        return ()
    size = 3 if len(words) >= MANY_WORDS else 2
    runs = {" ".join(words[at : at + size]) for at in range(len(words) - size + 1)}
    return sorted(crc32(run.encode(errors="surrogatepass")) for run in runs)[:3]
