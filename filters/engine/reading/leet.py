"""Digits and signs that stand for letters within a word."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from filters.engine.reading.confusables import SIGNS

DIGITS = {
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "6": "g", "7": "t", "8": "b", "9": "g",
}  # fmt: skip
BETWEEN = {"!": "i", "|": "i", "+": "t", "(": "c"}
"""Signs that are letters between letters only."""
INNER = "".join(BETWEEN)
WITH_BRACKETS = INNER.replace("(", "")
"""The same in a text that closes a bracket."""
OUTER = {"@": "a", "$": "s"} | SIGNS
BOLD = str.maketrans(DIGITS | OUTER)
ONES = frozenset("1|")
"""Signs that are an i or an l."""
EDGES = "!|+("
MONEY = "".join(SIGNS)
LEET_HINT = re.compile(rf"[013-9@$!|+({MONEY}]")
"""What a text with leet shows; `re` says no the faster."""
LEET_NEAR = re.compile(
    rf"[^\W\d_][013-9@${MONEY}]|[013-9@$!|+({MONEY}][^\W\d_]|[^\W\d_][!|+(]+[\w@${MONEY}]"
)
"""What stands in such a text where a sign may be a letter: not in `100%`, nor in `no!`."""
LEET_WORD = re.compile(
    rf"(?<![\w@$!|+({MONEY}])[^\W013-9]*+[013-9@$!|+({MONEY}][\w@$!|+({MONEY}]*+"
)
LEET_SIGN = re.compile(
    rf"[013-9@$]|[{MONEY}](?=[^\W\d])|(?<=[^\W\d])[{MONEY}]|(?<=\w)[!|+(](?=\w)"
    r"|^(?:\|(?=\w{2})|!(?=[dmn]\w{3}))|^\((?=\w{4})"
)
LEET_RUN = re.compile(rf"[013-9@$!|+({MONEY}]+")
HONEST = re.compile(
    r"\d+|\w(?:[!|+(]\w){2,}|\d+[a-z]\d*|(?![djlmnst][03]$)[a-z](?!(\d)\1$)\d+|\d{2,}[a-z]{1,4}"
    r"|\d(?:ere?|eme|nd|st|rd|th|ko|mo|go|to|[kmgt]b|[cmk]m|kg|mn|min|am|pm|fps|hz|px|ans|sec|vs\d)"
)
"""What is no word in leet: a number with its unit, an ordinal, a time, `b4`, `1v1`, `a|b|c`."""
SURELY = re.compile(
    r"[^\W\d_][013-57@$]+[^\W\d_]{2}|[^\W\d_]{2}[013457@$]+[^\W\d_]|[^\W\d_][0134]{1,2}[^\W\d_]"
)
"""What nobody writes but in leet; then a short word beside it may be too: `n1k t4 m3r`."""
SURE_HINT = re.compile(r"[013457@$](?=[^\W\d_])")
SHORT_LEET = re.compile(r"(?<![\w@$])(?=[\d@$]*[^\W\d_]|1(?!\d))[\w@$]{1,16}(?![\w@$])")
MOST_WORDS = 4_096
"""Words in leet that are remembered: names and emotes with figures are said again and again."""
MOST_SIGNS = 2
"""How many runs of signs a letter may carry: beyond, it is a code."""


def unleet(text: str, one: str = "i", inner: str = INNER) -> str:
    """Read digits and signs within words as letters, place by place.

    `one` is what a `1` stands for, `inner` are the signs that are letters between letters only.
    """
    if not LEET_HINT.search(text) or not LEET_NEAR.search(text):
        return text
    signs = inner.replace("(", "") if ")" in text else inner
    return LEET_WORD.sub(lambda word: _unleet(word[0], one, signs), text)


def may_be_leet(word: str) -> bool:
    """Whether a word reads otherwise where a sign near it is a letter."""
    return LEET_WORD.sub(lambda one: _unleet(one[0], "i", INNER), word) != word


def boldly(text: str) -> str:
    """Read short words as leet too, in a text that surely has some: a `1` by itself is an I."""
    if not SURE_HINT.search(text) or not SURELY.search(text):
        return text
    return SHORT_LEET.sub(lambda word: word[0].translate(BOLD), text)


@lru_cache(MOST_WORDS)
def _unleet(word: str, one: str, inner: str) -> str:
    if HONEST.fullmatch(word.strip(EDGES)):
        return word
    shown = sum(map(str.isalpha, word))
    if not shown or shown * MOST_SIGNS < len(LEET_RUN.findall(word.strip(EDGES))):
        return word
    letters = _letters(one, inner)
    return LEET_SIGN.sub(lambda sign: letters.get(sign[0], sign[0]), word)


@cache
def _letters(one: str, inner: str) -> Mapping[str, str]:
    letters = DIGITS | OUTER | {sign: BETWEEN[sign] for sign in inner}
    return letters | {sign: one for sign in ONES if sign in letters}
