"""How a listed term becomes the spellings that are looked for."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

import regex

from filters.engine.folding import STRETCH, fold, spaced, strip_marks, unmask
from filters.engine.inflection import Inflection, forms
from filters.engine.lexicon import Key
from filters.engine.misspellings import misspellings
from filters.engine.squeezing import APART_LEET, set_apart

AS_WRITTEN, AS_SEEN, AS_JOINED, AS_CLOSED, AS_GLUED, AS_MISSPELT = (1 << bit for bit in range(6))
"""For which reading of a text a spelling is meant."""
INFLECTS_FROM = 4
"""Letters from which a term takes endings: shorter ones would become other words."""
HELD_FROM = 5
"""Letters of a term one of which may be written twice where another one is held: `biiitcch`."""
CLOSED_FROM, GLUED_FROM = 4, 8
"""Letters from which a term is looked for in pieces, and glued together."""
MOST_WORDS = 6
"""Words of the longest phrase that is looked for with only some of its gaps closed."""
BARE_SEPARATORS = regex.compile(r"[^\p{L}\p{N}]+")
APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
DOUBLED = re.compile(r"(.)\1")
PLAIN_STRETCH = re.compile(r"([a-zA-Z])\1+")
"""The same stretch in ASCII, where `re` is five times as fast."""
ENDINGS = ("", "s", "e", "es", "x")


class Reading(NamedTuple):
    """How a whole list of terms is read."""

    word_bounds: bool = True
    exact_accents: bool = False
    evasion: bool = True


LOOSE = Reading()


def normalised(term: str, *, exact_accents: bool = False) -> str:
    """Return a term as the spaced text has it."""
    if term.isascii() and term.isalnum():
        return term.lower()
    folded = fold(term)
    return spaced(folded if exact_accents else strip_marks(folded)).strip()


def keys_of(term: str, inflect: bool | Inflection, reading: Reading) -> list[Key]:
    """Return every spelling of a listed term, each with the readings that it is meant for."""
    if inflect is True and term.isascii() and term.isalpha() and reading == LOOSE:
        return _of_word(term.lower())
    return list(_of_any(term, inflect, reading))


def _of_any(term: str, inflect: bool | Inflection, reading: Reading) -> Iterator[Key]:
    sides = (
        term.startswith("*") or not reading.word_bounds,
        term.endswith("*") or not reading.word_bounds,
    )
    core = term.strip("*")
    closed = not any(sides)
    ways: dict[str, int] = {}
    for text in _written(core, reading):
        _dress(text, ways, reading, closed=closed)
    ends = bool(inflect) and _letters(core) >= INFLECTS_FROM
    for text, kinds in ways.items():
        yield Key(text, *sides, ends, kinds)
    if isinstance(inflect, str) and closed:
        yield from _inflected(core, inflect, reading, ways)


def _of_word(word: str) -> list[Key]:
    """Return at once what the long way gives for the terms that most lists are made of."""
    ends, long = len(word) >= INFLECTS_FROM, len(word) >= CLOSED_FROM
    kinds = AS_WRITTEN | AS_SEEN | (AS_CLOSED if long else 0)
    joined = joined_text(word)
    keys = [Key(word, False, False, ends, kinds | AS_JOINED if joined == word else kinds)]
    if joined != word:
        keys.append(Key(joined, inflect=ends, kinds=AS_JOINED))
    keys += [Key(text, False, False, True, AS_MISSPELT) for text in misspellings(word)]
    return keys


def _letters(text: str) -> int:
    return len(text) if text.isalpha() else sum(map(str.isalpha, text))


def _written(core: str, reading: Reading) -> Iterator[str]:
    """Return a term, and as it is written by whoever leaves apostrophes out."""
    text = normalised(core, exact_accents=reading.exact_accents)
    yield text
    if "'" in core or "’" in core:
        bare = normalised(APOSTROPHE.sub("", core), exact_accents=reading.exact_accents)
        if " " in bare:
            yield bare


def _dress(text: str, ways: dict[str, int], reading: Reading, *, closed: bool) -> None:
    _add(ways, text, AS_WRITTEN)
    if not reading.evasion or reading.exact_accents:
        return
    seen = unmask(text)
    _add(ways, seen, AS_SEEN)
    _add(ways, joined_text(seen), AS_JOINED)
    if not closed:
        return
    shut = seen.replace(" ", "")
    if not shut.isalnum() or len(shut) < CLOSED_FROM:
        return
    _shut(seen, shut, ways)
    _add_all(ways, misspellings(seen), AS_MISSPELT)


def _shut(seen: str, shut: str, ways: dict[str, int]) -> None:
    """Add a term without its gaps: a word may be in pieces, a phrase may be glued together."""
    if shut == seen:
        _add(ways, shut, AS_CLOSED)
    elif len(shut) >= GLUED_FROM:
        _add(ways, shut, AS_GLUED | AS_CLOSED)
        _add(ways, joined_text(shut), AS_JOINED)
        _add_all(ways, _half_glued(seen), AS_GLUED)


def _half_glued(seen: str) -> Iterator[str]:
    words = seen.split(" ")
    for place in range(1, len(words)) if 2 < len(words) <= MOST_WORDS else ():  # noqa: PLR2004  # several gaps
        yield " ".join([*words[: place - 1], words[place - 1] + words[place], *words[place + 1 :]])


def _inflected(
    core: str, language: Inflection, reading: Reading, known: dict[str, int]
) -> Iterator[Key]:
    ways: dict[str, int] = {}
    for form in forms(spaced(fold(core)).strip(), language):
        text = form if reading.exact_accents else strip_marks(form)
        _add(ways, text, AS_WRITTEN)
        if reading.evasion and not reading.exact_accents:
            seen = unmask(text)
            _add(ways, seen, AS_SEEN)
            _add(ways, joined_text(seen), AS_JOINED)
            shut = seen.replace(" ", "")
            if shut != seen and shut.isalnum() and len(shut) >= GLUED_FROM:
                _add(ways, shut, AS_GLUED)
    for text, kinds in ways.items():
        if kinds & ~known.get(text, 0):
            yield Key(text, kinds=kinds)


def _add(ways: dict[str, int], text: str, kinds: int) -> None:
    if text:
        ways[text] = ways.get(text, 0) | kinds


def _add_all(ways: dict[str, int], texts: Iterable[str], kinds: int) -> None:
    for text in texts:
        _add(ways, text, kinds)


def joined_text(seen: str) -> str:
    """Return a skeleton's spelling in the squeezed skeleton."""
    if not DOUBLED.search(seen):
        return seen
    return str((PLAIN_STRETCH if seen.isascii() else STRETCH).sub(r"\1", seen))


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
