"""Who may enter the desk, as Twitch and the settings say: what the pages need, whoever answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.cases.case import Person

Ranks = Mapping[str, frozenset["Rank"]]
"""What somebody is in each channel, by its id; channels where they are nobody are not there."""


class Rank(StrEnum):
    """What somebody is in a channel, the highest first."""

    BROADCASTER = "broadcaster"
    LEAD = "lead"
    MODERATOR = "moderator"
    OPERATOR = "operator"
    READER = "reader"


class LoginEndedError(Exception):
    """Somebody's login is worth nothing any more at Twitch: they have to log in again."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What somebody is now; `complete` where Twitch itself was asked with their own login.

    Without it, only the channels whose streamer logged in here could be looked at.
    """

    ranks: Ranks
    complete: bool


class Doorkeeper(Protocol):
    """Lets people in who log in with Twitch; their logins never leave the memory."""

    def page(self, redirect: str, state: str) -> str:
        """The address of Twitch's page for whoever enters the desk."""

    async def admit(self, code: str, redirect: str) -> Person:
        """Say who came back from Twitch's page; raises `TurnedAwayError`."""

    async def standing(self, person: Person) -> Standing | None:
        """What somebody is now, None where Twitch does not say; raises `LoginEndedError`."""

    async def see_out(self, person: Person) -> None:
        """Forget a login, and make it worthless at Twitch."""


@dataclass(frozen=True, slots=True)
class Pass:
    """A personal token: a program that has it may do some of what its owner may.

    Kept is the `digest` alone. Without a `channel` it is for every channel of its owner's.
    `number` is 0 until it is kept.
    """

    owner: Person
    name: str
    scopes: tuple[str, ...]
    channel: str
    digest: str
    made: datetime
    until: datetime
    used: datetime | None = None
    number: int = 0


class Passes(Protocol):
    """Personal tokens."""

    async def keep(self, one: Pass) -> bool:
        """Keep a new token; False where its owner has too many."""

    async def found(self, digest: str) -> Pass | None:
        """The token of a digest, be it expired."""

    async def of(self, owner: str) -> Sequence[Pass]:
        """The tokens of a person by their id, the newest first."""

    async def touch(self, number: int, at: datetime) -> None:
        """Note when a token was last used."""

    async def revoke(self, owner: str, number: int) -> bool:
        """Make a token of a person's worthless; False where they have none such."""
