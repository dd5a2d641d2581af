"""Alternatives within a term: `je vais te {tuer|planter}` is two terms."""

import re
from functools import lru_cache
from itertools import product

GROUP = re.compile(r"\{([^{}]*)\}")
MOST = 200
"""Terms that one entry may stand for."""


@lru_cache(1_024)
def spelt_out(term: str) -> tuple[str, ...]:
    """Return every term that an entry stands for, the first alternative of each group first.

    An empty alternative leaves its group out: `you {fucking |}cow`.
    Raises `ValueError` where a brace has no partner or the entry stands for too many terms.
    """
    if "{" not in term and "}" not in term:
        return (term,)
    if GROUP.sub("", term).count("{") or GROUP.sub("", term).count("}"):
        raise ValueError("every `{` of a term needs its `}`, and none may stand within another")
    parts = [part.split("|") for part in GROUP.split(term)[1::2]]
    size = 1
    for alternatives in parts:
        size *= len(alternatives)
    if size > MOST:
        raise ValueError(f"a term with alternatives may stand for {MOST} terms, not for {size}")
    frame = GROUP.split(term)[0::2]
    return tuple(dict.fromkeys(_joined(frame, chosen) for chosen in product(*parts)))


def _joined(frame: list[str], chosen: tuple[str, ...]) -> str:
    pieces = [frame[0]]
    for alternative, rest in zip(chosen, frame[1:], strict=True):
        pieces += (alternative, rest)
    return " ".join("".join(pieces).split())
