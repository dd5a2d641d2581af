"""A list of terms in all its spellings: plain, unmasked, joined, masked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from filters.engine.lexicon import Key, Lexicon
from filters.engine.masked import Masks
from filters.engine.message import Span
from filters.engine.term_keys import joined_text, key_of, stretches, unmasked_text
from filters.engine.text import Text, spaced_view
from filters.engine.view import View

Seen = tuple[int, Span]
"""The number of a term, and where it stands in the original text."""


class TermBook:
    """Terms by number, ready to be found in a text; nothing here says how sure one may be."""

    def __init__(
        self,
        terms: Sequence[str],
        allow: Sequence[str],
        *,
        word_bounds: bool,
        inflect: bool,
        exact_accents: bool,
    ) -> None:
        self._exact = exact_accents
        keys = tuple(
            key_of(one, word_bounds=word_bounds, inflect=inflect, exact_accents=exact_accents)
            for one in terms
        )
        excuses = (
            key_of(one, word_bounds=True, inflect=True, exact_accents=exact_accents)
            for one in allow
        )
        self._skeletons = tuple(unmasked_text(key.text) for key in keys)
        self._plain = Lexicon(keys)
        self._unmasked = Lexicon(_respelt(keys, self._skeletons))
        self._joined = Lexicon(_respelt(keys, [joined_text(key.text) for key in keys]))
        self._masks = Masks(keys)
        self._allowed = Lexicon([key for key in excuses if key.text])

    def plain(self, text: Text) -> Iterator[Seen]:
        """Find terms as they are written, case and (unless exact) accents aside."""
        return _seen(self._plain, self._read(text))

    def unmasked(self, text: Text) -> Iterator[Seen]:
        """Find terms written with look-alike letters or leet."""
        for view in () if self._exact else text.unmasked:
            yield from _seen(self._unmasked, view)

    def joined(self, text: Text) -> Iterator[Seen]:
        """Find terms with stretched letters, or with letters set apart."""
        for view in () if self._exact else text.joined:
            for place in self._joined.places(view.text):
                span = view.span(place.start, place.end)
                if self._overdone(text.raw[span.start : span.end], place.key):
                    yield place.key, span

    def _overdone(self, written: str, number: int) -> bool:
        key, skeleton = self._plain.keys[number], self._skeletons[number]
        if key.open_left or key.open_right:
            return True
        endings = ("", "s", "e", "es", "x") if key.inflect else ("",)
        return any(stretches(written, skeleton + ending) for ending in endings)

    def masked(self, text: Text) -> Iterator[Seen]:
        """Find words that may be terms with letters struck out."""
        view = text.folded if self._exact else text.bare
        for place in self._masks.places(view.text):
            yield place.key, view.span(place.start, place.end)

    def allowed(self, text: Text) -> Iterator[Span]:
        """Find the words and phrases that excuse the terms within them."""
        view = self._read(text)
        return (view.span(one.start, one.end) for one in self._allowed.places(view.text))

    def _read(self, text: Text) -> View:
        return spaced_view(text.folded) if self._exact else text.spaced


def _respelt(keys: Sequence[Key], texts: Sequence[str]) -> list[Key]:
    return [replace(key, text=text) for key, text in zip(keys, texts, strict=True)]


def _seen(lexicon: Lexicon, view: View) -> Iterator[Seen]:
    for place in lexicon.places(view.text):
        yield place.key, view.span(place.start, place.end)
