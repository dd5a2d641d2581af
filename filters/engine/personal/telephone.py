"""Telephone numbers written in digits, told from scores, dates, prices and order numbers."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from filters.engine.personal.dialling import AMERICAN, SHAPE, dialled
from filters.engine.personal.trace import Trace, beside

WRITTEN, ODD, DOUBTFUL, PUBLIC = 0.92, 0.75, 0.55, 0.6
"""A number in its usual groups; in odd ones; ten digits in a row; an institution's number."""
STRETCH = re.compile(
    r"(?<![\w#$€£])(?<!\d[.,:/])(?:\+ ?)?\(?\+?[\do](?:[ \t.\-/()_*|~·•,]{0,3}[\doil]){7,19}"
    r"(?![\w%€$£]|[:]\d| ?(?:€|eur|usd|\$|pts?\b|points?\b|views?\b|vues\b|subs?\b|v-?bucks))"
)
"""Digits with what parts them; `o`, `i` and `l` stand in for digits."""
GROUP = re.compile(r"[\doil]+")
REAL_DIGITS = 7
AMERICAN_GROUPS = frozenset({(10,), (11,), (3, 3, 4), (1, 3, 3, 4), (3, 7), (1, 3, 7), (6, 4)})
DATE = re.compile(
    r"(?<!\d)(?:[0-3]?\d([./-])[01]?\d\1(?:19|20)\d\d|(?:19|20)\d\d([ "
    r"./-])[01]?\d\2[0-3]?\d)(?!\d)"
)
CALL = re.compile(
    r"\b(?:appel\w*|num(?:ero)?s?|tel|telephone\w*|phone|portable|joign\w+|whatsapp|wsp|sms|texto"
    r"|contact\w*|call|text|cell|mobile|number|hit (?:me|him|her|them) up|sonne[rz]?)\b"
)
ORDER = re.compile(
    r"\b(?:commande|order|colis|suivi|tracking|id|uid|ref|reference|ticket|facture|invoice"
    r"|version"
    r"|siret|siren|seed|lobby|room|code|build|steam ?id|isbn|ean|serial|serie|score|user)"
    r"(?: (?:number|num|numero|no))?\W{0,4}(?:is |est |c'est |n[o°] ?)?$"
)
DESK = re.compile(
    r"\b(?:mairie|standard|accueil|service clients?|support|hotline|police|prefecture|ministere"
    r"|association|billetterie|helpline|customer service|sos|samaritans|hopital|hospital|clinique"
    r"|urgences?|secretariat|ecoute|crisis|lifeline|office du tourisme|restaurant|pizzeria)\b"
)
IN_PAIRS = re.compile(r"(?<![\d.\-_/])0[1-9]([.\-_/])\d\d(?:\1\d\d){3}(?![\d.\-_/])")
LOCAL = re.compile(r"(?<![\w$€£.-])[2-9]\d\d[-.]\d{4}(?![\w%€$£-]|[ .:,]\d)")
"""An American number without its area."""
DRAW = re.compile(r"\b(?:loto|lotto|euro ?millions?|tirage|gagnants?|lottery|bingo|keno)\b")
HIGHEST_DRAWN = 50
MOST_TRIES = 12
"""Candidates looked at in one message: a wall of digits is no telephone book."""
GROUPS_AT_MOST = 12


class Candidate(NamedTuple):
    """Digits that might be dialled, their place, and the groups that they were written in."""

    digits: str
    start: int
    end: int
    groups: tuple[str, ...]
    gaps: tuple[str, ...]


def telephones(text: str, regions: Sequence[str]) -> Iterator[Trace]:
    """Find the telephone numbers of a bare text that are valid in one of the regions."""
    end = 0
    for one in islice(_candidates(text), MOST_TRIES):
        if one.start < end or not dialled(one.digits, regions):
            continue
        certainty = _certainty(text, one)
        if certainty:
            yield Trace("phone", one.start, one.end, certainty)
            end = one.end
    if not AMERICAN.isdisjoint(regions):
        for found in LOCAL.finditer(text):
            if found.start() >= end and beside(CALL, text, *found.span()):
                yield Trace("phone", *found.span(), PUBLIC)


def _candidates(text: str) -> Iterator[Candidate]:
    for stretch in STRETCH.finditer(text):
        if sum(map(str.isdecimal, stretch[0])) < REAL_DIGITS or DATE.search(stretch[0]):
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


def _certainty(text: str, one: Candidate) -> float:
    called = beside(CALL, text, one.start, one.end)
    if not called and ORDER.search(text[max(0, one.start - 40) : one.start]):
        return 0.0
    if not called and (is_decimal(one) or (_mixed(one.gaps) and "-" in "".join(one.gaps))):
        return 0.0
    if not called and (DRAW.search(text) or _rises(one.groups)):
        return 0.0 if DRAW.search(text) else DOUBTFUL
    if beside(DESK, text, one.start, one.end):
        return PUBLIC
    if not is_usual(one):
        return ODD if called or one.digits[0] in "+0" else 0.0
    in_a_row = not one.gaps and one.digits[0] not in "+0"
    return DOUBTFUL if in_a_row and not called else WRITTEN


def _rises(groups: tuple[str, ...]) -> bool:
    """Whether the groups rise like numbers drawn: `07 14 23 31 44`."""
    numbers = [int(group) for group in groups if group.isdecimal() and len(group) <= 2]  # noqa: PLR2004  # pairs
    if len(numbers) < len(groups) or len(groups) == 1 or numbers[-1] > HIGHEST_DRAWN:
        return False
    return all(a < b for a, b in pairwise(numbers))


def is_usual(one: Candidate) -> bool:
    """Whether a number is written as people do: digits only, in groups of two and more."""
    if not all(group.isdecimal() for group in one.groups) or _mixed(one.gaps):
        return False
    if one.digits[0] not in "+0":
        return tuple(map(len, one.groups)) in AMERICAN_GROUPS
    most = 2 if one.digits[0] == "+" else 1
    single = [len(group) == 1 for group in one.groups]
    return not any(single[most + 1 :]) and sum(single) <= most


def is_decimal(one: Candidate) -> bool:
    """Whether the digits are a fraction: `0.612345678`, `50.4709, 23.9343`."""
    point = re.match(r"[.,]$", one.gaps[0]) if one.gaps else None
    return point is not None and (len(one.groups) < 4 or _mixed(one.gaps))  # noqa: PLR2004  # `06.12.34.56`


def _mixed(gaps: tuple[str, ...]) -> bool:
    """Whether several kinds of gaps are used, brackets apart: `(415) 555-2671` is fine."""
    kinds = {gap.strip() for gap in gaps if not set(gap) & set("()")}
    return len(kinds) > 1
