"""Digits that might be dialled, and whether they are written as people write telephones."""

import re
from typing import NamedTuple

AMERICAN_GROUPS = frozenset({(10,), (11,), (3, 3, 4), (1, 3, 3, 4), (3, 7), (1, 3, 7), (6, 4)})


class Candidate(NamedTuple):
    """Digits that might be dialled, their place, and the groups that they were written in."""

    digits: str
    start: int
    end: int
    groups: tuple[str, ...]
    gaps: tuple[str, ...]


def is_usual(one: Candidate) -> bool:
    """Whether a number is written as people do: digits only, in groups of two and more."""
    if not all(group.isdecimal() for group in one.groups) or mixed(one.gaps):
        return False
    if one.digits[0] not in "+0":
        return tuple(map(len, one.groups)) in AMERICAN_GROUPS
    most = 2 if one.digits[0] == "+" else 1
    single = [len(group) == 1 for group in one.groups]
    return not any(single[most + 1 :]) and sum(single) <= most


def is_decimal(one: Candidate) -> bool:
    """Whether the digits are a fraction: `0.612345678`, `50.4709, 23.9343`."""
    point = re.match(r"[.,]$", one.gaps[0]) if one.gaps else None
    return point is not None and (len(one.groups) < 4 or mixed(one.gaps))  # noqa: PLR2004  # `06.12.34.56`


def mixed(gaps: tuple[str, ...]) -> bool:
    """Whether several kinds of gaps are used, brackets apart: `(415) 555-2671` is fine."""
    kinds = {gap.strip() for gap in gaps if not set(gap) & set("()")}
    return len(kinds) > 1
