"""What other programs are still to be told, as it waits in the records until they took it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.ports.airing import Change


@dataclass(frozen=True, slots=True)
class Dispatch:
    """One event for one program; whatever is a person's stands beside the `body`, never in it.

    `said` is when the text was written.
    """

    receiver: str
    event_id: str
    event: str
    channel: str
    at: datetime
    body: str
    viewer: Person | None = None
    by: Person | None = None
    text: str | None = None
    said: datetime | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a program is to be told next.

    `lost` counts what was let go since it last took anything, `since` is when it began to
    refuse, and `told` whether the team knows that something was lost.
    """

    number: int
    dispatch: Dispatch
    lost: int = 0
    since: datetime | None = None
    told: bool = False


class Outgoing(Protocol):
    """Who knows what follows for other programs; asked before anything is recorded."""

    def of_decision(self, decision: Decision) -> Sequence[Dispatch]:
        """What a decision brings them; never raises."""

    def of_changes(self, channel: str, changes: Sequence[Change]) -> Sequence[Dispatch]:
        """What new states of voices bring them; never raises."""

    def recorded(self, dispatches: Sequence[Dispatch]) -> None:
        """Take note that these are in the records by now; never waits."""


class Outbox(Protocol):
    """What waits, each program's in the order in which it was recorded."""

    async def next(self, receiver: str) -> Waiting | None:
        """What a program is to be told next."""

    async def taken(self, waiting: Waiting) -> None:
        """Let go of what a program took, and of the count that it was told with it."""

    async def refused(self, receiver: str, at: datetime) -> None:
        """Note since when a program takes nothing; the first moment stands."""

    async def give_up(self, receiver: str, before: datetime) -> int:
        """Let go of what a program was to be told before a moment; return how much."""

    async def spoil(self, waiting: Waiting) -> None:
        """Let go of one that cannot be told."""

    async def team_told(self, receiver: str) -> None:
        """Note that the team knows that something was lost."""

    async def keep_only(self, receivers: Sequence[str]) -> int:
        """Let go of what waits for programs that nobody names any more; return how much."""
