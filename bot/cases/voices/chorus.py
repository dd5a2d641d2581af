"""A chorus: what viewers say to the show with one voice, and how far it got towards the air."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.animation.voice import Kind
from bot.cases.case import Person
from filters.engine.message import Author
from filters.engine.phrase import Phrase

MOST_PARTS = 1_000
"""Viewers whom one chorus counts."""
MOST_MOVES = 50
"""Moves that are kept of one chorus, the latest."""


class Stage(StrEnum):
    """How far a chorus got.

    What is `gone` has nobody left who may be quoted.
    """

    NEW = "new"
    KEPT = "kept"
    SENT = "sent"
    ON_AIR = "on_air"
    ANSWERED = "answered"
    DECLINED = "declined"
    GONE = "gone"


OVER = frozenset({Stage.ANSWERED, Stage.DECLINED, Stage.GONE})


class Way(StrEnum):
    """How a viewer joined a chorus."""

    OWN = "own"
    """In words of their own, which may be shown."""
    SECOND = "second"
    """By agreeing, as with `+1`."""


@dataclass(frozen=True, slots=True)
class Part:
    """One viewer in a chorus; each has one part, however often they say it.

    `case` is the open case that the message is under, 0 where there is none; what is `out` was
    taken away for good.
    """

    viewer: Author
    message_id: str
    text: str
    at: datetime
    way: Way = Way.OWN
    case: int = 0
    out: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is a vote."""
        return not self.out and not self.case

    @property
    def leads(self) -> bool:
        """Whether its words may be shown."""
        return self.counts and self.way is Way.OWN


@dataclass(frozen=True, slots=True)
class Move:
    """Who brought a chorus where, and when."""

    by: Person
    at: datetime
    stage: Stage


@dataclass(frozen=True, slots=True)
class Chorus:
    """What viewers say with one voice; `number` counts up from 1 within the channel.

    `version` counts what changes for whoever decides about it: its stage, and whose words it has.
    """

    number: int
    channel: str
    kind: Kind
    certainty: float
    reason: Phrase
    parts: tuple[Part, ...]
    since: datetime
    stage: Stage = Stage.NEW
    version: int = 0
    starred: bool = False
    moves: tuple[Move, ...] = ()

    @property
    def lead(self) -> Part | None:
        """Whose words are shown, None where nobody's may be."""
        return next((one for one in self.parts if one.leads), None)

    @property
    def votes(self) -> int:
        """How many viewers say it."""
        return sum(one.counts for one in self.parts)

    @property
    def wordings(self) -> Iterator[str]:
        """Every wording that may be shown, the first one first."""
        return (one.text for one in self.parts if one.leads)

    @property
    def shown(self) -> Part | None:
        """Whose words a page shows: what was answered on air stays, whatever came later."""
        if self.stage is Stage.GONE:
            return None
        if self.lead is None and self.stage is Stage.ANSWERED:
            return next((one for one in self.parts if one.way is Way.OWN), None)
        return self.lead

    def moved_at(self, stage: Stage) -> datetime | None:
        """Return when it last got to a stage."""
        return next((one.at for one in reversed(self.moves) if one.stage is stage), None)

    def part_of(self, viewer_id: str) -> Part | None:
        """Return a viewer's part."""
        return next((one for one in self.parts if one.viewer.id == viewer_id), None)
