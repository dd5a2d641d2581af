"""How a listed term becomes the spellings that are looked for."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import regex

from filters.engine.lexicon import INFLECTS, OPEN_LEFT, OPEN_RIGHT, Key, sides_of
from filters.engine.reading.folding import STRETCH, WRAPPED_HINT, fold, spaced, strip_marks, unmask
from filters.engine.reading.squeezing import APART_LEET, set_apart
from filters.engine.terms.inflection import Inflection, forms
from filters.engine.terms.misspellings import misspellings

AS_WRITTEN, AS_SEEN, AS_JOINED, AS_CLOSED, AS_GLUED, AS_MISSPELT = (1 << bit for bit in range(6))
"""For which reading of a text a spelling is meant."""
INFLECTS_FROM = 4
"""Letters from which a term takes endings: shorter ones would become other words."""
HELD_FROM = 5
"""Letters of a term one of which may be written twice where another one is held: `biiitcch`."""
CLOSED_FROM, GLUED_FROM = 4, 8
"""Letters from which a term is looked for in pieces, and glued together."""
MOST_GAPS = 5
"""Gaps of the longest phrase that is looked for with only one of them closed."""
REMEMBERED = 16_384
"""Terms and words that are remembered as normalised: phrases are made of few different words."""
BARE_SEPARATORS = regex.compile(r"[^\p{L}\p{N}]+")
APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
DOUBLED = re.compile(r"(.)\1")
PLAIN_STRETCH = re.compile(r"([a-zA-Z])(?=\1)")
"""What such a stretch has beside one letter in ASCII, where `re` is five times as fast."""
ENDINGS = ("", "s", "e", "es", "x")


class Reading(NamedTuple):
    """How a whole list of terms is read."""

    word_bounds: bool = True
    exact_accents: bool = False
    evasion: bool = True


LOOSE = Reading()


class Ways(NamedTuple):
    """Spellings of a term, the readings that each is meant for, and how all are bounded."""

    texts: Collection[str]
    kinds: Collection[int]
    sides: int


def normalised(term: str, *, exact_accents: bool = False) -> str:
    """Return a term as the spaced text has it."""
    return _normalised(term, exact_accents)


@lru_cache(REMEMBERED)  # a term is asked for as it is checked, as it is spelt, and as it is listed
def _normalised(term: str, exact_accents: bool) -> str:
    bare = term.replace(" ", "")
    if bare.isascii() and bare.isalnum():
        return " ".join(term.lower().split())
    words = [_normalised_word(word, exact_accents) for word in term.split(" ")]
    text = " ".join(filter(None, words))
    return _normalised_whole(term, exact_accents) if WRAPPED_HINT.search(text) else text


def _normalised_whole(term: str, exact_accents: bool) -> str:
    folded = fold(term)
    return spaced(folded if exact_accents else strip_marks(folded)).strip()


_normalised_word = lru_cache(REMEMBERED)(_normalised_whole)


def keys_of(term: str, inflect: bool | Inflection, reading: Reading) -> list[Key]:
    """Return every spelling of a listed term, each with the readings that it is meant for."""
    return [
        Key(text, bool(sides & OPEN_LEFT), bool(sides & OPEN_RIGHT), bool(sides & INFLECTS), kind)
        for texts, kinds, sides in ways_of(term, inflect, reading)
        for text, kind in zip(texts, kinds, strict=True)
    ]


def ways_of(term: str, inflect: bool | Inflection, reading: Reading) -> tuple[Ways, ...]:
    """Return the same in bulk: those that are bounded alike together."""
    if inflect is True and term.isascii() and term.isalpha() and reading == LOOSE:
        return (_of_word(term.lower()),)
    return _of_any(term, inflect, reading)


def _of_any(term: str, inflect: bool | Inflection, reading: Reading) -> tuple[Ways, ...]:
    open_left = term.startswith("*") or not reading.word_bounds
    open_right = term.endswith("*") or not reading.word_bounds
    core = term.strip("*")
    closed = not (open_left or open_right)
    ways: dict[str, int] = {}
    for text in _written(core, reading):
        _dress(text, ways, reading, closed=closed)
    ends = bool(inflect) and _letters(core) >= INFLECTS_FROM
    whole = Ways(ways.keys(), ways.values(), sides_of(open_left, open_right, ends))
    if isinstance(inflect, str) and closed:
        return whole, _inflected(core, inflect, reading, ways)
    return (whole,)


def _of_word(word: str) -> Ways:
    """Return at once what the long way gives for the terms that most lists are made of."""
    ends, long = len(word) >= INFLECTS_FROM, len(word) >= CLOSED_FROM
    kinds = AS_WRITTEN | AS_SEEN | (AS_CLOSED if long else 0)
    joined = joined_text(word)
    others = misspellings(word)
    misspelt = [AS_MISSPELT] * len(others)
    if joined == word:
        return Ways([word, *others], [kinds | AS_JOINED, *misspelt], ends * INFLECTS)
    return Ways([word, joined, *others], [kinds, AS_JOINED, *misspelt], ends * INFLECTS)


def _letters(text: str) -> int:
    bare = text.replace(" ", "")
    return len(bare) if bare.isalpha() else sum(map(str.isalpha, bare))


def _written(core: str, reading: Reading) -> Iterator[str]:
    """Return a term, and as it is written by whoever leaves apostrophes out."""
    text = normalised(core, exact_accents=reading.exact_accents)
    if text:
        yield text
    if "'" in core or "’" in core:
        bare = normalised(APOSTROPHE.sub("", core), exact_accents=reading.exact_accents)
        if " " in bare:
            yield bare


def _dress(text: str, ways: dict[str, int], reading: Reading, *, closed: bool) -> None:
    """Add every spelling of a normalised term; this is done 50,000 times when a bot starts."""
    ways[text] = ways.get(text, 0) | AS_WRITTEN
    if not reading.evasion or reading.exact_accents:
        return
    shut = text.replace(" ", "")
    seen = text
    if not (shut.isascii() and shut.isalpha()):
        seen = unmask(text)
        shut = seen.replace(" ", "")
    ways[seen] = ways.get(seen, 0) | AS_SEEN
    joined = joined_text(seen)
    ways[joined] = ways.get(joined, 0) | AS_JOINED
    if not closed or len(shut) < CLOSED_FROM or not shut.isalnum():
        return
    _shut(seen, shut, ways)
    for other in misspellings(seen):
        ways[other] = ways.get(other, 0) | AS_MISSPELT


def _shut(seen: str, shut: str, ways: dict[str, int]) -> None:
    """Add a term without its gaps: a word may be in pieces, a phrase may be glued together."""
    if shut == seen:
        ways[shut] |= AS_CLOSED
        return
    if len(shut) < GLUED_FROM:
        return
    ways[shut] = ways.get(shut, 0) | AS_GLUED | AS_CLOSED
    joined = joined_text(shut)
    ways[joined] = ways.get(joined, 0) | AS_JOINED
    gaps = len(seen) - len(shut)
    place = -1
    for _ in range(gaps if 1 < gaps <= MOST_GAPS else 0):
        place = seen.index(" ", place + 1)
        half = seen[:place] + seen[place + 1 :]
        ways[half] = ways.get(half, 0) | AS_GLUED


def _inflected(core: str, language: Inflection, reading: Reading, known: dict[str, int]) -> Ways:
    ways: dict[str, int] = {}
    for form in dict.fromkeys(forms(normalised(core, exact_accents=True), language)):
        text = form if reading.exact_accents else strip_marks(form)
        ways[text] = ways.get(text, 0) | AS_WRITTEN
        if reading.evasion and not reading.exact_accents:
            _dress_form(text, ways)
    new = [(text, kinds) for text, kinds in ways.items() if text and kinds & ~known.get(text, 0)]
    return Ways([text for text, _ in new], [kinds for _, kinds in new], 0)


def _dress_form(text: str, ways: dict[str, int]) -> None:
    seen = unmask(text)
    ways[seen] = ways.get(seen, 0) | AS_SEEN
    joined = joined_text(seen)
    ways[joined] = ways.get(joined, 0) | AS_JOINED
    shut = seen.replace(" ", "")
    if shut != seen and len(shut) >= GLUED_FROM and shut.isalnum():
        ways[shut] = ways.get(shut, 0) | AS_GLUED


def joined_text(seen: str) -> str:
    """Return a skeleton's spelling in the squeezed skeleton."""
    if not DOUBLED.search(seen):
        return seen
    return PLAIN_STRETCH.sub("", seen) if seen.isascii() else str(STRETCH.sub(r"\1", seen))


@lru_cache(maxsize=256)
def letters_of(written: str) -> str:
    """Return the letters of a stretch of an original text, as a skeleton has them."""
    shown = unmask(strip_marks(fold(written)))
    if set_apart(shown):
        shown = "".join(APART_LEET.get(sign, sign) for sign in shown)
    return BARE_SEPARATORS.sub("", shown)


def stretches(letters: str, key: str) -> bool:
    """Whether letters are a key with stretched letters, and not merely a word that looks like it.

    A letter counts as stretched when it is written three times: `bitte` is no `bite`; but all may
    be written twice, and where others are stretched one written twice is too.
    """
    meant = key if key.isalpha() else BARE_SEPARATORS.sub("", key)
    if len(meant) > len(letters) or meant[:1] != letters[:1] or meant[-1:] != letters[-1:]:
        return False
    runs, known = _runs(letters), _runs(meant)
    if [letter for letter, _ in runs] != [letter for letter, _ in known]:
        return False
    more = [(many - least, least) for (_, many), (_, least) in zip(runs, known, strict=True)]
    if min(extra for extra, _ in more) < 0:
        return False
    held = sum(extra > 1 for extra, _ in more)
    slips = sum(extra == least == 1 for extra, least in more)
    return not slips or slips < held + (len(meant) >= HELD_FROM) or _doubled(more, meant)


def _runs(letters: str) -> list[tuple[str, int]]:
    return [(letter, len(list(run))) for letter, run in groupby(letters)]


def _doubled(more: list[tuple[int, int]], meant: str) -> bool:
    """Whether every letter of a word is written twice; of one that is double anyway, as often."""
    return len(meant) >= CLOSED_FROM and all(
        extra == least or (least > 1 and extra <= least) for extra, least in more
    )
