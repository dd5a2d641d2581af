"""What is learnt from rulings, as values: figures of a subject, proposals, and their answers."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import ClassVar

from bot.cases.case import Person
from bot.cases.lessons.wilson import Interval, wilson
from filters.engine.phrase import Phrase


class About(StrEnum):
    """What kinds of things have figures of their own."""

    ARTICLE = "article"
    FILTER = "filter"
    TERM = "term"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True, order=True)
class Subject:
    """What is counted: an article, a filter of it, or one of that filter's terms or patterns.

    A pattern goes by its note, else by its place in its list.
    """

    about: About
    article: int
    filter: str = ""
    name: str = ""

    @property
    def digest(self) -> str:
        """A short name that quotes nothing: what is refused to a public chat may stand in it."""
        written = "\0".join((self.about, str(self.article), self.filter, self.name))
        return blake2b(written.encode(errors="surrogatepass"), digest_size=4).hexdigest()


@dataclass(frozen=True, slots=True)
class Figures:
    """How often a subject was found, and how people ruled on it.

    `silent` are acts of the bot that nobody ruled: contested they were not, confirmed neither.
    `people` is how many different persons ruled.
    """

    subject: Subject
    hits: int = 0
    upheld: int = 0
    cleared: int = 0
    silent: int = 0
    people: int = 0
    median: timedelta | None = None
    """Half of the rulings took no longer than this."""

    @property
    def rulings(self) -> int:
        """How many cases a human ruled."""
        return self.upheld + self.cleared

    @property
    def precision(self) -> float | None:
        """The share of rulings that upheld it, None where there are none."""
        return self.upheld / self.rulings if self.rulings else None

    @property
    def interval(self) -> Interval:
        """Where its precision lies, by the rulings alone."""
        return wilson(self.upheld, self.rulings)

    @property
    def lenient(self) -> Interval:
        """Where it lies if every act that nobody contested was right.

        People overturn what is wrong, and seldom confirm what is right: rulings on acts alone
        would make every article look bad.
        """
        return wilson(self.upheld + self.silent, self.rulings + self.silent)


class Change(StrEnum):
    """What may be proposed for a charter."""

    ASK = "ask"
    ENFORCE = "enforce"
    LOWER = "lower"
    REMOVE = "remove"
    ALLOW = "allow"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One change of the charter, and why; nothing happens until a person accepts it.

    `value` is the new certainty of a term that is lowered, or the phrase that is allowed.
    `reason` quotes nothing that a viewer wrote; `subject` and `value` may.
    """

    change: Change
    subject: Subject
    rulings: int
    reason: tuple[Phrase, ...]
    value: str = ""

    @property
    def key(self) -> str:
        """A short name that stays the same from one reckoning to the next, and quotes nothing."""
        written = f"{self.change}\0{self.subject.digest}\0{self._what}"
        return blake2b(written.encode(errors="surrogatepass"), digest_size=3).hexdigest()

    @property
    def _what(self) -> str:
        return self.value if self.change is Change.ALLOW else ""


@dataclass(frozen=True, slots=True)
class Considered:
    """A proposal that somebody accepted or declined, when it rested on so many rulings."""

    kind: ClassVar[str] = "considered"
    proposal: str
    subject: str
    """The digest of what it was about."""
    rulings: int
    accepted: bool
    by: Person
    at: datetime
