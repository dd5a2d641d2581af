"""A list of terms in all its spellings, found in every reading of a text."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from filters.engine.lexicon import Place
from filters.engine.message import Span
from filters.engine.reading.derived import spaced_view
from filters.engine.reading.effort import Effort
from filters.engine.reading.masked import STAR, Filled, Masks, crowded, is_name
from filters.engine.reading.squeezing import overdone, set_apart
from filters.engine.reading.view import View
from filters.engine.reading.way import Way
from filters.engine.terms.disguise import (
    BACKWARDS,
    BACKWARDS_PHRASE,
    GLUED,
    LOOK_ALIKE,
    MASKED,
    MISSPELT,
    MISSPELT_PHRASE,
    PADDED,
    PARTED_BY_SIGNS,
    PLAIN,
    SET_APART,
    STRETCHED,
    Disguise,
)
from filters.engine.terms.excuses import Excuses
from filters.engine.terms.inflection import Inflection
from filters.engine.terms.keys import (
    AS_CLOSED,
    AS_GLUED,
    AS_JOINED,
    AS_MISSPELT,
    AS_SEEN,
    AS_WRITTEN,
    ENDINGS,
    Reading,
)
from filters.engine.terms.long_word import LongWord
from filters.engine.terms.pieces import judged, turned_beside, turned_pieces_of
from filters.engine.terms.run_together import judged as judged_within
from filters.engine.terms.run_together import judged_apart, long_words
from filters.engine.terms.slips import Slips
from filters.engine.terms.spellings import Spellings, Spelt, listed_words
from filters.engine.text import Text

DRESSED = AS_GLUED | AS_MISSPELT
WITHIN = AS_SEEN | AS_CLOSED | AS_GLUED | AS_JOINED
"""What is looked for within long words; `AS_JOINED` only where doubled letters are written once."""
CUT_UP, OVERDONE = 2, 2
"""Steps that it takes to look at a place in pieces, and at one that is stretched."""
FILLED_IN, READ_ANEW = 30, 50
"""Letters that are read in one step around a mask, and in another way to read the text."""
BACKWARDS_FROM, BACKWARDS_SURE = 4, 8
"""Letters from which a term is looked for from its end, and a phrase is there on purpose."""
STRUCK_OUT = tuple(STAR)
"""Signs after which letters are missing: what stands before is no whole word."""
TURNED_WORDS = ("drat",)
"""What is a word in both directions."""


class Seen(NamedTuple):
    """The number of a term, where it stands in the original text, in what dress and spelling."""

    number: int
    span: Span
    disguise: Disguise
    key: int


class TermBook:
    """Terms by number, ready to be found in a text."""

    def __init__(
        self,
        terms: Sequence[str | Spelt],
        allow: Sequence[str],
        reading: Reading,
        inflect: bool | Inflection = True,
    ) -> None:
        self._reading = reading
        self._spellings = Spellings(terms, reading, inflect)
        self._owners, self.lexicon = self._spellings.owners, self._spellings.lexicon
        self.odd_ends, self.vocabulary = self._spellings.odd_ends, self._spellings.vocabulary
        usual = listed_words(terms) if reading.evasion else []
        self._masks = Masks(self.vocabulary, self._spellings.alone, usual)
        self.slips = Slips(self.vocabulary, usual) if reading.evasion else Slips(set())
        self._excuses = Excuses(allow, exact_accents=reading.exact_accents)

    @property
    def is_plain(self) -> bool:
        """Whether it is read as most lists are, and short enough to be looked for beside others."""
        return not self._reading.exact_accents and self.lexicon.joinable

    def prepare(self) -> None:
        """Build what the first search would, unless a shelf has done so."""
        self.lexicon.prepare()

    def find(self, text: Text) -> Iterator[Seen]:
        """Find terms in every reading, as they are written first; the rest while effort lasts."""
        evasion, exact = self._reading.evasion, self._reading.exact_accents
        read = spaced_view(text.folded) if exact else text.spaced
        found = self._in_view(read, AS_WRITTEN | (DRESSED if evasion else 0), PLAIN)
        yield from sorted(found, key=lambda one: one.disguise is not PLAIN)
        if not evasion:
            return
        if not exact:
            yield from self._padded(text)
            yield from self._in_ways(text)
        if text.plain:
            return
        if not exact:
            for view in text.turned:
                yield from self._in_view(view, AS_SEEN, LOOK_ALIKE)
            yield from self._joined(text)
        if not text.honest:
            for view in (text.folded,) if exact else text.shown:
                yield from self._masked(view, text)

    def spelling(self, seen: Seen) -> str:
        """Return the one of a term's spellings that was seen, as it is listed."""
        return self._spellings.spelling(seen.key)

    def spellings(self, seen: Seen) -> tuple[str, ...]:
        """Return every spelling of a term that was seen, as they are listed."""
        return self._spellings.texts(seen.number)

    def _in_ways(self, text: Text) -> Iterator[Seen]:
        for way in text.ways:
            if not (text.single or text.effort.spend(len(way.view.text) // READ_ANEW)):
                return
            yield from self._in_way(text, way)

    def _in_way(self, text: Text, way: Way) -> Iterator[Seen]:
        """Find terms in one reading: cut up, turned, misspelt, run together, in other letters."""
        found = chain(self._in_pieces(way, text.effort), self._backwards(way), self._respelt(way))
        if way.is_apart or not way.overdone:
            found = chain(found, self._run_together(way))
        if way.overdone:  # there all doubled letters are written once, also those of other words
            yield from (one for one in found if overdone(text.raw[one.span.start : one.span.end]))
            return
        yield from found
        if not text.plain:
            yield from self._in_view(way.spaced, AS_SEEN | DRESSED, LOOK_ALIKE)

    def allowed(self, text: Text) -> Iterator[Span]:
        """Find the words and phrases that excuse the terms within them."""
        read = spaced_view(text.folded) if self._reading.exact_accents else text.spaced
        yield from self._excuses.places(read)
        if text.unpadded is not None:
            yield from self._excuses.places(text.unpadded.view)

    def innocent(self, text: Text) -> Iterator[Span]:
        """Find the words and phrases that excuse terms in every list."""
        return self._excuses.innocent(text.spaced)

    def _in_view(self, view: View, kinds: int, undressed: Disguise) -> Iterator[Seen]:
        for key, start, end in self.lexicon.places(view.text, kinds):
            disguise = _dress(self.lexicon.kinds[key] & kinds, undressed, view.text[start:end])
            yield Seen(self._owners[key], view.span(start, end), disguise, key)

    def _padded(self, text: Text) -> Iterator[Seen]:
        """Find phrases between whose words others, or commas, were put."""
        padded = text.unpadded
        if padded is None:
            return
        for key, start, end in self.lexicon.places(padded.view.text, AS_WRITTEN | AS_SEEN):
            between, sign = padded.within(start, end)
            if between:
                dress = PARTED_BY_SIGNS if sign else PADDED
                yield Seen(self._owners[key], padded.view.span(start, end), dress, key)

    def _backwards(self, way: Way) -> Iterator[Seen]:
        """Find terms in a text that is short enough to be read from its end."""
        usual = self.vocabulary.isdisjoint(turned_pieces_of(way.view.text))
        view = None if usual else way.backwards
        if view is None:
            return
        yield from self._turned_phrases(way.words_backwards)
        for key, start, end in self.lexicon.anywhere(view.text, AS_SEEN):
            written = view.text[start:end]
            if end - start < BACKWARDS_FROM or written[::-1] in (written, *TURNED_WORDS):
                continue
            if not (view.text[start - 1 : start] + view.text[end : end + 1]).strip():
                several = " " in written and end - start >= BACKWARDS_SURE
                several = several or turned_beside(view.text, start, end)
                turned = BACKWARDS_PHRASE if several else BACKWARDS
                yield Seen(self._owners[key], view.span(start, end), turned, key)

    def _turned_phrases(self, view: View) -> Iterator[Seen]:
        """Find phrases each word of which is written from its end."""
        for key, start, end in self.lexicon.places(view.text, AS_SEEN):
            if " " in view.text[start:end] and end - start >= BACKWARDS_SURE:
                yield Seen(self._owners[key], view.span(start, end), BACKWARDS_PHRASE, key)

    def _respelt(self, way: Way) -> Iterator[Seen]:
        """Find terms some words of which are misspelt, or written in letters that look alike."""
        slipped = self.slips.meant.keys() & way.pieces
        if not slipped:
            return
        view = self.slips.corrected(way.spaced)
        for key, start, end in self.lexicon.places(view.text, AS_SEEN | AS_WRITTEN | AS_GLUED):
            disguise = self.slips.judged(view.text[start:end], slipped, view.text[:start])
            if disguise is not None and view.text[end : end + 1] not in STRUCK_OUT:
                yield Seen(self._owners[key], view.span(start, end), disguise, key)

    def _run_together(self, way: Way) -> Iterator[Seen]:
        """Find terms in sentences without spaces."""
        shown, kinds = way.view, WITHIN if way.overdone else WITHIN & ~AS_JOINED
        for place in long_words(shown.text):
            word = shown.text[place.start : place.end]
            long = LongWord(word, self.vocabulary)
            for key, start, end in self.lexicon.anywhere(word, kinds):
                phrase = bool(self.lexicon.kinds[key] & AS_GLUED)
                disguise = judged_within(long, start, end, phrase=phrase)
                if disguise is None and way.is_apart:
                    disguise = judged_apart(word, start, end)
                if disguise:
                    span = shown.span(place.start + start, place.start + end)
                    yield Seen(self._owners[key], span, disguise, key)

    def _joined(self, text: Text) -> Iterator[Seen]:
        """Find terms with stretched letters, or with letters set apart."""
        for view in text.joined:
            for key, start, end in self.lexicon.places(view.text, AS_JOINED):
                if not text.effort.spend(OVERDONE):
                    return
                span = view.span(start, end)
                written = text.raw[span.start : span.end]
                if self._spellings.is_overdone(written, key):
                    dress = SET_APART if set_apart(written) else STRETCHED
                    yield Seen(self._owners[key], span, dress, key)

    def _in_pieces(self, way: Way, effort: Effort) -> Iterator[Seen]:
        """Find terms cut in pieces, where the first piece begins and the last one ends a word."""
        closed = way.in_pieces(self.odd_ends)
        if closed is None:
            return
        shut = closed.view.text
        known: dict[int, tuple[str, ...]] = {}
        for key, start, end in self.lexicon.anywhere(shut, AS_CLOSED):
            if start not in closed.begun:
                continue
            if not effort.spend(CUT_UP):
                return
            takes = self.lexicon.inflects(key) and end not in closed.begun
            for ending in ENDINGS if takes else ("",):
                span = (
                    closed.closes(start, end + len(ending))
                    if shut.startswith(ending, end)
                    else None
                )
                words = self._spellings.words(key, shut[start:end], known) if span else ()
                if not span or not words:
                    continue
                disguise = judged(closed, start, end + len(ending), words, self.vocabulary)
                if disguise:
                    yield Seen(self._owners[key], span, disguise, key)

    def _masked(self, view: View, text: Text) -> Iterator[Seen]:
        """Find terms some letters of which may be struck out; what may be fair is not one."""
        found: list[tuple[Filled, Seen]] = []
        fair: set[tuple[int, int]] = set()
        known: dict[str, tuple[Place, ...]] = {}
        text.effort.undone |= crowded(view.text)
        for masked in self._masks.readings(view.text):
            start, line = masked.line(view.text)
            if not text.effort.spend(1 + len(line) // FILLED_IN):
                break
            if line not in known:
                known[line] = tuple(self.lexicon.places(line, AS_WRITTEN))
            seen = [one for one in known[line] if masked.tells(one, line)]
            excuses = tuple(self._excuses.all_in(line)) if seen else ()
            for key, first, last in seen:
                if any(one.start <= first and last <= one.end for one in excuses):
                    fair.add((masked.start, masked.end))
                span = view.span(start + first, start + last)
                found.append((masked, Seen(self._owners[key], span, MASKED, key)))
        for masked, one in found:
            named = masked.guessed and is_name(text.raw, one.span)
            if not named and (masked.start, masked.end) not in fair:
                yield one


def _dress(kinds: int, undressed: Disguise, text: str) -> Disguise:
    if kinds & (AS_WRITTEN | AS_SEEN):
        return undressed
    if kinds & AS_GLUED:
        return GLUED
    return MISSPELT_PHRASE if " " in text else MISSPELT
