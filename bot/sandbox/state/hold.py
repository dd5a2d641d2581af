"""Messages held back: they wait for a moderator, or for their time to run out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.sandbox.state.message import Message
from bot.sandbox.state.person import Person
from bot.sandbox.state.term import BlockedTerm

Stretch = tuple[int, int]
HoldStatus = Literal["held", "approved", "denied", "expired"]


@dataclass(frozen=True, slots=True)
class ByAutomod:
    """AutoMod does not like some stretches (code points, ends exclusive)."""

    category: str
    level: int
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class ByTerms:
    """Blocked terms stand in it, each somewhere (code points, ends exclusive)."""

    found: tuple[tuple[BlockedTerm, Stretch], ...]

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        """Where they stand."""
        return tuple(stretch for _, stretch in self.found)


@dataclass(slots=True)
class Hold:
    """One message and what became of it."""

    message: Message
    cause: ByAutomod | ByTerms
    at: datetime
    status: HoldStatus = "held"
    moderator: Person | None = None
