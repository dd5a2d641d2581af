"""The lists of a charter side by side: one look tells which of them a text is to be read with."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, repeat

from filters.engine.lexicon import Lexicon, Place
from filters.engine.masked import may_be_masked
from filters.engine.pieces import may_be_in_pieces, pieces_of, turned_pieces_of
from filters.engine.run_together import long_words
from filters.engine.term_book import DRESSED, WITHIN, TermBook
from filters.engine.term_keys import AS_CLOSED, AS_JOINED, AS_SEEN, AS_WRITTEN
from filters.engine.text import Text
from filters.engine.view import View


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
        self._odd_ends = frozenset(chain(*(book.odd_ends for book in books.values())))
        self._vocabulary = frozenset(chain(*(book.vocabulary for book in books.values())))
        self._slips = frozenset(chain(*(book.slips.meant for book in books.values())))
        self._books = books

    def __contains__(self, number: int) -> bool:
        return number in self._all

    def worth_reading(self, text: Text) -> Collection[int]:
        """Return the numbers of the lists that may find something, in no order."""
        if not self._all:
            return ()
        try:
            if not text.honest and may_be_masked(text.bare.text):
                return self._all
            met = {self._owners[place.key] for places in self._met(text) for place in places}
            return met.union(self._slipped(text))
        except Exception:  # noqa: BLE001  # what fails here fails in each filter, which says so
            return self._all

    def _met(self, text: Text) -> Iterator[Iterable[Place]]:
        """Look through every reading of a text in which a list looks for its terms."""
        find = self._lexicon.places
        yield find(text.spaced.text, AS_WRITTEN | DRESSED)
        shown = text.skeleton
        yield self._in_pieces(text, shown)
        yield self._backwards(text, shown)
        for place in long_words(shown.text):
            yield self._lexicon.anywhere(shown.text[place.start : place.end], WITHIN)
        if text.plain:
            return
        for view in text.unmasked:
            yield find(view.text, AS_SEEN | DRESSED)
        for view in text.turned:
            yield find(view.text, AS_SEEN)
        for view in text.joined:
            yield find(view.text, AS_JOINED)

    def _slipped(self, text: Text) -> Iterable[int]:
        """Return the lists one of whose words may be written with a slip of the fingers."""
        pieces = pieces_of(text.spaced.text)
        if self._slips.isdisjoint(pieces):
            return ()
        return (number for number, book in self._books.items() if book.slips.among(pieces))

    def _in_pieces(self, text: Text, shown: View) -> Iterable[Place]:
        closed = text.closed if may_be_in_pieces(text, self._odd_ends, shown) else None
        if closed is None:
            return ()
        places = self._lexicon.anywhere(closed.view.text, AS_CLOSED)
        return (place for place in places if place.start in closed.starts)

    def _backwards(self, text: Text, shown: View) -> Iterable[Place]:
        usual = self._vocabulary.isdisjoint(turned_pieces_of(shown.text))
        view = None if usual else text.backwards
        return () if view is None else self._lexicon.anywhere(view.text, AS_SEEN)
