"""A case: a matter for people, what is kept of it, and how it was ruled."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from filters.engine.charter import Rung
from filters.engine.finding import Finding, Trouble
from filters.engine.message import Message


class Source(StrEnum):
    """Where a case comes from."""

    FILTER = "filter"
    AUTOMOD = "automod"
    REPORT = "report"
    SUSPICIOUS = "suspicious"
    UNBAN_REQUEST = "unban_request"
    APPEAL = "appeal"


class Status(StrEnum):
    """Where a case stands.

    `acted`: the bot sanctioned by itself, and the case is there to be overturned.
    """

    OPEN = "open"
    ACTED = "acted"
    UPHELD = "upheld"
    DISMISSED = "dismissed"
    OVERTURNED = "overturned"
    EXPIRED = "expired"
    SUPERSEDED = "superseded"


class Judgement(StrEnum):
    """What a human says of a case."""

    UPHOLD = "uphold"
    DISMISS = "dismiss"
    OVERTURN = "overturn"


@dataclass(frozen=True, slots=True)
class Person:
    """A human who rules."""

    id: str
    login: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A human's decision on a case."""

    by: Person
    at: datetime
    outcome: Judgement
    rung: Rung | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody is looking at a case until a moment; it is released by itself."""

    by: Person
    until: datetime


class Told(IntEnum):
    """Who has been told that a case waits."""

    NOBODY = 0
    MODERATORS = 1
    LEADS = 2
    EXPIRED = 3


class Doubt(StrEnum):
    """Why a case is put before a second person."""

    BAN = "ban"
    REGULAR = "regular"
    TRIAL = "trial"
    SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a second person says of a case without having seen what the first said."""

    by: Person
    at: datetime
    outcome: Judgement


@dataclass(frozen=True, slots=True)
class Look:
    """A second look: why, since when, and what came of it."""

    why: Doubt
    since: datetime
    opinion: Opinion | None = None


@dataclass(frozen=True, slots=True)
class Reopening:
    """A case that was cleared is open again."""

    by: Person
    at: datetime
    note: str = ""


@dataclass(frozen=True, slots=True)
class Handling:
    """How people go about a case, beside what they say of it."""

    claim: Claim | None = None
    told: Told = Told.NOBODY
    look: Look | None = None
    reopened: tuple[Reopening, ...] = ()


@dataclass(frozen=True, slots=True)
class Appeal:
    """Which case a viewer asks people to look at again."""

    of: int
    whispered: bool = False
    """Whether it was asked by whisper, and is answered there."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is kept of a message: itself, what was seen in it, and what came before.

    `articles` are all that the message breaks, the one that decides first.
    `further` are later messages by the same viewer under the same article.
    """

    message: Message
    findings: tuple[Finding, ...]
    troubles: tuple[Trouble, ...] = ()
    before: tuple[Message, ...] = ()
    articles: tuple[int, ...] = ()
    further: tuple[Message, ...] = ()
    appeal: Appeal | None = None
    """What an appeal or an unban request is about, where that is known."""


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a channel; `number` counts up from 1 within the channel.

    `proposed` is what an uphold does unless another rung is named.
    `article` is None where only a filter in trouble asked for a human.
    """

    number: int
    channel: str
    source: Source
    status: Status
    article: int | None
    charter_version: str
    certainty: float
    severity: int
    proposed: Rung
    evidence: Evidence
    opened_at: datetime
    deadline: datetime | None = None
    rulings: tuple[Ruling, ...] = ()
    taken: tuple[Rung, ...] = ()
    """What was done to the viewer so far, the last of which an overturn undoes."""
    handling: Handling = Handling()

    @property
    def version(self) -> int:
        """Counts what people decided: who has read another version has not seen it all."""
        return len(self.rulings) + len(self.handling.reopened)
