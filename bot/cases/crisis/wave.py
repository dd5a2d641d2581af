"""A wave: many newcomers who do the same thing at the same time."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What they have in common."""

    TEXT = "text"
    NAMES = "names"
    BREACHES = "breaches"
    FOLLOWS = "follows"


@dataclass(frozen=True, slots=True)
class Wave:
    """How many did it, and within how many seconds."""

    kind: Kind
    count: int
    seconds: int
