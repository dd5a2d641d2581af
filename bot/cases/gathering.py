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


class Gathering:
    """Counts each person once for each thing in common; driven by message time only."""

    def __init__(self) -> None:
        self._keys: OrderedDict[str, OrderedDict[str, _Seen]] = OrderedDict()
        self._count = 0

    def add(self, key: str, who: str, weight: int, at: float, within: float) -> Tally:
        """Count somebody in, and return who was seen within so many seconds of that moment."""
        people = self._keys.pop(key, None)
        if people is None:
            people = OrderedDict()
        self._count -= len(people)
        self._keys[key] = people
        people.pop(who, None)
        people[who] = _Seen(at, weight)
        while len(people) > MOST_PEOPLE or abs(at - next(iter(people.values())).at) > within:
            people.popitem(last=False)
        self._count += len(people)
        if len(self._keys) > MOST_KEYS or self._count > MOST_SEEN:
            self._count -= len(self._keys.popitem(last=False)[1])
        return Tally(len(people), sum(one.weight for one in people.values()))
