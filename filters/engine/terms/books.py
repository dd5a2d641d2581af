"""Books that are in use: charters and channels that name the same list share what is made of it."""

from collections.abc import Sequence
from weakref import WeakValueDictionary

from filters.engine.terms.book import TermBook
from filters.engine.terms.inflection import Inflection
from filters.engine.terms.keys import LOOSE, Reading
from filters.engine.terms.spellings import Spelt

_Content = tuple[tuple[str | Spelt, ...], tuple[str, ...], Reading, bool | Inflection]
_IN_USE: WeakValueDictionary[_Content, TermBook] = WeakValueDictionary()


def book_of(
    terms: Sequence[str | Spelt],
    allow: Sequence[str] = (),
    reading: Reading = LOOSE,
    inflect: bool | Inflection = True,
) -> TermBook:
    """Return the book of these terms; one that somebody holds is not made a second time.

    A list of 20,000 spellings takes a third of a second, and nothing in its book ever changes.
    """
    content = (tuple(terms), tuple(allow), reading, inflect)
    book = _IN_USE.get(content)
    if book is None:
        book = _IN_USE[content] = TermBook(*content)
    return book
