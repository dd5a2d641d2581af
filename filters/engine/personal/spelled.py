"""Telephone numbers spelled in words: « zéro six douze trente-quatre … », `five five five …`."""

import re
from collections.abc import Iterator, Sequence

from filters.engine.personal.dialling import SHAPE, dialled
from filters.engine.personal.trace import Trace
from filters.engine.personal.whose import ODD

UNITS = {
    "zero": 0,
    "oh": 0,
    "o": 0,
    "un": 1,
    "une": 1,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "seven": 7,
    "eight": 8,
    "nine": 9,
}
TEENS = {
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
TENS = {
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "octante": 80,
    "nonante": 90,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
NAMES = "|".join(sorted([*UNITS, *TEENS, *TENS], key=len, reverse=True))
TOKEN = rf"(?:{NAMES}|\d++|plus|et|double)"
RUN = re.compile(rf"(?<!\w)(?:{TOKEN}[\s,.;:/_-]{{0,3}}){{5,24}}(?!\w)")
AREA = re.compile(
    rf"\W{{0,3}}area code(?: is)?\W{{1,3}}(?P<code>(?:{TOKEN}[\s,.;:/_-]{{0,3}}){{1,3}})"
)
"""What some say last though it is dialled first."""
WORD = re.compile(TOKEN)
HINTS = ("zero five six trente",)
"""Of these words nearly every number has one."""
SPELLED_WORDS = 3


def spelled_telephones(text: str, regions: Sequence[str]) -> Iterator[Trace]:
    """Find numbers that are spelled, in whole or in part."""
    for run in RUN.finditer(text):
        area = AREA.match(text, run.end())
        words = WORD.findall((area["code"] if area else "") + run[0])
        if sum(word.isalpha() for word in words) < SPELLED_WORDS:
            continue
        digits = spelled_digits(words)
        if SHAPE.fullmatch(digits) and dialled(digits, regions):
            yield Trace("phone", run.start(), run.start() + len(run[0].rstrip(" ,.;:/_-")), ODD)


def spelled_digits(words: Sequence[str]) -> str:
    """Write number words in digits, one number after the other: `zero six douze` is `0612`."""
    digits, left = "", list(words)
    while left:
        word = left.pop(0)
        if word == "plus":
            digits += "+"
        elif word == "double" and left:
            digits += str(UNITS.get(left[0], ""))
        elif word.isdecimal():
            digits += word
        elif word != "et":
            digits += str(_number(word, left))
    return digits


def _number(word: str, left: list[str]) -> int:
    if word == "quatre" and left and left[0].startswith("vingt"):
        left.pop(0)
        return 80 + _below(left, 19)
    if word in TENS:
        return TENS[word] + _below(left, 19 if word == "soixante" else 9)
    if word == "dix":
        return 10 + (UNITS[left.pop(0)] if left and left[0] in {"sept", "huit", "neuf"} else 0)
    return TEENS[word] if word in TEENS else UNITS.get(word, 0)


def _below(left: list[str], most: int) -> int:
    """Take what follows a ten and belongs to it."""
    if left[:1] == ["et"]:
        left.pop(0)
    if not left or left[0] in {"zero", "oh", "o"}:
        return 0
    if left[0] in UNITS:
        return UNITS[left.pop(0)]
    return _number(left.pop(0), left) if most > 9 and left[0] in TEENS else 0  # noqa: PLR2004  # 10-19
