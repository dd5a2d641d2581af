"""Which baits a text is worth searching for: one look for the hints of all."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from filters.engine.adverts.bait import DOUBLED, Bait

MOST_MET = 1_024
"""Sets of hints of which it is remembered what they open."""


class Gate:
    """Baits behind their hints; ordinary chat has none, and is asked nothing more."""

    def __init__(self, baits: Sequence[Bait]) -> None:
        bits: defaultdict[str, int] = defaultdict(int)
        asked, next_bit = [], 1
        for bait in baits:
            wanted = 0
            for group in bait.hints:
                for hint in group.split():
                    bits[DOUBLED.sub(r"\1", hint)] |= next_bit
                    bits[hint] |= next_bit
                wanted |= next_bit
                next_bit <<= 1
            asked.append((wanted, bait))
        self._asked = tuple(asked)
        self._bits = tuple(bits.values())
        self._opened = lru_cache(MOST_MET)(self._open)
        self._look = AhoCorasick(list(bits), implementation=Implementation.DFA)

    def open_to(self, text: str) -> Sequence[Bait]:
        """Return the baits of each of whose groups a text has a hint."""
        hints = self._look.find_matches_as_indexes(_readable(text), overlapping=True)
        if not hints:
            return ()
        met = 0
        for hint, _, _ in hints:
            met |= self._bits[hint]
        return self._opened(met)

    def _open(self, met: int) -> Sequence[Bait]:
        return [bait for wanted, bait in self._asked if wanted & met == wanted]


def _readable(text: str) -> str:
    """Return a text without what no search can read: surrogates that stand alone."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
