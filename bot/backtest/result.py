"""A backtest that is done: the charters, what was counted, and what can be told of it."""

from dataclasses import dataclass

from bot.backtest.advice import Pair, Quality, quality, recommended
from bot.backtest.change import Changes
from bot.backtest.counts import Counts
from bot.backtest.entries import EVERYTHING, Known
from bot.backtest.hearing import Heard
from bot.backtest.readied import Readied
from bot.backtest.reading import Reading
from filters.engine.charter import Charter, Outcome

HOURLY = 60.0
"""Cases an hour that people rule, where nobody says another number: one a minute."""


@dataclass(frozen=True, slots=True)
class Result:
    """What a backtest found."""

    charter: Charter
    against: Charter | None
    heard: Heard
    hourly: float = HOURLY

    @property
    def readings(self) -> list[Reading]:
        """What was in each log."""
        return self.heard.readings

    @property
    def counts(self) -> Counts:
        """The figures of the charter."""
        return self.heard.counts

    @property
    def before(self) -> Counts | None:
        """The figures of the charter that it is set against."""
        return self.heard.before

    @property
    def changes(self) -> Changes | None:
        """What differs between the two."""
        return self.heard.changes

    @property
    def missing(self) -> tuple[Known, ...]:
        """What at least one log does not know."""
        known = EVERYTHING
        for one in self.readings:
            known &= one.known
        return tuple(one for one in Known if one not in known)

    def lacking(self, known: Known) -> int:
        """How many logs do not know something."""
        return sum(known not in one.known for one in self.readings)

    @property
    def rulings(self) -> int:
        """How many rulings stood in the logs."""
        return sum(one.rulings for one in self.readings)

    @property
    def damaged(self) -> int:
        """How many places could not be read."""
        return sum(one.damaged for one in self.readings)

    @property
    def judged(self) -> int:
        """Messages that were held against the charter: those of the team never are."""
        return self.counts.messages - self.counts.spared

    @property
    def breach_rate(self) -> float:
        """The share of messages in which the charter sees a breach."""
        return self.counts.outcomes[Outcome.BREACH] / self.judged if self.judged else 0.0

    @property
    def changed_rate(self) -> float:
        """The share of messages of which the two charters say something else."""
        changes = self.changes
        return changes.changed / changes.messages if changes and changes.messages else 0.0

    @property
    def hours(self) -> float:
        """How long the evenings took together; 0 where no log tells the time."""
        return self.counts.minutes / 60

    @property
    def qualities(self) -> tuple[Quality, ...]:
        """What rulings say of each article on which there are any."""
        truths = self.counts.rulings.articles
        return tuple(
            quality(article, truth)
            for article in self.charter.articles
            if (truth := truths.get(article.number)) and truth.upheld.total + truth.cleared.total
        )

    @property
    def missed(self) -> int:
        """Messages that people upheld and in which no article saw anything."""
        truth = self.counts.rulings.articles.get(0)
        return truth.upheld.total if truth else 0

    @property
    def advice(self) -> tuple[Pair, ...]:
        """The thresholds that are recommended, article by article."""
        if not self.hours:
            return ()
        articles = {one.number: one for one in self.charter.articles}
        return recommended(articles, self.counts.rulings.articles, self.hours, self.hourly)


def result_of(readied: Readied, heard: Heard, hourly: float = HOURLY) -> Result:
    """Join what was heard with the charters."""
    charters = readied.charters
    return Result(charters.now, charters.against, heard, hourly)
