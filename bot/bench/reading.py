"""What the second reader says of messages, as those see it who judge by it or show it."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass
from typing import Protocol

from bot.bench.assessor import Assessed
from bot.bench.bench import Bench
from bot.cases.decision import Decision
from bot.cases.people import untouchable
from filters.engine.message import Message
from filters.engine.score import Score

Read = Callable[[Message, Collection[str]], Score | None]
"""Reads a message at once, past the names of people; None where it says nothing."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the reader gets on in a channel; counts are of all channels, since the start."""

    read: int
    known: int
    """Answered at once, because the same text had been read before."""
    unread: int
    """Left out, because too much was waiting."""
    counted: int
    """Messages of the channel by which it goes."""
    drift: float | None
    """How many times commoner high scores have become of late, None where that is not known."""
    load: float = 0.0
    """The share of chat that people were asked about, by rules and reader together."""
    trouble: str = ""
    """Why it reads no longer."""


@dataclass(frozen=True, slots=True)
class Weight:
    """A word, and how much less the message would score without it; below 0 it makes it fairer."""

    word: str
    hate: float
    insult: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A message read again for people to see why: its score, and what each word does to it."""

    score: Score
    words: tuple[Weight, ...]
    asked_from: Score
    """The scores that the rarest two hundredth of the channel's chat begins with."""


Settle = Callable[[Decision, Message | None], Awaitable[None]]
"""Records a decision and has its effects performed."""


class SecondReading(Protocol):
    """The second reader of a live."""

    def begin(self, settle: Settle) -> None:
        """Have what follows from a late score recorded and performed by this."""

    async def run(self) -> None:
        """Read, until cancelled or of no use."""

    async def read(self, message: Message, seen: Assessed, bench: Bench) -> Assessed:
        """Return a message assessed with its score where that is there in time, else as it was."""

    def known(self, message: Message, bench: Bench) -> Score | None:
        """Return the score of what was read before; nothing is read for it."""

    def standing(self, channel: str) -> Standing:
        """Tell how the reader gets on in a channel."""

    async def weighed(self, message: Message, bench: Bench) -> Weighed | None:
        """Read a message for people; None where it says nothing, or cannot be read."""


def considered(bench: Bench, message: Message, read: Read | None) -> Decision:
    """Judge a message of long ago, read first where the charter has a second reader."""
    if read is None or not bench.judge.reads:
        return bench.consider(message)
    seen = bench.assess(message)
    if seen.verdict is None or untouchable(message.author, bench.conduct.bots):
        return bench.follow(seen)
    score = read(seen.message, bench.people(seen.at))
    return bench.follow(bench.assess(message, score=score) if score else seen)
