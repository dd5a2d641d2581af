"""The normalisations of a text, whole and piece by piece."""

import re
import unicodedata
from collections.abc import Callable, Iterator

import regex

from filters.engine.confusables import IMITATED
from filters.engine.view import Piece

SEGMENT = regex.compile(
    r".[\p{M}\u1160-\u11ff\ud7b0-\ud7fb\u3131-\u318e\uff9e-\uffdc]*", regex.DOTALL
)
"""A character with all that a normalisation may join to it: marks, Hangul letters, kana signs."""

DROPPED = regex.compile(
    r"[\p{Cf}\u115f\u1160\u3164\uffa0\u2800]|[\p{M}&&[\p{Script=Inherited}\p{Script=Hebrew}]]",
    regex.VERSION1,
)
"""Invisible characters, and marks put upon letters; Indic vowels are no such marks."""

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "ħ": "h"})

LEET = {"4": "a", "@": "a", "3": "e", "!": "i", "0": "o", "5": "s", "$": "s", "7": "t"}
LEET_WORD = regex.compile(r"(?<![\w@$!|])[^\W430157]*+[430157@$!|][\w@$!|]*+")
ONES = "1|"
"""Signs that are an i or an l."""
LEET_RUN = regex.compile(r"[430157@$!|]+")
LEET_HINT = re.compile(r"[430157@$!|]")
"""What a text with leet shows; `re` says no the faster."""
LEET_SIGN = regex.compile(r"[430157@$]|(?<=\w)[!|](?=\w)")

SEPARATOR = r"[\s.,_\-‐-―−*/|~·•'’\"+:;=]"
APART = regex.compile(rf"(?<!\w)\p{{L}}(?:{SEPARATOR}{{1,3}}\p{{L}}){{2,}}(?!\w)")
"""At least three single letters set apart: `s a l`, `s.a.l`."""
STRETCH = regex.compile(r"(\p{L})\1+")
TRIPLE, SINGLE = re.compile(r"(.)\1\1"), re.compile(r"\b[^\W\d_]\W")
OVERDONE = re.compile(
    r"([^\W\d_])\1\1|\b[^\W\d_]\W{1,3}[^\W\d_]\W{1,3}[^\W\d_]\b|[^\W\d_]_[^\W\d_]_"
)
"""What a text shows in which letters are stretched or set apart; `re` says no the faster."""
DRESSED = re.compile(r"[^a-z ]|  ")
GAP = regex.compile(r"[\s'’_.\-‐-―−]+")
"""What may stand between the words of a phrase."""
GAP_HINT = re.compile(r"[^\w ]|_|  ")
"""What a text with such a gap shows, and more; `re` says no the faster."""
GAPS = regex.compile(r"[^\S ]|['’_.\-‐-―−]|\s\s")


def fold(text: str) -> str:
    """Fold case and width; é stays é."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKC", text).casefold()


def strip_marks(folded: str) -> str:
    """Take accents, zalgo and invisible characters off a folded text."""
    if folded.isascii():
        return folded
    return str(DROPPED.sub("", unicodedata.normalize("NFD", folded)).translate(LIGATURES))


def unmask(bare: str, one: str = "i") -> str:
    """Read look-alike letters, and leet within words, as the letters that they imitate."""
    seen = bare if bare.isascii() else bare.translate(IMITATED)
    if not LEET_HINT.search(seen) or not LEET_SIGN.search(seen):
        return seen
    return str(LEET_WORD.sub(lambda word: _unleet(word.group(), one), seen))


def _unleet(word: str, one: str) -> str:
    if word.isdecimal():
        return word
    signs = len(LEET_RUN.findall(word))
    letters = sum(map(str.isalpha, word))
    if not letters or letters < signs:
        return word
    return str(
        LEET_SIGN.sub(lambda sign: one if sign.group() in ONES else LEET[sign.group()], word)
    )


def squeeze(skeleton: str) -> str:
    """Join letters set apart and write every doubled letter once, where anything is overdone."""
    if not _may_be_overdone(skeleton) or not OVERDONE.search(skeleton):
        return skeleton
    return "".join(piece for piece, _, _ in squeezed_pieces(skeleton))


def is_plain(folded: str) -> bool:
    """Whether a folded text is Latin letters and single spaces, none stretched nor set apart.

    No further normalisation changes such a text: most of chat is like that.
    """
    return not DRESSED.search(folded) and not _may_be_overdone(folded)


def _may_be_overdone(text: str) -> bool:
    """Whether a text shows a part of what `OVERDONE` takes far longer to look for."""
    return TRIPLE.search(text) is not None or "_" in text or SINGLE.search(text) is not None


def segment_pieces(text: str, normalise: Callable[[str], str]) -> Iterator[Piece]:
    """Normalise a text segment by segment, which gives what normalising the whole gives."""
    for segment in SEGMENT.finditer(text):
        yield normalise(segment.group()), segment.start(), segment.end()


def imitated_pieces(text: str) -> Iterator[Piece]:
    """Read look-alikes letter by letter; leet keeps every place."""
    for place, character in enumerate(text):
        yield character.translate(IMITATED), place, place + 1


def squeezed_pieces(text: str) -> Iterator[Piece]:
    """Keep one letter of each stretch, and nothing of what sets letters apart."""
    position = 0
    for apart in APART.finditer(text):
        yield from _unstretched(text, position, apart.start())
        letters = [(text[at], at, at + 1) for at in range(*apart.span()) if text[at].isalpha()]
        yield from (
            letter
            for before, letter in zip([("", 0, 0), *letters], letters, strict=False)
            if before[0] != letter[0]
        )
        position = apart.end()
    yield from _unstretched(text, position, len(text))


def _unstretched(text: str, start: int, end: int) -> Iterator[Piece]:
    position = start
    for stretch in STRETCH.finditer(text, start, end):
        if stretch.start() > position:
            yield from ((text[at], at, at + 1) for at in range(position, stretch.start()))
        yield stretch.group(1), stretch.start(), stretch.end()
        position = stretch.end()
    yield from ((text[at], at, at + 1) for at in range(position, end))


def spaced(text: str) -> str:
    """Write whatever parts words as one space."""
    if not GAP_HINT.search(text) or not GAPS.search(text):
        return text
    return str(GAP.sub(" ", text))


def spaced_pieces(text: str) -> Iterator[Piece]:
    """Keep every character but those that part words."""
    return replaced_pieces(text, GAP, " ")


def replaced_pieces(text: str, pattern: "regex.Pattern[str]", by: str) -> Iterator[Piece]:
    """Keep every character but where a pattern applies."""
    position = 0
    for found in pattern.finditer(text):
        yield from ((text[at], at, at + 1) for at in range(position, found.start()))
        yield by, found.start(), found.end()
        position = found.end()
    yield from ((text[at], at, at + 1) for at in range(position, len(text)))
