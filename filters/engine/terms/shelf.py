"""The lists of a charter side by side: one look tells which of them a text is to be read with."""

from array import array
from collections.abc import Collection, Iterator, Mapping
from functools import reduce
from itertools import repeat
from operator import or_

from filters.engine.lexicon import Lexicon, Place
from filters.engine.reading.closing import in_short_words, may_be_cut
from filters.engine.reading.view import View
from filters.engine.reading.way import Way
from filters.engine.terms.book import DRESSED, WITHIN, TermBook
from filters.engine.terms.clues import END, FILLS, GLUED, ODD, SLIPPED, TURNED, Clues
from filters.engine.terms.keys import AS_CLOSED, AS_JOINED, AS_SEEN, AS_WRITTEN
from filters.engine.terms.run_together import long_words
from filters.engine.text import Text

BETWEEN = "\n"
"""What stands between readings that are looked at together: no spelling has it."""
TELLING = TURNED | SLIPPED | GLUED
"""Clues of what has to be looked for, however plain a text is."""


class Shelf:
    """Lists by number, all of whose spellings are looked for at once.

    A list that is not named finds nothing in a text; one that is named may.
    """

    def __init__(self, books: Mapping[int, TermBook]) -> None:
        self._all = frozenset(books)
        self._owners = array("L")
        for number, book in books.items():
            self._owners.extend(repeat(number, len(book.lexicon)))
        self._lexicon = Lexicon((), [book.lexicon for book in books.values()])
        self._clues = Clues(tuple(books.values()), self._lexicon)
        self._books = books

    def __contains__(self, number: int) -> bool:
        return number in self._all

    def worth_reading(self, text: Text) -> Collection[int]:
        """Return the numbers of the lists that may find something, in no order."""
        if not self._all:
            return ()
        try:
            if text.single and self._is_clear(text):
                return ()
            if not text.honest and self._may_be_masked(text):
                return self._all
            met = {self._owners[place.key] for place in self._met(text)}
            met.update(self._respelt(text))
            return self._telling_unread(text) if text.effort.undone and not met else met
        except Exception:  # noqa: BLE001  # what fails here fails in each filter, which says so
            return self._all

    def _telling_unread(self, text: Text) -> Collection[int]:
        """Ask all lists, though nothing stands in what was read: there is only that to say."""
        text.effort.end()
        return self._all

    def _is_clear(self, text: Text) -> bool:
        """Whether nothing stands in a text that is read in one way; most are told so at once."""
        bare, find = text.folded.text, self._lexicon  # of ASCII letters these are the same
        clues = self._clues.of(bare)
        spaced = bare if text.plain else text.spaced.text
        if clues & TELLING or find.holds(spaced, AS_WRITTEN | DRESSED | AS_SEEN):
            return False
        padded = text.unpadded if clues & FILLS else None
        if padded is not None and find.holds(padded.view.text, AS_WRITTEN | AS_SEEN):
            return False
        odd = clues & END and clues & ODD and may_be_cut(bare)
        return not ((odd or in_short_words(bare)) and any(self._cut_up(text.ways[0])))

    def _may_be_masked(self, text: Text) -> bool:
        return any(
            self._clues.masked(view.text, text.silent if _is_in_place(view, text) else ())
            for view in text.shown
        )

    def _met(self, text: Text) -> Iterator[Place]:
        """Look through every reading of a text in which a list looks for its terms."""
        yield from self._read(text)
        for way in text.ways:
            yield from self._in_way(way)

    def _read(self, text: Text) -> Iterator[Place]:
        """Look at the words of all readings: at once first, as in most of them no term stands."""
        kinds: dict[str, int] = {}
        for reading, one in _readings(text, self._clues.of(text.bare.text)):
            kinds[reading] = kinds.get(reading, 0) | one
        if self._lexicon.holds(BETWEEN.join(kinds), reduce(or_, kinds.values())):
            for reading, those in kinds.items():
                yield from self._lexicon.places(reading, those)

    def _in_way(self, way: Way) -> Iterator[Place]:
        """Look for words in pieces, turned round and run together, where words tell of them."""
        read = way.view.text
        clues = self._clues.of(read)
        if way.is_struck or (clues & END and clues & ODD) or in_short_words(read):
            yield from self._cut_up(way)
        if clues & TURNED and way.backwards is not None:
            yield from self._lexicon.anywhere(way.backwards.text, AS_SEEN)
        if clues & GLUED:
            for start, end in long_words(read):
                yield from self._lexicon.anywhere(read[start:end], WITHIN)

    def _cut_up(self, way: Way) -> Iterator[Place]:
        """Look for words in pieces."""
        closed = way.closed
        if closed is not None:
            places = self._lexicon.anywhere(closed.view.text, AS_CLOSED)
            yield from (place for place in places if place.start in closed.begun)

    def _respelt(self, text: Text) -> Iterator[int]:
        """Return the lists one of whose words may be misspelt, or in letters that look alike."""
        for way in text.ways:
            if self._clues.of(way.view.text) & SLIPPED:
                for number, book in self._books.items():
                    if book.slips.among(way.pieces):
                        yield number


def _readings(text: Text, clues: int) -> Iterator[tuple[str, int]]:
    """Return the readings in which whole words are looked for, and which spellings in each."""
    seen = 0 if text.plain else AS_SEEN
    yield text.spaced.text, AS_WRITTEN | DRESSED | seen
    if clues & FILLS and text.unpadded is not None:
        yield text.unpadded.view.text, AS_WRITTEN | AS_SEEN
    if text.plain:
        return
    yield from ((way.spaced.text, AS_SEEN | DRESSED) for way in text.ways if not way.overdone)
    yield from ((view.text, AS_SEEN) for view in text.turned)
    yield from ((view.text, AS_JOINED) for view in text.joined)


def _is_in_place(view: View, text: Text) -> bool:
    """Whether each character of a view is where it was written."""
    return text.raw.isascii() and len(view.text) == len(text.raw)
