"""Hints: letters without which a text need not be searched, all of them looked for at once."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from ahocorasick_rs import AhoCorasick, Implementation

DOUBLED = re.compile(r"(?<!\\)([a-z])\1")
"""A letter written twice; where letters were set apart, it is written once."""


class Hinted(Protocol):
    """What is looked for in a text that has, of each group of letters, one."""

    @property
    def hints(self) -> tuple[str, ...]:
        """The groups; letters are parted by spaces, and a `_` stands for a space in them."""


class Hints(NamedTuple):
    """A search of which nothing but its hints is known."""

    hints: tuple[str, ...]


HintedT = TypeVar("HintedT", bound=Hinted)


class _Behind(NamedTuple):
    """A search by its number, and the groups that a text must hint at besides."""

    number: int
    others: tuple[tuple[str, ...], ...]


class Gate(Generic[HintedT]):
    """Searches behind their hints: ordinary chat has none of these, and costs one look.

    Of each search only the group that is hardest to meet is looked for: the rest rarely matters.
    """

    def __init__(self, searches: Sequence[HintedT]) -> None:
        behind: defaultdict[str, list[_Behind]] = defaultdict(list)
        for number, one in enumerate(searches):
            hardest, *others = sorted(map(_hints, one.hints), key=_hardness, reverse=True)
            for hint in hardest:
                behind[hint].append(_Behind(number, tuple(others)))
        self._searches = tuple(searches)
        self._behind = tuple(map(tuple, behind.values()))
        self._look = AhoCorasick(list(behind), implementation=Implementation.DFA)

    def open_to(self, text: str) -> Sequence[HintedT]:
        """Return what a folded text is worth searching for, in order."""
        if not text.isascii():
            text = _readable(text)
        found = self._look.find_matches_as_indexes(text, overlapping=True)
        if not found:
            return ()
        opened = {
            one.number
            for hint in {hint for hint, _, _ in found}
            for one in self._behind[hint]
            if not one.others or _has_each(text, one.others)
        }
        return tuple(self._searches[number] for number in sorted(opened))


def _hints(group: str) -> tuple[str, ...]:
    """Return the hints of a group, those with doubled letters as they may be written too."""
    written = [one.replace("_", " ") for one in group.split()]
    return tuple(dict.fromkeys([*written, *(DOUBLED.sub(r"\1", one) for one in written)]))


def _hardness(hints: Sequence[str]) -> tuple[int, int]:
    """Rank a group: by its shortest hint, then by how few there are; one of none is never met."""
    return min(map(len, hints), default=0), -len(hints)


def _has_each(text: str, groups: Sequence[Sequence[str]]) -> bool:
    """Whether a text has a hint of each group; a loop, as a generator takes twice the time."""
    for group in groups:  # noqa: SIM110  # see above
        if not any(map(text.__contains__, group)):
            return False
    return True


def _readable(text: str) -> str:
    """Return a text without what no search can read: surrogates that stand alone."""
    return text.encode("utf-8", "replace").decode()
