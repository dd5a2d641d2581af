"""What people's rulings say of an article's two thresholds, and what might serve better."""

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heappop, heappush

from bot.backtest.truth import Truth
from bot.cases.lessons.wilson import Interval, wilson
from filters.engine.charter import Article

STEPS = 20
"""Thresholds that are tried: every 0.05."""
ENOUGH = 10
"""Rulings below which nothing is recommended."""
RIGHT = 0.95
"""The share of what the bot does by itself that people are to find right."""
LOWEST = 0.1
"""No article asks people about less."""
DOUBTS = 2.0
"""Rulings that the certainty itself stands for, where people have ruled little."""


@dataclass(frozen=True, slots=True)
class Point:
    """An article at one threshold; shares are None where nothing speaks of them."""

    threshold: float
    precision: float | None
    recall: float | None
    hits: int


@dataclass(frozen=True, slots=True)
class Quality:
    """An article by what people said; precision is of all that it acts on or asks about."""

    article: int
    upheld: int
    cleared: int
    precision: Interval
    recall: Interval
    acted: Interval
    curve: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Thresholds that are recommended; the cases that they would bring an hour."""

    article: int
    act_at: float
    ask_at: float
    hourly: float


def quality(article: Article, truth: Truth) -> Quality:
    """Return what rulings say of an article as it stands."""
    ask, act = min(article.ask_at, article.act_at), article.act_at
    upheld, cleared = truth.upheld, truth.cleared
    return Quality(
        article=article.number,
        upheld=upheld.total,
        cleared=cleared.total,
        precision=wilson(upheld.from_on(ask), upheld.from_on(ask) + cleared.from_on(ask)),
        recall=wilson(upheld.from_on(ask), upheld.total),
        acted=wilson(upheld.from_on(act), upheld.from_on(act) + cleared.from_on(act)),
        curve=curve(truth),
    )


def curve(truth: Truth) -> tuple[Point, ...]:
    """Return an article at every threshold."""
    return tuple(_point(truth, step / STEPS) for step in range(1, STEPS + 1))


def _point(truth: Truth, threshold: float) -> Point:
    right, wrong = truth.upheld.from_on(threshold), truth.cleared.from_on(threshold)
    total = truth.upheld.total
    return Point(
        threshold,
        right / (right + wrong) if right + wrong else None,
        right / total if total else None,
        truth.found.from_on(threshold),
    )


def recommended(
    articles: Mapping[int, Article], truths: Mapping[int, Truth], hours: float, hourly: float
) -> tuple[Pair, ...]:
    """Return thresholds under which people are asked so many cases an hour in all.

    Acting begins where nineteen of twenty are right; asking goes down to wherever a case is
    likeliest to be a breach, as long as the load allows for it.
    """
    known = {
        number: truths[number]
        for number in sorted(articles)
        if number in truths and _ruled(truths[number]) >= ENOUGH
    }
    act = {number: _act_at(articles[number], truth) for number, truth in known.items()}
    ask = _asking(known, act, hours * hourly)
    return tuple(
        Pair(number, act[number], ask[number], _between(truth, ask[number], act[number]) / hours)
        for number, truth in known.items()
    )


def _ruled(truth: Truth) -> int:
    return truth.upheld.total + truth.cleared.total


def _act_at(article: Article, truth: Truth) -> float:
    """Go down from certainty as long as enough of what was ruled is right, and no further."""
    lowest, known = 0.0, 0
    for step in range(STEPS, STEPS // 2 - 1, -1):
        point = _point(truth, step / STEPS)
        ruled = truth.upheld.from_on(step / STEPS) + truth.cleared.from_on(step / STEPS)
        if ruled < ENOUGH or ruled == known:
            continue
        if point.precision is None or point.precision < RIGHT:
            return lowest or min(1.0, (step + 1) / STEPS)
        lowest, known = step / STEPS, ruled
    return lowest or article.act_at


def _asking(known: Mapping[int, Truth], act: Mapping[int, float], cases: float) -> dict[int, float]:
    """Lower each article's threshold a step at a time, the likeliest breaches first."""
    ask = dict(act)
    queue: list[tuple[float, int, float]] = []
    for number, truth in known.items():
        heappush(queue, (-_likely(truth, act[number]), number, act[number]))
    while queue:
        _, number, at = heappop(queue)
        lower = round(at - 1 / STEPS, 2)
        more = _between(known[number], lower, at)
        if lower < LOWEST or more > cases:
            continue
        cases -= more
        if more:
            # below this nothing was found: no threshold is any better than this one
            ask[number] = lower
        heappush(queue, (-_likely(known[number], lower), number, lower))
    return ask


def _likely(truth: Truth, threshold: float) -> float:
    """Return how likely a breach is just below a threshold."""
    lower = threshold - 1 / STEPS
    right = truth.upheld.from_on(lower) - truth.upheld.from_on(threshold)
    wrong = truth.cleared.from_on(lower) - truth.cleared.from_on(threshold)
    return (right + DOUBTS * lower) / (right + wrong + DOUBTS)


def _between(truth: Truth, low: float, high: float) -> int:
    return truth.found.from_on(low) - truth.found.from_on(high)
