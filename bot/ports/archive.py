"""What people look up: closed cases, what a viewer wrote, and who did what; never in a hurry."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.cases.case import Case, Person, Source, Status
from bot.cases.evening.minute import Minute
from bot.ports.world import Logged
from filters.engine.message import Author, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Which closed cases are sought; what is left empty may be anything.

    `viewer` is an id or a login, `by` the login of who ruled; `text` is what was written,
    whatever its case and accents. Only cases below the number `before` are sought.
    """

    article: int | None = None
    status: Status | None = None
    source: Source | None = None
    by: str = ""
    viewer: str = ""
    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """Closed cases, the newest first; `further` is where the next search goes on, if anywhere."""

    cases: tuple[Case, ...]
    further: int | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """A viewer as their newest message shows them, and how many of their messages are known."""

    author: Author
    messages: int
    first: datetime
    last: datetime


class Trace(StrEnum):
    """Where a step was recorded; with its number there it has one place among all steps."""

    FACT = "fact"
    RULING = "ruling"


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """The place of a step among all: later ones are greater."""

    at: datetime
    trace: Trace
    number: int
    position: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """What somebody did, and where; `about` is a case, a login, an article: never a text.

    By nobody it is what the bot noticed. `seconds` is the length of a time-out.
    """

    mark: Mark
    by: Person
    deed: str
    where: str
    case: int = 0
    about: str = ""
    seconds: int = 0

    @property
    def at(self) -> datetime:
        """When it was done."""
        return self.mark.at


@dataclass(frozen=True, slots=True)
class Former:
    """A charter's text as it was before somebody changed it; its `number` is 0 until it is kept.

    `by`, `at` and `why` are of the change that took its place.
    """

    text: str
    by: Person
    at: datetime
    why: str
    number: int = 0


class Formers(Protocol):
    """What charters said before they were changed."""

    async def keep(self, channel: str, former: Former) -> None:
        """Keep a text; of too many the oldest goes."""

    async def newest(self, channel: str) -> Sequence[Former]:
        """The texts of a channel, the newest first."""

    async def one(self, channel: str, number: int) -> Former | None:
        """One of them by its number."""


class Minutes(Protocol):
    """What was counted in each minute of the lives."""

    async def keep(self, channel: str, one: Minute) -> None:
        """Keep a minute; counted again at the same moment, it takes the place of the first."""

    async def between(self, channel: str, *spans: tuple[datetime, datetime]) -> Sequence[Minute]:
        """The minutes of a channel in some spans of time, their ends exclusive, oldest first."""


class Archive(Protocol):
    """What was kept, for people who look it up."""

    async def search(self, channel: str, wanted: Search, limit: int) -> Found:
        """Find closed cases; a search for a text gives up after some thousand cases."""

    async def profile(self, channel: str, login: str) -> Profile | None:
        """A viewer by login, None where no message of theirs is known."""

    async def said(
        self, channel: str, author: Author, limit: int, before: datetime | None = None
    ) -> Sequence[Logged]:
        """A viewer's newest messages whose texts are still kept, the newest first."""

    async def messages(self, channel: str, ids: Collection[str]) -> Sequence[Message]:
        """Messages by their ids, the oldest first; forgotten ones are left out."""

    async def steps(self, channel: str, limit: int, before: Mark | None = None) -> Sequence[Step]:
        """Who did what in a channel, the newest first, from before a mark."""
