"""Patterns that keep tripping their time limit are put to rest, and come back by themselves."""

from collections import defaultdict, deque
from datetime import datetime, timedelta

from filters.engine.verdict import Verdict

TRIPS = 3
WITHIN = timedelta(seconds=60)
REST = timedelta(minutes=5)


class Resting:
    """Which patterns of a channel rest, by message time."""

    def __init__(self) -> None:
        self._trips: defaultdict[str, deque[datetime]] = defaultdict(lambda: deque(maxlen=TRIPS))
        self._until: dict[str, datetime] = {}

    def at(self, now: datetime) -> frozenset[str]:
        """Return the patterns that rest now."""
        if not self._until:
            return frozenset()
        return frozenset(pattern for pattern, until in self._until.items() if now < until)

    def learn(self, verdict: Verdict, now: datetime) -> tuple[str, ...]:
        """Count the trips of a verdict; return the patterns that rest from now on."""
        return tuple(one for one in _tripped(verdict) if self._trip(one, now))

    def _trip(self, pattern: str, now: datetime) -> bool:
        trips = self._trips[pattern]
        trips.append(now)
        if len(trips) < TRIPS or now - trips[0] > WITHIN:
            return False
        trips.clear()
        self._until[pattern] = now + REST
        return True


def _tripped(verdict: Verdict) -> tuple[str, ...]:
    """Name the patterns that were too slow, once even where several articles have them."""
    values = (dict(one.reason.values) for one in verdict.troubles)
    return tuple(dict.fromkeys(str(one["pattern"]) for one in values if "pattern" in one))
