"""Many terms found in one pass over a text, at word bounds unless a term says otherwise."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import regex
from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

INFLECTED = regex.compile(r"(?:es|[sex])?(?!\w)")
"""What a plural or a feminine adds to a term, in French and in English."""
WORD_END = regex.compile(r"\w*")
WORD_START = regex.compile(r"(?r)\w*")
SURROGATE = regex.compile("[\ud800-\udfff]")
LARGE = 10_000
"""From this many terms a smaller automaton is the faster one (measured)."""


@dataclass(frozen=True, slots=True)
class Key:
    """One spelling to look for; an open side may be in the middle of a word."""

    text: str
    open_left: bool = False
    open_right: bool = False
    inflect: bool = False


class Place(NamedTuple):
    """Where the key of that number stands in the text."""

    key: int
    start: int
    end: int


class Lexicon:
    """Keys, ready to be found all at once."""

    def __init__(self, keys: Sequence[Key]) -> None:
        self.keys = tuple(keys)
        self._automaton = AhoCorasick(
            [key.text for key in self.keys],
            matchkind=MatchKind.Standard,
            implementation=(
                Implementation.ContiguousNFA if len(self.keys) > LARGE else Implementation.DFA
            ),
        )

    def places(self, text: str) -> Iterator[Place]:
        """Find every key at its bounds; a key open on a side takes the rest of the word."""
        if not self.keys:
            return
        for number, start, end in self._hits(text):
            key = self.keys[number]
            first, last = _left(text, start, key), _right(text, end, key)
            if first is not None and last is not None:
                yield Place(number, first, last)

    def _hits(self, text: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_matches_as_indexes(text, overlapping=True)
        except UnicodeEncodeError:
            whole = SURROGATE.sub("\ufffd", text)
            return self._automaton.find_matches_as_indexes(whole, overlapping=True)


def _left(text: str, start: int, key: Key) -> int | None:
    if key.open_left:
        found = WORD_START.match(text, pos=0, endpos=start)
        return int(found.start()) if found else start
    inside = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return None if inside else start


def _right(text: str, end: int, key: Key) -> int | None:
    if key.open_right:
        found = WORD_END.match(text, end)
        return int(found.end()) if found else end
    if not text[end - 1].isalnum():
        return end
    if key.inflect:
        inflected = INFLECTED.match(text, end)
        return int(inflected.end()) if inflected else None
    inside = end < len(text) and text[end].isalnum()
    return None if inside else end
