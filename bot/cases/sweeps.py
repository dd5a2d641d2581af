"""The nukes of a channel: which wait for a moderator's word, and which can still be undone."""

from datetime import datetime, timedelta

from bot.cases.sweep import Aimed, Recalled, Struck, Sweep

WAIT = timedelta(minutes=2)
"""How long a nuke waits to be carried out: what it was aimed at is seen a moment ago."""
UNDOABLE = timedelta(minutes=10)
"""How long after it was carried out a nuke can be undone."""
KEPT = 20


class Sweeps:
    """The newest nukes; older ones are in the records."""

    def __init__(self) -> None:
        self._last = 0
        self._aimed: dict[int, Aimed] = {}
        self._struck: dict[int, datetime] = {}
        self._recalled: set[int] = set()

    @property
    def next_number(self) -> int:
        """The number that the next one will have."""
        return self._last + 1

    def learn(self, fact: Sweep) -> None:
        """Take in one fact."""
        match fact:
            case Aimed():
                self._last = max(self._last, fact.number)
                self._aimed[fact.number] = fact
                if len(self._aimed) > KEPT:
                    self._forget(next(iter(self._aimed)))
            case Struck():
                self._struck[fact.number] = fact.at
            case Recalled():
                self._recalled.add(fact.number)

    def waiting(self, now: datetime) -> tuple[Aimed, ...]:
        """Return those that may be carried out now, the newest first."""
        return tuple(
            one
            for number, one in reversed(self._aimed.items())
            if number not in self._struck and now <= one.at + WAIT
        )

    def undoable(self, now: datetime) -> tuple[Aimed, ...]:
        """Return those that may be undone now, the newest first."""
        return tuple(
            self._aimed[number]
            for number, at in reversed(self._struck.items())
            if number in self._aimed and number not in self._recalled and now <= at + UNDOABLE
        )

    def _forget(self, number: int) -> None:
        del self._aimed[number]
        self._struck.pop(number, None)
        self._recalled.discard(number)
