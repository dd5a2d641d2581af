"""The normalisations of a text, whole and piece by piece."""

import re
import unicodedata
from collections.abc import Callable, Iterator

import regex

from filters.engine.reading.imitation import imitate, unboxed
from filters.engine.reading.leet import unleet
from filters.engine.reading.view import Piece

SEGMENT = regex.compile(
    r".[\p{M}\u1160-\u11ff\ud7b0-\ud7fb\u3131-\u318e\uff9e-\uffdc]*", regex.DOTALL
)
"""A character with all that a normalisation may join to it: marks, Hangul letters, kana signs."""

DROPPED = regex.compile(
    r"[\p{Cf}\u115f\u1160\u3164\uffa0\u2800]|[\p{M}&&[\p{Script=Inherited}\p{Script=Hebrew}]]",
    regex.VERSION1,
)
"""Invisible characters, and marks put upon letters; Indic vowels are no such marks."""

SENTENCES = {0xFDFA: "\ufdfd", 0xFDFB: "\ufdfd", 0x140: "l", 0x13F: "L", 0xB5: "u"}
"""Signs of 18 and 8 letters, and one that is as long and stays a sign; a letter that would fall
apart (`ŀ` is not `l·`), and the micro sign, which stands for a u on the street."""
GROWN = frozenset(map(chr, SENTENCES))
LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ħ": "h"})

STRETCH = regex.compile(r"(\p{L})\1+")
WRAPPED = '["“”«»)\\]~] ["“”«(\\[~](?=[^\\W_])'
"""What stands between words each of which is in marks of its own."""
GAP = re.compile(rf"(?<=[^\W_]){WRAPPED}|[\s'’_.\-‐-―−]+")
"""What may stand between the words of a phrase."""
GAP_HINT = re.compile(r"[^\w ]|_|  ")
"""What a text with such a gap shows, and more; `re` says no the faster."""
ASCII_GAPS = str.maketrans(dict.fromkeys("\t\n\v\f\r\x1c\x1d\x1e\x1f'_.-", " "))
SPACES = re.compile(" {2,}")
ASCII_GAP = re.compile(r"[\t\n\v\f\r\x1c-\x1f'_.\-\")\]~]")
"""What any gap in a text in ASCII has, or begins with, but for two spaces."""
GAPS = re.compile(rf"[^\S ]|['’_.\-‐-―−]|\s\s|{WRAPPED}")
WRAPPED_HINT = re.compile(WRAPPED)


def fold(text: str) -> str:
    """Fold case and width; é stays é."""
    if text.isascii():
        return text.lower()
    return widened(text).casefold()


def widened(text: str) -> str:
    """Fold width (NFKC), but for the few signs that would grow into several letters."""
    if not GROWN.isdisjoint(text):
        text = text.translate(SENTENCES)
    return unicodedata.normalize("NFKC", text)


def strip_marks(folded: str) -> str:
    """Take accents, zalgo and invisible characters off a folded text."""
    if folded.isascii():
        return folded
    return str(DROPPED.sub("", unicodedata.normalize("NFD", folded)).translate(LIGATURES))


def undress(text: str) -> str:
    """Fold width, and take off accents and invisible characters: what is left has its case."""
    wide = widened(unboxed(text))
    return str(DROPPED.sub("", unicodedata.normalize("NFD", wide)))


def lowered(undressed: str) -> str:
    """Fold the case of an undressed text."""
    return undressed.lower() if undressed.isascii() else undressed.casefold().translate(LIGATURES)


def unmask(bare: str, one: str = "i") -> str:
    """Read look-alike letters, and leet within words, as the letters that they imitate."""
    return unleet(imitate(bare), one)


def segment_pieces(text: str, normalise: Callable[[str], str]) -> Iterator[Piece]:
    """Normalise a text segment by segment, which gives what normalising the whole gives."""
    known: dict[str, str] = {}
    for segment in SEGMENT.finditer(text):
        written = segment.group()
        normal = known.get(written)
        if normal is None:
            normal = known[written] = normalise(written)
        yield normal, segment.start(), segment.end()


def spaced(text: str) -> str:
    """Write whatever parts words as one space."""
    if text.isascii() and "  " not in text and not ASCII_GAP.search(text):
        return text
    if not GAP_HINT.search(text) or not GAPS.search(text):
        return text
    if text.isascii() and not WRAPPED_HINT.search(text):
        parted = text.translate(ASCII_GAPS)
        return SPACES.sub(" ", parted) if "  " in parted else parted
    return GAP.sub(" ", text)


def spaced_pieces(text: str) -> Iterator[Piece]:
    """Keep every character but those that part words."""
    return replaced_pieces(text, GAP, " ")


def replaced_pieces(
    text: str, pattern: "re.Pattern[str] | regex.Pattern[str]", by: str
) -> Iterator[Piece]:
    """Keep every character but where a pattern applies."""
    return respelt_pieces(text, pattern, lambda _: by)


def respelt_pieces(
    text: str, pattern: "re.Pattern[str] | regex.Pattern[str]", spell: Callable[[str], str]
) -> Iterator[Piece]:
    """Keep every character but where a pattern applies, and spell that anew."""
    position = 0
    for found in pattern.finditer(text):
        yield from ((text[at], at, at + 1) for at in range(position, found.start()))
        yield spell(found.group()), found.start(), found.end()
        position = found.end()
    yield from ((text[at], at, at + 1) for at in range(position, len(text)))
