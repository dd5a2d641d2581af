"""What people said of messages, set against how sure each article was of them."""

from collections import Counter
from dataclasses import dataclass, field

from bot.backtest.entries import Ruled
from bot.cases.case import Judgement
from bot.lately import Lately

BINS = 100
REMEMBERED = 5_000
"""Messages in which something was found that a ruling may still name, at least: at one of twenty
they are the last hundred thousand of a log, and take a few megabytes."""


def bin_of(certainty: float) -> int:
    """Return the place of a certainty among the bins: of 0.9 and what is below 0.91."""
    return min(int(certainty * BINS + 1e-9), BINS)


@dataclass(slots=True)
class Histogram:
    """How many messages had which certainty, from 0 to 1."""

    bins: list[int] = field(default_factory=lambda: [0] * (BINS + 1))

    def add(self, certainty: float, count: int = 1) -> None:
        """Count a message, or take one back."""
        self.bins[bin_of(certainty)] += count

    def from_on(self, certainty: float) -> int:
        """Return how many had at least this certainty."""
        return sum(self.bins[bin_of(certainty) :])

    @property
    def total(self) -> int:
        """How many there are."""
        return sum(self.bins)

    def take_in(self, other: "Histogram") -> None:
        """Add another worker's."""
        self.bins = [mine + theirs for mine, theirs in zip(self.bins, other.bins, strict=True)]


@dataclass(slots=True)
class Truth:
    """One article: all that was found under it, and what people upheld and cleared of it."""

    found: Histogram = field(default_factory=Histogram)
    upheld: Histogram = field(default_factory=Histogram)
    cleared: Histogram = field(default_factory=Histogram)

    def take_in(self, other: "Truth") -> None:
        """Add another worker's."""
        self.found.take_in(other.found)
        self.upheld.take_in(other.upheld)
        self.cleared.take_in(other.cleared)


Word = tuple[int, str]
"""A term that was found under an article."""


@dataclass(slots=True)
class _Said:
    """A message that may be ruled: how sure each article was, and what was ruled last."""

    sure: dict[int, float]
    words: frozenset[Word] = frozenset()
    counted: tuple[int, bool] | None = None


@dataclass(slots=True)
class Rulings:
    """Takes rulings in; the last one on a message stands."""

    articles: dict[int, Truth] = field(default_factory=dict)
    known: int = 0
    words: Counter[tuple[Word, bool]] = field(default_factory=Counter)
    """How often people upheld a message with a term in it, and how often they cleared it."""
    _said: Lately[_Said] = field(
        default_factory=lambda: Lately[_Said](REMEMBERED), compare=False, repr=False
    )

    def heard(
        self, message_id: str, sure: dict[int, float], words: frozenset[Word] = frozenset()
    ) -> None:
        """Remember how sure every article was of a message, and by which terms."""
        if not sure:
            return
        for article, certainty in sure.items():
            self._of(article).found.add(certainty)
        self._said.put(message_id, _Said(sure, words))

    def knows(self, message_id: str) -> bool:
        """Whether something was found in a message that is not too long ago, or was ruled."""
        return message_id in self._said

    def ruled(self, ruled: Ruled) -> None:
        """Count a ruling on a message that was heard."""
        said = self._said.get(ruled.of)
        if said is None:
            # nothing was found in it, or too long ago
            said = _Said({})
            self._said.put(ruled.of, said)
        if said.counted is not None:
            self._count(said, *said.counted, by=-1)
        article = ruled.article or max(said.sure, key=lambda one: said.sure[one], default=0)
        said.counted = (article, ruled.outcome is Judgement.UPHOLD)
        self._count(said, *said.counted, by=1)

    def _count(self, said: _Said, article: int, broken: bool, *, by: int) -> None:
        self.known += by
        for word in said.words:
            self.words[word, broken] += by
        truth = self._of(article)
        (truth.upheld if broken else truth.cleared).add(said.sure.get(article, 0.0), by)

    def _of(self, article: int) -> Truth:
        if article not in self.articles:
            self.articles[article] = Truth()
        return self.articles[article]

    def rest(self) -> "Rulings":
        """Return the figures alone, without what was remembered."""
        return Rulings(self.articles, self.known, self.words)

    def take_in(self, other: "Rulings") -> None:
        """Add another worker's."""
        self.known += other.known
        self.words.update(other.words)
        for article, truth in other.articles.items():
            self._of(article).take_in(truth)
