"""Words and phrases that excuse the terms within them: a list's own, and the innocent ones."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from filters.engine.lexicon import Key, Lexicon
from filters.engine.message import Span
from filters.engine.reading.view import View
from filters.engine.terms.innocents import INNOCENTS
from filters.engine.terms.keys import INFLECTS_FROM, normalised


class Excuses:
    """What a list allows, beside what every list does."""

    def __init__(self, allow: Iterable[str], *, exact_accents: bool) -> None:
        self._own = _lexicon(allow, exact_accents=exact_accents)

    def places(self, view: View) -> Iterator[Span]:
        """Find what the list allows in a spaced text."""
        return _spans(self._own, view)

    def innocent(self, view: View) -> Iterator[Span]:
        """Find what every list allows in a spaced text."""
        return _spans(_innocents(), view)

    def all_in(self, text: str) -> Iterator[Span]:
        """Find both in a text without a view."""
        return chain(_spans(self._own, View(text)), _spans(_innocents(), View(text)))


@lru_cache(maxsize=1)
def _innocents() -> Lexicon:
    return _lexicon(INNOCENTS, exact_accents=False)


def _lexicon(texts: Iterable[str], *, exact_accents: bool) -> Lexicon:
    read = (normalised(text, exact_accents=exact_accents) for text in texts)
    return Lexicon([_key(text) for text in read if text])


def _key(text: str) -> Key:
    return Key(text, inflect=sum(map(str.isalpha, text)) >= INFLECTS_FROM)


def _spans(lexicon: Lexicon, view: View) -> Iterator[Span]:
    return (view.span(start, end) for _, start, end in lexicon.places(view.text))
