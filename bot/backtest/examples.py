"""A message as a report shows it: what was found where, and what would have been done."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.backtest.sanctions import Reach
from filters.engine.finding import Finding
from filters.engine.message import Message
from filters.engine.verdict import Breach


@dataclass(frozen=True, slots=True)
class Example:
    """One message; `number` is its place among all that were read."""

    number: int
    channel: str
    login: str
    at: datetime | None
    text: str
    article: int
    certainty: float
    findings: tuple[Finding, ...]
    done: Reach
    instead: Reach | None = None
    """What the other charter would have done."""


def example(number: int, message: Message, breach: Breach | None, done: Reach) -> Example:
    """Keep a message for people to look at."""
    return Example(
        number=number,
        channel=message.channel,
        login=message.author.login if message.author else "",
        at=message.sent_at,
        text=message.text,
        article=breach.article if breach else 0,
        certainty=breach.certainty if breach else 0.0,
        findings=breach.findings if breach else (),
        done=done,
    )


@dataclass(slots=True)
class Firsts:
    """The first few examples of each kind."""

    most: int
    kept: dict[tuple[str, int], list[Example]] = field(default_factory=dict)

    def wants(self, kind: str, article: int) -> bool:
        """Whether one more would be kept."""
        return len(self.kept.get((kind, article), ())) < self.most

    def add(self, kind: str, one: Example) -> None:
        """Keep an example, unless there are enough."""
        if self.wants(kind, one.article):
            self.kept.setdefault((kind, one.article), []).append(one)

    def of(self, kind: str, article: int) -> tuple[Example, ...]:
        """Return those of a kind."""
        return tuple(self.kept.get((kind, article), ()))

    def kinds(self) -> Iterable[tuple[str, int]]:
        """Return the kinds of which there is one, with their articles."""
        return sorted(self.kept)

    def take_in(self, others: "Firsts") -> None:
        """Take in what another worker kept; the first of all stay."""
        for kind, theirs in others.kept.items():
            both = [*self.kept.get(kind, ()), *theirs]
            both.sort(key=lambda one: one.number)
            self.kept[kind] = both[: self.most]
