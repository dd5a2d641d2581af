"""What one charter made of the logs, counted; the counts of several workers add up."""

from collections import Counter
from dataclasses import dataclass, field
from itertools import combinations

from bot.backtest.blinkers import LeftOut
from bot.backtest.examples import Firsts
from bot.backtest.load import Evening
from bot.backtest.sanctions import Reach
from bot.backtest.truth import Rulings
from filters.engine.charter import Outcome
from filters.engine.verdict import Breach, Verdict

MOST_EVENINGS = 100
"""Evenings that are told one by one; of the others only the sums are."""


@dataclass(slots=True)
class Counts:
    """The figures of one charter.

    `decided` are messages by the article that decided, `beside` those by articles that were
    broken as well, `aside` those by articles in shadow mode. `viewers` tells how many viewers
    met with so many sanctions on one evening.
    """

    messages: int = 0
    spared: int = 0
    """Messages of moderators, bots and the like, whom nothing is held against."""
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    decided: Counter[tuple[int, Outcome]] = field(default_factory=Counter)
    beside: Counter[int] = field(default_factory=Counter)
    aside: Counter[int] = field(default_factory=Counter)
    filters: Counter[str] = field(default_factory=Counter)
    alone: Counter[str] = field(default_factory=Counter)
    overlaps: Counter[tuple[str, str]] = field(default_factory=Counter)
    reached: Counter[tuple[int, str]] = field(default_factory=Counter)
    troubles: Counter[str] = field(default_factory=Counter)
    viewers: Counter[int] = field(default_factory=Counter)
    seen_viewers: int = 0
    evenings: list[Evening] = field(default_factory=list)
    further: int = 0
    """Evenings that are not told one by one."""
    cases: int = 0
    most_moderators: int = 0
    minutes: int = 0
    left_out: Counter[LeftOut] = field(default_factory=Counter)
    """Messages of which a filter was not asked."""
    rulings: Rulings = field(default_factory=Rulings)
    examples: Firsts = field(default_factory=lambda: Firsts(5))

    def verdict(self, verdict: Verdict, done: Reach) -> None:
        """Count a message that is not clear, or in which something was in trouble."""
        self.aside.update(one.article for one in verdict.shadow)
        self.troubles.update({one.filter for one in verdict.troubles})
        self.beside.update(one.article for one in verdict.breaches[1:])
        worst = verdict.gravest
        article = worst.article if worst else 0
        if verdict.outcome is not Outcome.CLEAR:
            self.decided[article, verdict.outcome] += 1
        if done.rank:
            self.reached[article, done.word] += 1
        self._filters(verdict.breaches)

    def _filters(self, breaches: tuple[Breach, ...]) -> None:
        saw = sorted(
            {one.filter for breach in breaches for one in breach.findings if one.certainty}
        )
        self.filters.update(saw)
        if len(saw) == 1:
            self.alone.update(saw)
        self.overlaps.update(combinations(saw, 2))

    def evening(self, evening: Evening, sanctioned: Counter[str], seen: int) -> None:
        """Take in an evening that is over."""
        self.cases += evening.asked
        self.most_moderators = max(self.most_moderators, evening.most)
        self.minutes += len(evening.cases)
        self.viewers.update(sanctioned.values())
        self.seen_viewers += seen
        self.evenings.append(evening)
        self._shorten()

    def _shorten(self) -> None:
        if len(self.evenings) > 2 * MOST_EVENINGS:
            self.evenings.sort(key=lambda one: -one.asked)
            self.further += len(self.evenings) - MOST_EVENINGS
            del self.evenings[MOST_EVENINGS:]

    def take_in(self, other: "Counts") -> None:
        """Add what another worker counted."""
        for name in _SUMS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in _COUNTERS:
            getattr(self, name).update(getattr(other, name))
        self.most_moderators = max(self.most_moderators, other.most_moderators)
        self.evenings.extend(other.evenings)
        self._shorten()
        self.rulings.take_in(other.rulings)
        self.examples.take_in(other.examples)


_SUMS = ("messages", "spared", "seen_viewers", "further", "cases", "minutes")
_COUNTERS = (
    *("outcomes", "decided", "beside", "aside", "filters", "alone", "overlaps"),
    *("reached", "troubles", "viewers", "left_out"),
)
