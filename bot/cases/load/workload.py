"""The load that a channel's chat makes, measured: cases that come in, and time per ruling."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import pairwise
from typing import NamedTuple

from bot.cases.case import Case, Status
from bot.cases.conduct import GRAVE
from bot.cases.load.queueing import Load

LOOK_BACK = timedelta(minutes=10)
"""What came in for so long is what is taken to go on coming in."""
LULL = timedelta(minutes=2)
"""Who ruled nothing for longer was idle or away: that was no time of a ruling."""
USUAL = timedelta(seconds=20)
"""What a ruling takes where nobody has ruled enough to know, a guess of ours."""
WEIGHT = 10
"""The guess weighs as much as so many rulings that were measured."""
SHORTEST = 1.0
"""Seconds: nobody reads a message in less, though a key may rule it."""


def measured(cases: Iterable[Case], now: datetime) -> Load | None:
    """Return the load of the last ten minutes; None where no case came in.

    Cases that the bot acted upon count only where a person took them up: nobody has to.
    """
    known = tuple(cases)
    came = arrivals(known, now - LOOK_BACK, now)
    if not came.all:
        return None
    seconds = LOOK_BACK.total_seconds()
    return Load(came.all / seconds, came.grave / seconds, ruling_seconds(known))


class Arrivals(NamedTuple):
    """Cases that came in and ask for people, and the grave ones among them."""

    all: int
    grave: int


def arrivals(cases: Iterable[Case], since: datetime, until: datetime) -> Arrivals:
    """Count the cases that came in after a moment, up to another."""
    came = [one for one in cases if since < one.opened_at <= until and _asks(one)]
    return Arrivals(len(came), sum(one.severity >= GRAVE for one in came))


def ruling_seconds(cases: Iterable[Case]) -> float:
    """Return what a ruling takes, in seconds: the mean of what was measured and of a guess.

    A person's ruling takes from their last one, or from when the case came in if that was
    later; after a lull nothing is known of it.
    """
    took = list(_taken(cases))
    total = sum(took) + WEIGHT * USUAL.total_seconds()
    return max(SHORTEST, total / (len(took) + WEIGHT))


def _taken(cases: Iterable[Case]) -> Iterable[float]:
    by_person = defaultdict[str, list[tuple[datetime, datetime]]](list)
    for case in cases:
        for ruling in case.rulings:
            by_person[ruling.by.id].append((ruling.at, case.opened_at))
    for rulings in by_person.values():
        rulings.sort()
        for (last, _), (at, opened) in pairwise(rulings):
            took = at - max(last, opened)
            if timedelta() <= took <= LULL:
                yield took.total_seconds()


def _asks(case: Case) -> bool:
    return case.status is not Status.ACTED or bool(case.rulings)
