"""Words in look-alike letters, told from words in an honest script."""

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

import regex

from filters.engine.reading.confusables import BOXED, FLAG_LETTERS, imitations
from filters.engine.reading.view import Piece

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
FLAG = regex.compile(
    r"(?<![\U0001F1E6-\U0001F1FF\w])[\U0001F1E6-\U0001F1FF]{2}(?![\U0001F1E6-\U0001F1FF\w])"
)
"""Two letters of a flag by themselves: a flag, not a word."""
LATIN = "LATIN"


def unboxed(text: str) -> str:
    """Read letters in boxes, rings and brackets as the letters they are."""
    return text.translate(BOXED)


def imitate(text: str) -> str:
    """Read look-alike letters as the Latin ones that they imitate.

    A word in one honest script stays, unless every letter of it is a look-alike and
    nothing else in the text speaks that script. Beside Latin words our own look-alikes
    are enough; by itself a word must be made of those that Unicode vouches for.
    """
    return "".join(_read(text)) if may_imitate(text) else text


def imitated_pieces(text: str) -> Iterator[Piece]:
    """Read look-alikes letter by letter, as `imitate` does."""
    return ((piece, at, at + 1) for at, piece in enumerate(_read(text)))


def may_imitate(text: str) -> bool:
    """Whether a text has a letter that may be another's look-alike."""
    return not text.isascii() and text.translate(imitations().any) != text


def _read(text: str) -> list[str]:
    seen, letters = _flags_read(text), imitations().letters
    words = tuple(WORD.finditer("".join(seen)))
    known = imitations()
    beside_latin = any(word.group().isascii() and word.group().isalpha() for word in words)
    vouched = known.borrowed if beside_latin else known.vouched
    spoken = frozenset(_spoken((word.group() for word in words), vouched))
    disguised = {
        one
        for one in {word.group() for word in words}
        if not one.isascii() and _is_disguise(one, spoken, vouched)
    }
    for word in words:
        if word.group() in disguised:
            seen[word.start() : word.end()] = [letters.get(ord(one), one) for one in word.group()]
    return seen


def _flags_read(text: str) -> list[str]:
    seen = list(text.translate(FLAG_LETTERS))
    for flag in FLAG.finditer(text):
        seen[slice(*flag.span())] = flag.group()
    return seen


def _spoken(words: Iterable[str], vouched: frozenset[str]) -> Iterator[str]:
    """Return the scripts that some word writes with letters that imitate nothing."""
    for word in words:
        if word.isascii():
            continue
        scripts = [_script(one) for one in word if one.isalpha()]
        if LATIN not in scripts:
            yield from (_script(one) for one in word if one.isalpha() and one not in vouched)


def _is_disguise(word: str, spoken: frozenset[str], vouched: frozenset[str]) -> bool:
    scripts = {_script(one) for one in word if one.isalpha()}
    if LATIN in scripts:
        return True
    known = imitations()
    foreign = [one for one in word if one.isalpha()]
    if len(scripts) > 1:
        return all(ord(one) in known.letters for one in foreign)
    return scripts.isdisjoint(spoken) and vouched.issuperset(foreign)


@lru_cache(maxsize=8_192)
def _script(letter: str) -> str:
    if letter.isascii():
        return LATIN
    return unicodedata.name(letter, "").partition(" ")[0]
