"""What happened to the rota, as facts: shows, promises, notes, and what was told of them."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from bot.cases.case import Person
from bot.cases.rota.show import Show


@dataclass(frozen=True, slots=True)
class Planned:
    """A show stands in the rota, in place of what stood there under its number."""

    kind: ClassVar[str] = "planned"
    show: Show
    at: datetime


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A show is off on one day, or with no day for good."""

    kind: ClassVar[str] = "cancelled"
    show: int
    day: date | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Promised:
    """Somebody said whether they will be there for a show on a day; the last word counts."""

    kind: ClassVar[str] = "promised"
    show: int
    day: date
    who: Person
    there: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class HandedOver:
    """What somebody who goes leaves for whoever comes."""

    kind: ClassVar[str] = "handed_over"
    who: Person
    note: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Reminded:
    """The team was told of a show on a day, so that it is told once."""

    kind: ClassVar[str] = "reminded"
    show: int
    day: date
    what: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Began:
    """A moderator came to work, after a break or for the first time."""

    kind: ClassVar[str] = "began"
    moderator: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Tired:
    """A moderator was proposed a break."""

    kind: ClassVar[str] = "tired"
    moderator: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Calendar:
    """Somebody has an address for the calendar; a newer one takes the place of theirs before."""

    kind: ClassVar[str] = "calendar"
    who: Person
    digest: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Left:
    """Somebody was dismissed: neither promises nor a calendar of theirs hold any more."""

    kind: ClassVar[str] = "left_team"
    who: str
    at: datetime


OfRota = Planned | Cancelled | Promised | HandedOver | Reminded | Began | Tired | Calendar | Left
ROTA_FACTS = (Planned, Cancelled, Promised, HandedOver, Reminded, Began, Tired, Calendar, Left)
