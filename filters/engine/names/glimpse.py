"""The letters of a name at a glance: most names share too few with another to be compared."""

from collections.abc import Iterable

SWAPPED = str.maketrans("01i|!3456789$@+(", "olllleasgtbgsatc")
"""Signs that stand for letters in names, and an i that is an l: however read, it is the same."""
COMPOSED = frozenset("mwd")
"""Letters that two others may be taken for."""


def glimpsed(name: str) -> frozenset[str] | None:
    """Return the letters of a name, whatever signs they are written in; None beyond ASCII."""
    return frozenset(name.lower().translate(SWAPPED)) if name.isascii() else None


def sought(*readings: str) -> frozenset[str]:
    """Return the letters that all readings of a name have, and that no pair of others makes."""
    letters = (frozenset(one.lower().translate(SWAPPED)) for one in readings)
    return frozenset.intersection(*letters) - COMPOSED


def may_hold(name: str, sought_ones: Iterable[frozenset[str]], missing: int = 0) -> bool:
    """Whether a name has the letters of one of some others, but for so many."""
    letters = glimpsed(name)
    if letters is None:
        return True
    return any(len(one - letters) <= missing for one in sought_ones)
