"""What each word of a text tells by itself of the lists of a charter, worked out once a word."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from itertools import chain
from operator import or_

from filters.engine.lexicon import Lexicon
from filters.engine.message import Span
from filters.engine.reading.closing import PIECE, is_odd
from filters.engine.reading.masked import Masks, crowded, is_struck_out, shows_mask
from filters.engine.reading.padded import OF_FILLS, may_fill
from filters.engine.reading.stretches import without
from filters.engine.reading.told import Told
from filters.engine.terms.book import WITHIN, TermBook
from filters.engine.terms.pieces import TURNED_FROM
from filters.engine.terms.run_together import ADDRESSED, long_words

END = 1
"""A piece with which a term that is cut up may begin or end."""
ODD = 2
"""A short piece that is no usual word."""
TURNED, SLIPPED = 4, 8
"""A word of a list from its end, and one with a slip of the fingers."""
GLUED = 16
"""A long word with a term among its letters."""
FILLS = 32
"""What may stand between the words of a phrase."""
MASKED = 64
"""Letters are struck out."""
FILLED, STRUCK = 128, 256
"""A word of a list has those that are left, and the sign stands there for nothing else."""

AT_ONCE = 8
"""Readings of one text, each of which is asked of several times."""


class Clues:
    """Tells by its words what a text may hold: nearly all of them are known already.

    What no word tells of is not there; what one tells of may still be nothing.
    """

    def __init__(self, books: Sequence[TermBook], lexicon: Lexicon) -> None:
        """Take in lists, and the lexicon with the keys of all of them."""
        self._lexicon = lexicon
        self._odd_ends = frozenset(chain(*(book.odd_ends for book in books)))
        self._turned = frozenset(chain(*(_turned(book.vocabulary) for book in books)))
        self._slips = frozenset(chain(*(book.slips.meant for book in books)))
        self._masks = Masks(chain(*(book.vocabulary for book in books)))
        self.of = lru_cache(AT_ONCE)(Told(self._told_by).by)
        """Returns what the words of a reading tell, as bits."""

    def masked(self, text: str, silent: Sequence[Span] = ()) -> bool:
        """Whether a word of a list may stand in a reading with letters struck out.

        What touches where nobody speaks is none, be it `user_name`.
        """
        clues = self.of(text)
        if not clues & MASKED:
            return False
        if silent:
            return any(self._masks.readings(without(text, silent))) or crowded(text)
        if clues & FILLED and any(self._masks.readings(text)):
            return True
        return bool(clues & STRUCK) and crowded(text)

    def _told_by(self, word: str) -> int:
        if word.isalpha():
            return self._told_by_piece(word)
        pieces = map(self._told_by_piece, PIECE.findall(word))
        signs = FILLS * may_fill(word)
        return reduce(or_, pieces, signs | self._mask(word) if shows_mask(word) else signs)

    def _mask(self, word: str) -> int:
        filled = any(self._masks.hinted(word))
        return MASKED | FILLED * filled | STRUCK * is_struck_out(word)

    def _told_by_piece(self, piece: str) -> int:
        long = long_words(piece) if len(piece) >= ADDRESSED else ()
        return (
            END * (piece in self._odd_ends)
            | ODD * is_odd(piece)
            | TURNED * (piece in self._turned)
            | SLIPPED * (piece in self._slips)
            | GLUED * any(self._holds(piece[start:end]) for start, end in long)
            | FILLS * (piece in OF_FILLS)
        )

    def _holds(self, long: str) -> bool:
        return any(self._lexicon.anywhere(long, WITHIN))


def _turned(vocabulary: Iterable[str]) -> Iterator[str]:
    return (word[::-1] for word in vocabulary if len(word) >= TURNED_FROM)
