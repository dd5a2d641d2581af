"""A second charter beside the one in force: what it says of each message, and who has it run."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.cases.case import Person
from filters.engine.charter import Mode, Outcome
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """A charter that runs in shadow in a channel; without a name, none does any more."""

    channel: str
    charter: str
    by: Person
    since: datetime
    text: str | None = None
    """What would stand in the channel's own charter, where it is a change of that."""
    seen: str = ""
    """The mark of the text that it would take the place of."""
    setting: str = ""
    """What the settings named then: another name there is a later word."""
    version: str = ""
    base: int = 0
    """The channel's last case before it began."""
    judged: int = 0
    missed: int = 0
    """Messages that came faster than they could be judged."""

    @property
    def is_change(self) -> bool:
        """Whether it is a text of the channel's own charter."""
        return self.text is not None


@dataclass(frozen=True, slots=True)
class Word:
    """What one charter says of a message, and how far it goes: 0 is nothing, 1 asks people."""

    outcome: Outcome = Outcome.CLEAR
    article: int = 0
    certainty: float = 0.0
    rank: int = 0
    seconds: int = 0


@dataclass(frozen=True, slots=True)
class Beside:
    """A message of which at least one of the two charters says something."""

    message_id: str
    at: datetime
    viewer_id: str | None
    shadow: Word
    live: Word
    offends: bool = False
    """Whether it counts on the shadow's own ladder."""


@dataclass(frozen=True, slots=True)
class Example:
    """A message that somebody is to look at; without a text where that is forgotten."""

    message_id: str
    at: datetime
    text: str | None
    shadow: Word
    live: Word


@dataclass(frozen=True, slots=True)
class Line:
    """How many messages went one way under an article."""

    move: str
    article: int
    count: int
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Aside:
    """What an article in shadow would have said since a moment; the newest examples of it."""

    article: int
    breaches: int
    borderline: int
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """What a charter in shadow did otherwise, the gravest first."""

    cast: Cast
    lines: tuple[Line, ...] = ()
    trouble: str = ""
    """Why it does not run, though somebody wants it to."""

    @property
    def changed(self) -> int:
        """How many messages went another way."""
        return sum(one.count for one in self.lines)


class Ledger(Protocol):
    """Where shadows are kept; each call is one transaction."""

    async def casts(self) -> Sequence[Cast]:
        """Every channel's, ended ones too."""

    async def cast(self, channel: str) -> Cast | None:
        """One channel's."""

    async def begin(self, cast: Cast) -> None:
        """Put a charter in shadow: what the one before said is forgotten."""

    async def end(self, channel: str, setting: str) -> None:
        """Let none run any more, whatever the settings named until now."""

    async def keep(self, channel: str, said: Sequence[Beside], judged: int, missed: int) -> None:
        """Keep what was said of messages, and count them all."""

    async def count(self, channel: str, message_id: str, *, offends: bool) -> None:
        """Let a message count on the shadow's ladder, or no longer."""

    async def offences(self, channel: str) -> Sequence[Beside]:
        """What counts on the shadow's ladder, the oldest first."""

    async def counted(self, channel: str) -> Sequence[tuple[Word, Word, int]]:
        """How often the two said what: the shadow, the live one; no word has its certainty."""

    async def examples(self, channel: str, limit: int) -> Sequence[Example]:
        """The newest messages that went different ways."""

    async def asides(self, channel: str, since: datetime, limit: int) -> Sequence[Aside]:
        """What articles in shadow said, by their number, out of the newest decisions."""


class Shadowing(Protocol):
    """Who puts charters in shadow, and lets them step out of it."""

    def offered(self, channel: str) -> Sequence[str]:
        """The charters among which a channel may choose."""

    async def begin(self, channel: str, charter: str, by: Person) -> Phrase | None:
        """Run one of the charters that are offered in shadow, or say why not."""

    async def try_out(self, channel: str, text: str, seen: str, by: Person) -> Phrase | None:
        """Run a change of the channel's own charter, made of the text `seen`, or say why not."""

    async def end(self, channel: str, by: Person) -> None:
        """Let none run any more."""

    async def promote(self, channel: str, by: Person) -> tuple[Phrase, str] | None:
        """Put it in force, or say why not, and which problem is for the team alone."""

    async def settle(self, channel: str, article: int, mode: Mode, by: Person) -> Phrase | None:
        """Let one article step out of the shadow, or say why not."""

    async def run(self) -> None:
        """Judge in shadow until cancelled."""

    async def settled(self) -> None:
        """Wait until all that was said is judged, and kept."""

    async def account(self, channel: str) -> Account | None:
        """What the charter in shadow did otherwise; None where there is none."""

    async def asides(self, channel: str) -> Sequence[Aside]:
        """What the articles in shadow said of late."""
