"""The workloads: a list of terms, a list of patterns, and every other filter as channels set it."""

from dataclasses import dataclass
from datetime import timedelta

from benchmarks.lists import patterns, terms
from benchmarks.naive import Naive
from filters.engine.catalogue import catalogue
from filters.engine.charter import Article, Charter, Ladder, Rung, Step, Words
from filters.engine.filter import Filter, FilterOptions

OPTIONS: dict[str, dict[str, object]] = {
    "emotes": {"names": ["catJAM", "peepoClap", "OMEGALUL"], "banned": ["badEmote"]},
    "known_bad": {"texts": ["join my free skin giveaway tonight"]},
    "links": {"allowed": ["youtube.com", "clips.twitch.tv"], "denied": ["example.org"]},
    "lookalikes": {"names": ["salonhost", "guestofhonour"]},
    "names": {"terms": ["nouille*", "kamotte"]},
    "shouting_at_host": {"names": ["salonhost"]},
    "spoilers": {"terms": ["the butler did it", "kamotte dies"]},
}
"""What a sensible channel sets on filters that do little without it."""
LADDER = Ladder((Rung(Step.WARN), Rung(Step.TIMEOUT, 600), Rung(Step.CASE)), timedelta(hours=24))


@dataclass(frozen=True, slots=True)
class Workload:
    """How many terms and patterns a charter lists."""

    name: str
    terms: int
    patterns: int

    def filters(self) -> tuple[Filter[FilterOptions], ...]:
        """Every filter there is, ready."""
        options = OPTIONS | {
            "terms": {"terms": terms(self.terms)},
            "patterns": {"patterns": patterns(self.patterns)},
        }
        return tuple(
            kind(kind.Options.model_validate(options.get(name, {})))
            for name, kind in catalogue().items()
        )

    def charter(self) -> Charter:
        """One article for each filter."""
        return charter_of(*self.filters())

    def naive(self) -> Naive:
        return Naive(terms(self.terms), patterns(self.patterns))


SMALL = Workload("S", 50, 20)
MEDIUM = Workload("M", 1_000, 50)
LARGE = Workload("L", 10_000, 200)
FEW = Workload("50 terms", 50, 200)
MANY = Workload("XL", 100_000, 200)


def charter_of(*filters: Filter[FilterOptions]) -> Charter:
    """Write a charter in which each filter stands in an article of its own."""
    words = Words((("en", "measured"),))
    articles = (
        Article(number, words, words, LADDER, (one,)) for number, one in enumerate(filters, 1)
    )
    return Charter("benchmark", words, "0", ("en",), tuple(articles))
