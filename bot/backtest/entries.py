"""What a log holds, whatever its format: messages, rulings, and what nobody can read."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.cases.case import Judgement
from filters.engine.message import Message


class Known(StrEnum):
    """What a log may know of a chat beside what was said in it."""

    VIEWERS = "viewers"
    TIMES = "times"
    ROLES = "roles"
    EMOTES = "emotes"
    NEWNESS = "newness"
    """Who writes here for the first time, or since when they exist."""


EVERYTHING = frozenset(Known)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A human's ruling on an earlier message; the article is 0 where the log does not say it."""

    channel: str
    of: str
    outcome: Judgement
    by: str = ""
    at: datetime | None = None
    article: int = 0


@dataclass(frozen=True, slots=True)
class Damaged:
    """What stands at a place of a log, counted from 1, and cannot be read."""

    place: int
    why: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A line of a log that is no message: a notice, a comment, a number of viewers."""


ASIDE = Aside()
Entry = Message | Ruled | Damaged | Aside


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a log before it is read.

    `channel` is the one of messages that name none; `day` is the date of times that have none;
    `prefix` begins the ids of messages that have none.
    """

    channel: str
    day: datetime
    prefix: str = ""
