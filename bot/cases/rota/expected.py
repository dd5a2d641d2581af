"""How many viewers a show will have, by those of the same weekday and hour in the weeks before."""

from collections.abc import Sequence
from datetime import UTC, datetime
from math import ceil
from statistics import median

from bot.cases.evening.minute import Minute
from bot.cases.rota.show import WEEK, Evening, zone_of

WEEKS = 8
"""Weeks that are looked back: longer ago the audience was another."""
SHARE = 0.9
"""Of a live that share of the minutes had no more viewers: a moment's peak needs no crew."""
FEWEST = 5
"""Minutes without which a week says nothing."""

Span = tuple[datetime, datetime]


def spans(evening: Evening) -> tuple[Span, ...]:
    """Return the same hours of the same weekday in each of the weeks before."""
    zone = zone_of(evening.show.zone)
    local = evening.begins.astimezone(zone).replace(tzinfo=None)
    length = evening.ends - evening.begins
    begun = (
        (local - week * WEEK).replace(tzinfo=zone).astimezone(UTC) for week in range(1, WEEKS + 1)
    )
    return tuple((one, one + length) for one in begun)


def expected(minutes: Sequence[Minute], evening: Evening) -> int | None:
    """Return how many viewers to expect: set by hand, else the median of those weeks."""
    if evening.show.viewers is not None:
        return evening.show.viewers
    found = [
        _high(sorted(one.viewers for one in minutes if since <= one.at < until))
        for since, until in spans(evening)
    ]
    known = [one for one in found if one is not None]
    return round(median(known)) if known else None


def _high(viewers: Sequence[int]) -> int | None:
    return viewers[ceil(SHARE * len(viewers)) - 1] if len(viewers) >= FEWEST else None
