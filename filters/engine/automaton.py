"""Many texts found wherever their letters stand, all of them in one pass."""

from collections.abc import Sequence
from functools import lru_cache, partial

import regex
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

SURROGATE = regex.compile("[\ud800-\udfff]")
LARGE = 10_000
"""From this many texts a smaller automaton is the faster one (measured)."""
REMEMBERED = 32
"""Texts read last whose hits are remembered: each list of a charter reads the same ones."""

Hits = Sequence[tuple[int, int, int]]
"""The number of each text that was found, and where it begins and ends."""


class Automaton:
    """Texts by number, ready to be found all at once."""

    def __init__(self, texts: Sequence[str]) -> None:
        made = AhoCorasick(
            texts,
            matchkind=MatchKind.Standard,
            store_patterns=False,
            implementation=(
                Implementation.ContiguousNFA if len(texts) > LARGE else Implementation.DFA
            ),
        )
        self._find = lru_cache(REMEMBERED)(partial(made.find_matches_as_indexes, overlapping=True))

    def hits(self, text: str) -> Hits:
        """Return where the texts stand in another one."""
        try:
            return self._find(text)
        except UnicodeEncodeError:
            return self._find(SURROGATE.sub("\ufffd", text))
