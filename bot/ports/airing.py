"""What is kept of a show's voices, and by which secret addresses screens show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.cases.case import Person
from bot.cases.noted import Noted
from bot.cases.voices.chorus import Chorus


@dataclass(frozen=True, slots=True)
class Change:
    """A chorus in its new state, and as it was kept before.

    Of what fell before it was kept, all parts are kept anew, and `was` is the state before.
    """

    now: Chorus
    before: Chorus | None = None
    was: Chorus | None = None


class Choruses(Protocol):
    """What viewers say with one voice, as it is kept."""

    async def keep(
        self, channel: str, changes: Sequence[Change], notes: Sequence[Noted] = ()
    ) -> None:
        """Keep new states, and who brought them about, in one transaction."""

    async def since(self, channel: str, moment: datetime, limit: int) -> Sequence[Chorus]:
        """The newest choruses of a channel since a moment, by number."""

    async def last_number(self, channel: str) -> int:
        """The highest number of a channel, 0 when there is none."""


class Role(StrEnum):
    """What a screen is."""

    OVERLAY = "overlay"
    """Shows what is on air, for a browser source."""
    HOST = "host"
    """Shows the host what moderators sent, and lets them go on to the next."""


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen that needs no login: whoever has its address sees it. Kept is the `digest` alone.

    `number` is 0 until it is kept.
    """

    channel: str
    role: Role
    name: str
    digest: str
    by: Person
    made: datetime
    number: int = 0


class Screens(Protocol):
    """The screens of a channel."""

    async def keep(self, one: Screen) -> bool:
        """Keep a new screen; False where its channel has too many."""

    async def found(self, digest: str) -> Screen | None:
        """The screen of a digest."""

    async def of(self, channel: str) -> Sequence[Screen]:
        """The screens of a channel, the newest first."""

    async def revoke(self, channel: str, number: int) -> Screen | None:
        """Make an address worthless; return which screen that was, None where there is none."""
