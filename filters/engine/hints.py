"""Hints: letters without which a text need not be searched, all of them looked for at once."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import Generic, Protocol, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

DOUBLED = re.compile(r"(?<!\\)([a-z])\1")
"""A letter written twice; where letters were set apart, it is written once."""
MOST_MET = 1_024
"""Sets of hints of which it is remembered what they open."""


class Hinted(Protocol):
    """What is looked for in a text that has, of each group of letters, one."""

    @property
    def hints(self) -> tuple[str, ...]:
        """The groups; letters are parted by spaces, and a `_` stands for a space in them."""


HintedT = TypeVar("HintedT", bound=Hinted)


class Gate(Generic[HintedT]):
    """Searches behind their hints: ordinary chat has none of these, and costs one look."""

    def __init__(self, searches: Sequence[HintedT]) -> None:
        bits: defaultdict[str, int] = defaultdict(int)
        asked, group_bit = [], 1
        for one in searches:
            wanted = 0
            for group in one.hints:
                for written in group.split():
                    hint = written.replace("_", " ")
                    bits[hint] |= group_bit
                    bits[DOUBLED.sub(r"\1", hint)] |= group_bit
                wanted |= group_bit
                group_bit <<= 1
            asked.append((wanted, one))
        self._asked = tuple(asked)
        self._bits = tuple(bits.values())
        self._look = AhoCorasick(list(bits), implementation=Implementation.DFA)
        self._opened = lru_cache(MOST_MET)(self._open)

    def open_to(self, text: str) -> Sequence[HintedT]:
        """Return what a folded text is worth searching for."""
        met = 0
        for hint, _, _ in self._look.find_matches_as_indexes(_readable(text), overlapping=True):
            met |= self._bits[hint]
        return self._opened(met) if met else ()

    def _open(self, met: int) -> Sequence[HintedT]:
        return tuple(one for wanted, one in self._asked if wanted & met == wanted)


def _readable(text: str) -> str:
    """Return a text without what no search can read: surrogates that stand alone."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()
