"""What the pages of joining and leaving need of the bot, whoever provides it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.cases.case import Person
from bot.cases.membership import Membership
from filters.engine.phrase import Phrase


class TurnedAwayError(Exception):
    """A streamer could not be let in; `phrase` tells them why and what to do."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(phrase.key)
        self.phrase = phrase


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who logged in: `id` is Twitch's."""

    id: str
    login: str


@dataclass(frozen=True, slots=True)
class Clause:
    """An article as a streamer reads it before choosing."""

    number: int
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A charter to choose, in one of its languages; `key` names it in a form."""

    key: str
    title: str
    language: str
    articles: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class Arrival:
    """How far the bot has come in a channel."""

    login: str
    hears: bool
    moderates: bool
    heard_somebody: bool

    @property
    def complete(self) -> bool:
        """Whether nothing is left to wait for."""
        return self.hears and self.moderates and self.heard_somebody


class Reception(Protocol):
    """Lets streamers in and out; raises `TurnedAwayError` where that cannot be done."""

    @property
    def bot(self) -> str:
        """The login of the bot's account."""

    @property
    def is_open(self) -> bool:
        """Whether anybody at all may join."""

    @property
    def offers(self) -> Sequence[Offer]:
        """The charters to choose from."""

    @property
    def scopes(self) -> Sequence[str]:
        """What a streamer who joins is asked to allow."""

    def page_to_join(self, redirect: str, state: str) -> str:
        """The address of Twitch's page for whoever joins."""

    def page_to_leave(self, redirect: str, state: str) -> str:
        """The address of Twitch's page for whoever leaves."""

    async def welcome(self, code: str, redirect: str, offer: str) -> Visitor:
        """Let in whoever came back from Twitch's page, under the charter that they chose."""

    async def recognise(self, code: str, redirect: str) -> Visitor:
        """Say who came back from Twitch's page, and keep nothing of their login."""

    async def see_off(self, visitor: Visitor) -> bool:
        """Take the bot out of somebody's channel; False says that it was not there."""

    def arrival(self, visitor: Visitor) -> Arrival | None:
        """How far the bot has come in somebody's channel, None where it is not to be."""


class Owner(Protocol):
    """Gives channels charters of their own."""

    async def own(self, channel: str, by: Person) -> Phrase | None:
        """Copy the shipped charter of a channel into its own file; say why not, if not."""


class Memberships(Protocol):
    """What is kept of the channels that join and leave."""

    async def all(self) -> Sequence[Membership]:
        """Every stay, those that ended included."""

    async def keep(self, one: Membership) -> None:
        """Keep a stay in place of the one before; one that has ended takes the login with it."""
