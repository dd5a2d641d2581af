"""Many terms found in one pass over a text, at word bounds unless a term says otherwise."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import regex

from filters.engine.automaton import Automaton, Hits

INFLECTED = regex.compile(r"(?:es|[sex])?(?!\w)")
"""What a plural or a feminine adds to a term, in French and in English."""
WORD_END = regex.compile(r"\w*")
WORD_START = regex.compile(r"(?r)\w*")
KEPT = 200_000
"""To this many terms their texts are kept, to be looked for beside those of other lexicons."""
ANY_KIND = 0xFFFF
OPEN_LEFT, OPEN_RIGHT, INFLECTS = 1, 2, 4


class Key(NamedTuple):
    """One spelling to look for; an open side may be in the middle of a word.

    `kinds` are bits that say for which readings of a text the spelling is meant.
    """

    text: str
    open_left: bool = False
    open_right: bool = False
    inflect: bool = False
    kinds: int = ANY_KIND


class Keys:
    """Keys in columns: half a million of them are no half a million objects."""

    __slots__ = ("kinds", "sides", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.kinds, self.sides = array("H"), bytearray()

    def __len__(self) -> int:
        return len(self.texts)

    def add(self, texts: Collection[str], kinds: Collection[int], sides: int) -> None:
        """Take in spellings that are open, and take endings, in the same way."""
        self.texts.extend(texts)
        self.kinds.extend(kinds)
        self.sides.extend(bytes((sides,)) * len(texts))

    def add_each(self, keys: Iterable[Key]) -> None:
        """Take in keys one by one."""
        for text, open_left, open_right, inflect, kinds in keys:
            self.add((text,), (kinds,), sides_of(open_left, open_right, inflect))

    def add_all(self, other: "Keys | Lexicon") -> None:
        """Take in what other columns hold."""
        self.texts.extend(other.texts)
        self.kinds.extend(other.kinds)
        self.sides.extend(other.sides)


class Place(NamedTuple):
    """Where the key of that number stands in the text."""

    key: int
    start: int
    end: int


class Lexicon:
    """Keys, ready to be found all at once.

    One of `Keys` is `prepared` by itself, or by another that it is `behind`: what finds the keys
    of both then finds its own, and half the time and memory is saved.
    """

    def __init__(self, keys: Iterable[Key] | Keys, behind: Sequence["Lexicon"] = ()) -> None:
        """Take in keys; they follow those of other lexicons, all of which must be `joinable`."""
        columns = keys if isinstance(keys, Keys) and not behind else _columns(keys, behind)
        self.kinds, self.sides, texts = columns.kinds, columns.sides, columns.texts
        self.texts: list[str] = texts if len(texts) <= KEPT else []
        self._found: tuple[Automaton, int] | None = None
        if behind or not isinstance(keys, Keys) or not self.joinable:
            self._found = Automaton(texts), 0
            self._share(behind)

    def __len__(self) -> int:
        return len(self.kinds)

    @property
    def joinable(self) -> bool:
        """Whether it is small enough for its texts to be kept."""
        return len(self.texts) == len(self)

    def prepare(self) -> None:
        """Build what finds the keys, unless it is there; the first search would do it too late."""
        self._searched()

    def _searched(self) -> tuple[Automaton, int]:
        """Return what finds the keys, and the number that the first of them has there."""
        found = self._found
        if found is None:
            found = self._found = Automaton(self.texts), 0
        return found

    def _share(self, behind: Iterable["Lexicon"]) -> None:
        """Let other lexicons find their keys among all; the latest to share takes over."""
        automaton, first = self._searched()
        for one in behind:
            one.take(automaton, first)
            first += len(one)

    def take(self, automaton: Automaton, first: int) -> None:
        """Find the keys with what finds those of others too, from that number on its own."""
        self._found = automaton, first

    def places(self, text: str, kinds: int = ANY_KIND) -> Iterator[Place]:
        """Find every key at its bounds; a key open on a side takes the rest of the word."""
        for number, start, end in self.hits(text):
            if not self.kinds[number] & kinds:
                continue
            sides = self.sides[number]
            first, last = _left(text, start, sides), _right(text, end, sides)
            if first is not None and last is not None:
                yield Place(number, first, last)

    def holds(self, text: str, kinds: int = ANY_KIND) -> bool:
        """Whether any key stands in a text at its bounds; of most texts it is soon said."""
        return bool(self.hits(text)) and any(self.places(text, kinds))

    def anywhere(self, text: str, kinds: int = ANY_KIND) -> Iterator[Place]:
        """Find every key wherever its letters stand."""
        for number, start, end in self.hits(text):
            if self.kinds[number] & kinds:
                yield Place(number, start, end)

    def inflects(self, number: int) -> bool:
        """Whether a key takes endings."""
        return bool(self.sides[number] & INFLECTS)

    def is_open(self, number: int) -> bool:
        """Whether a key takes the rest of the word on one of its sides."""
        return bool(self.sides[number] & (OPEN_LEFT | OPEN_RIGHT))

    def hits(self, text: str) -> Hits:
        """Return where the letters of keys stand, whatever is beside them."""
        if not self.sides:
            return ()
        automaton, first = self._found or self._searched()
        hits = automaton.hits(text)
        if not hits:
            return hits
        last = first + len(self.sides)
        return [(at - first, start, end) for at, start, end in hits if first <= at < last]


def sides_of(open_left: bool, open_right: bool, inflect: bool) -> int:
    """Return as bits how a key is bounded, and whether it takes endings."""
    return open_left * OPEN_LEFT | open_right * OPEN_RIGHT | inflect * INFLECTS


def _columns(keys: Iterable[Key] | Keys, behind: Sequence[Lexicon]) -> Keys:
    columns = Keys()
    for one in behind:
        columns.add_all(one)
    if isinstance(keys, Keys):
        columns.add_all(keys)
    else:
        columns.add_each(keys)
    return columns


def _left(text: str, start: int, sides: int) -> int | None:
    if sides & OPEN_LEFT:
        found = WORD_START.match(text, pos=0, endpos=start)
        return int(found.start()) if found else start
    inside = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return None if inside else start


def _right(text: str, end: int, sides: int) -> int | None:
    if sides & OPEN_RIGHT:
        found = WORD_END.match(text, end)
        return int(found.end()) if found else end
    if not text[end - 1].isalnum():
        return end
    if sides & INFLECTS:
        inflected = INFLECTED.match(text, end)
        return int(inflected.end()) if inflected else None
    inside = end < len(text) and text[end].isalnum()
    return None if inside else end
