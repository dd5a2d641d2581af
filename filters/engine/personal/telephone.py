"""Telephone numbers written in digits, told from scores, dates, prices and order numbers."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise

from filters.engine.personal.dialling import AMERICAN, SHAPE, dialled
from filters.engine.personal.digits import Candidate, is_usual
from filters.engine.personal.trace import Trace, beside
from filters.engine.personal.whose import CALL, PUBLIC, sureness

STRETCH = re.compile(
    r"(?<![\w#$€£])(?<!\d[.,:/])(?:\+ ?)?\(?\+?[\do](?:[ \t.\-/()_*|~·•,]{0,3}[\doil]){7,19}"
    r"(?![\w%€$£]|[:]\d| ?(?:€|eur|usd|\$|pts?\b|points?\b|views?\b|vues\b|subs?\b|v-?bucks))"
)
"""Digits with what parts them; `o`, `i` and `l` stand in for digits."""
GROUP = re.compile(r"[\doil]+")
REAL_DIGITS, LETTERED = 7, 6
"""Digits that a number has at least, and one that begins with an `o` for its zero."""
DATE = re.compile(
    r"(?<!\d)(?:[0-3]?\d([./-])[01]?\d\1(?:19|20)\d\d|(?:19|20)\d\d([ "
    r"./-])[01]?\d\2[0-3]?\d)(?!\d)"
)
IN_PAIRS = re.compile(r"(?<![\d.\-_/])0[1-9]([.\-_/])\d\d(?:\1\d\d){3}(?![\d.\-_/])")
LOCAL = re.compile(r"(?<![\w$€£.-])[2-9]\d\d[-.]\d{4}(?![\w%€$£-]|[ .:,]\d)")
"""An American number without its area."""
MOST_TRIES = 12
"""Candidates looked at in one message: a wall of digits is no telephone book."""
GROUPS_AT_MOST = 12


def telephones(text: str, regions: Sequence[str]) -> Iterator[Trace]:
    """Find the telephone numbers of a bare text that are valid in one of the regions."""
    end = 0
    for one in islice(_candidates(text), MOST_TRIES):
        if one.start < end or not dialled(one.digits, regions):
            continue
        certainty = sureness(text, one)
        if certainty:
            yield Trace("phone", one.start, one.end, certainty)
            end = one.end
    if not AMERICAN.isdisjoint(regions):
        for found in LOCAL.finditer(text):
            if found.start() >= end and beside(CALL, text, *found.span()):
                yield Trace("phone", *found.span(), PUBLIC)


def _candidates(text: str) -> Iterator[Candidate]:
    for stretch in STRETCH.finditer(text):
        least = LETTERED if stretch[0][0] == "o" else REAL_DIGITS
        if sum(map(str.isdecimal, stretch[0])) < least or DATE.search(stretch[0]):
            continue
        groups = [one.span() for one in GROUP.finditer(text, *stretch.span())]
        several = _several(text, stretch) if len(groups) > GROUPS_AT_MOST // 2 else []
        if several:
            windows = several
        elif len(groups) == 1 or stretch[0].strip("(")[0] == "+":
            windows = [groups[:end] for end in range(len(groups), 0, -1)]
        else:
            windows = _windows(groups)
        for window in windows:
            whole = bool(several) or len(window) == len(groups)
            for one in _candidate(text, stretch.start(), window):
                if whole or (is_usual(one) and _stands_out(text, one, groups)):
                    yield one


def _several(text: str, stretch: re.Match[str]) -> list[list[tuple[int, int]]]:
    """Find French numbers one after the other, each with gaps of its own."""
    numbers = IN_PAIRS.finditer(text, *stretch.span())
    return [[one.span() for one in GROUP.finditer(text, *number.span())] for number in numbers]


def _windows(groups: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Choose runs of groups: all, then without the first ones, then without the last ones."""
    few = groups[:GROUPS_AT_MOST] if len(groups) > GROUPS_AT_MOST else groups
    return [few, *(few[at:] for at in (1, 2)), *(few[:-at] for at in (1, 2))]


def _stands_out(text: str, one: Candidate, groups: list[tuple[int, int]]) -> bool:
    """Whether the groups left out are written unlike a number's: `04 12 18 33 45 07` is none."""
    left_out = [end - start for start, end in groups if end <= one.start or start >= one.end]
    return len(one.groups[-1]) not in left_out or beside(CALL, text, one.start, one.end)


def _candidate(text: str, first: int, window: list[tuple[int, int]]) -> Iterator[Candidate]:
    if not window:
        return
    start, end = window[0][0], window[-1][1]
    groups = tuple(text[slice(*one)] for one in window)
    gaps = tuple(text[a[1] : b[0]] for a, b in pairwise(window))
    digits = "".join(groups).translate(str.maketrans("oil", "011"))
    plus = "+" in text[max(first, start - 3) : start]
    if digits.startswith("00"):
        plus, digits = True, digits[2:]
    if plus:
        digits = "+" + digits
        if "(0)" in text[start:end]:
            digits = digits.replace(groups[0] + "0", groups[0], 1)
    if SHAPE.fullmatch(digits):
        yield Candidate(digits, first if plus else start, end, groups, gaps)
