"""Who may enter the desk, as Twitch and the settings say: what the pages need, whoever answers."""

from collections.abc import Mapping
from dataclasses import dataclass
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
