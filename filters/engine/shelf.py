"""The lists of a charter side by side: one look tells which of them a text is to be read with."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, repeat

from filters.engine.closing import PIECE
from filters.engine.lexicon import Lexicon, Place
from filters.engine.masked import Masks
from filters.engine.pieces import TURNED_FROM, may_be_in_pieces, pieces_of
from filters.engine.run_together import ADDRESSED, long_words
from filters.engine.term_book import DRESSED, WITHIN, TermBook
from filters.engine.term_keys import AS_CLOSED, AS_JOINED, AS_SEEN, AS_WRITTEN
from filters.engine.text import Text


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
        self._masks = Masks(chain(*(book.vocabulary for book in books.values())))
        self._turned = frozenset(chain(*(_turned(book.vocabulary) for book in books.values())))
        slips = (book.slips.meant for book in books.values())
        self._telling = self._odd_ends.union(self._turned, *slips)
        """Pieces without any of which no word is cut up, turned round or mistyped."""
        self._books = books

    def __contains__(self, number: int) -> bool:
        return number in self._all

    def worth_reading(self, text: Text) -> Collection[int]:
        """Return the numbers of the lists that may find something, in no order."""
        if not self._all:
            return ()
        try:
            if not text.honest and any(self._masks.readings(text.bare.text)):
                return self._all
            met = {self._owners[place.key] for place in self._met(text)}
            return met.union(self._slipped(text))
        except Exception:  # noqa: BLE001  # what fails here fails in each filter, which says so
            return self._all

    def _met(self, text: Text) -> Iterator[Place]:
        """Look through every reading of a text in which a list looks for its terms."""
        find = self._lexicon.places
        yield from find(text.spaced.text, AS_WRITTEN | DRESSED)
        yield from self._within_words(text, text.skeleton.text)
        if text.plain:
            return
        for view in text.unmasked:
            yield from find(view.text, AS_SEEN | DRESSED)
        for view in text.turned:
            yield from find(view.text, AS_SEEN)
        for view in text.joined:
            yield from find(view.text, AS_JOINED)

    def _within_words(self, text: Text, shown: str) -> Iterator[Place]:
        """Look for words in pieces, turned round and run together, where pieces tell of them."""
        pieces = PIECE.findall(shown)
        telling = not self._telling.isdisjoint(pieces)
        if telling or not text.honest:
            yield from self._in_pieces(text)
        if telling and text.backwards is not None and not self._turned.isdisjoint(pieces):
            yield from self._lexicon.anywhere(text.backwards.text, AS_SEEN)
        if max(map(len, pieces), default=0) >= ADDRESSED:
            for place in long_words(shown):
                yield from self._lexicon.anywhere(shown[place.start : place.end], WITHIN)

    def _in_pieces(self, text: Text) -> Iterator[Place]:
        if not may_be_in_pieces(text, self._odd_ends, text.skeleton):
            return
        closed = text.closed
        if closed is not None:
            places = self._lexicon.anywhere(closed.view.text, AS_CLOSED)
            yield from (place for place in places if place.start in closed.starts)

    def _slipped(self, text: Text) -> Iterable[int]:
        """Return the lists one of whose words may be written with a slip of the fingers."""
        spaced = text.spaced.text
        if self._telling.isdisjoint(PIECE.findall(spaced)):
            return ()
        pieces = pieces_of(spaced)
        return (number for number, book in self._books.items() if book.slips.among(pieces))


def _turned(vocabulary: Iterable[str]) -> Iterator[str]:
    return (word[::-1] for word in vocabulary if len(word) >= TURNED_FROM)
