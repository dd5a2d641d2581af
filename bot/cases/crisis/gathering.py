"""Who did the same thing lately: distinct people by what they have in common, bounded."""

from collections import OrderedDict
from typing import NamedTuple

MOST_KEYS = 5_000
MOST_PEOPLE = 1_000
"""People remembered of one key: more make a wave no more certain."""
MOST_SEEN = 50_000
"""People remembered of all keys together; the keys that were met longest ago go first."""


class Tally(NamedTuple):
    """How many people, and what they weigh together."""

    people: int
    weight: int


class _Seen(NamedTuple):
    at: float
    weight: int


class _People:
    """Who did one thing, whoever did it last at the end, and what they weigh together."""

    __slots__ = ("_seen", "_weight")

    def __init__(self) -> None:
        self._seen: OrderedDict[str, _Seen] = OrderedDict()
        self._weight = 0

    @property
    def tally(self) -> Tally:
        """How many they are."""
        return Tally(len(self._seen), self._weight)

    def add(self, who: str, weight: int, at: float, within: float) -> None:
        """Count somebody in, and forget who did it too long ago."""
        before = self._seen.pop(who, None)
        self._weight += weight - (before.weight if before else 0)
        self._seen[who] = _Seen(at, weight)
        while len(self._seen) > MOST_PEOPLE or self._is_over(at, within):
            self._weight -= self._seen.popitem(last=False)[1].weight

    def _is_over(self, at: float, within: float) -> bool:
        return abs(at - next(iter(self._seen.values())).at) > within


class Gathering:
    """Counts each person once for each thing in common; driven by message time only."""

    def __init__(self) -> None:
        self._keys: OrderedDict[str, _People] = OrderedDict()
        self._count = 0

    def add(self, key: str, who: str, weight: int, at: float, within: float) -> Tally:
        """Count somebody in, and return who was seen within so many seconds of that moment."""
        people = self._keys.pop(key, None) or _People()
        self._keys[key] = people
        self._count -= people.tally.people
        people.add(who, weight, at, within)
        self._count += people.tally.people
        if len(self._keys) > MOST_KEYS or self._count > MOST_SEEN:
            self._count -= self._keys.popitem(last=False)[1].tally.people
        return people.tally
