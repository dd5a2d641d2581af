"""Which view of a text a pattern is applied to, and which patterns of many a text may meet."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from filters.engine.pattern.gates import PatternGates
from filters.engine.patterns import Pattern
from filters.engine.reading.glance import BEYOND, GAP, TRIPLED
from filters.engine.reading.view import View
from filters.engine.text import Text


class Reading(StrEnum):
    """Which view of the text a pattern is applied to."""

    RAW = "raw"
    FOLDED = "folded"
    BARE = "bare"
    SKELETON = "skeleton"
    SPOKEN = "spoken"


def view_of(text: Text, reading: Reading) -> View:
    """Return the text as a pattern reads it."""
    match reading:
        case Reading.RAW:
            return text.original
        case Reading.FOLDED:
            return text.folded
        case Reading.BARE:
            return text.bare
        case Reading.SKELETON:
            return text.skeleton
        case Reading.SPOKEN:
            return text.spoken


class Read(NamedTuple):
    """A pattern, and the view that it reads."""

    reading: Reading
    pattern: Pattern


class PatternShelf:
    """Lists of patterns by number, whose gates are all looked at in one pass over each view.

    A list that is not named finds nothing in a text; one that is named may.
    """

    def __init__(self, lists: Mapping[int, Sequence[Read]]) -> None:
        self._all = frozenset(lists)
        self._owners = tuple(number for number, those in lists.items() for _ in those)
        reads = tuple(chain.from_iterable(lists.values()))
        self._readings = tuple(one.reading for one in reads)
        self._gates = PatternGates([one.pattern for one in reads])
        self._asked = tuple(reading for reading in Reading if reading in self._readings)
        self._speaks = Reading.SPOKEN in self._asked

    def __contains__(self, number: int) -> bool:
        return number in self._all

    def worth_trying(self, text: Text) -> Collection[int]:
        """Return the numbers of the lists one of whose patterns may apply, in no order."""
        if not self._all:
            return ()
        try:
            # but for the case, which no gate minds, all views of a plain text are one
            if text.plain and not (self._speaks and text.silent):
                opened = self._gates.open_to_plain(text.folded.text)
            else:
                opened = [*self._open_to(text)]
            return {self._owners[one] for one in opened} if opened else ()
        except Exception:  # noqa: BLE001  # what fails here fails in each filter, which says so
            return self._all

    def _open_to(self, text: Text) -> Iterable[int]:
        if len(self._asked) == 1:
            return self._gates.open_to(view_of(text, self._asked[0]).text, held=_may_hold(text))
        return self._open_to_each(text)

    def _open_to_each(self, text: Text) -> Iterator[int]:
        of_text: dict[str, set[Reading]] = {}
        for reading in self._asked:
            of_text.setdefault(view_of(text, reading).text, set()).add(reading)
        held = _may_hold(text)
        for seen, readings in of_text.items():
            for one in self._gates.open_to(seen, held=held):
                if self._readings[one] in readings:
                    yield one


def _may_hold(text: Text) -> bool:
    """Whether a sign may stand three times in a row in some view, which a glance tells of most."""
    return bool(text.glance & (BEYOND | GAP | TRIPLED)) or not text.honest or bool(text.silent)
