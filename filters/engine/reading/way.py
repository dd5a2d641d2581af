"""A way to read a whole text, and what is made of it to look for terms in disguise."""

from collections.abc import Set as AbstractSet

from filters.engine.reading.closing import Closed, closed
from filters.engine.reading.derived import reversed_view, spaced_view
from filters.engine.reading.lazy import lazy
from filters.engine.reading.view import View
from filters.engine.terms.pieces import may_be_in_pieces, pieces_of

BACKWARDS_AT_MOST = 120
"""Letters of the longest text that is also read from its end."""


class Way:
    """One reading of a text: whatever is looked for in one is looked for in all of them."""

    def __init__(
        self,
        view: View,
        struck_in: str = "",
        *,
        overdone: bool = False,
        apart: bool = False,
        spaced: View | None = None,
    ) -> None:
        """Take in a reading; `struck_in` is the original where signs cut its words.

        `overdone` says that letters were stretched or set apart: doubled ones are written once;
        `apart`, that some were set apart; `spaced` is the spaced reading where it is known.
        """
        self.view, self.overdone, self.is_apart = view, overdone, apart
        self.is_struck = bool(struck_in)
        self._raw, self._spaced = struck_in, spaced

    @lazy
    def spaced(self) -> View:
        """The reading with whatever parts words written as one space."""
        return self._spaced or spaced_view(self.view)

    @lazy
    def pieces(self) -> frozenset[str]:
        """What it is made of."""
        return pieces_of(self.view.text)

    @lazy
    def backwards(self) -> View | None:
        """The reading from its end, where it is short enough to be meant so."""
        return None if len(self.view.text) > BACKWARDS_AT_MOST else reversed_view(self.spaced)

    @lazy
    def words_backwards(self) -> View:
        """The reading with each of its words from its end, in its place."""
        view = self.spaced
        return View(" ".join(word[::-1] for word in view.text.split(" ")), view)

    def in_pieces(self, odd_ends: AbstractSet[str]) -> Closed | None:
        """Return the reading without its gaps, where some piece may begin or end a term."""
        if self.is_struck or may_be_in_pieces(self.view.text, self.pieces, odd_ends):
            return self.closed
        return None

    @lazy
    def closed(self) -> Closed | None:
        """The reading with the gaps between its words closed, where a word may be cut up."""
        return Closed(self.view, self._raw) if self._raw else closed(self.view)
