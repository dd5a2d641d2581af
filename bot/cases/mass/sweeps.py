"""The nukes of a channel: which wait for a moderator's word, and which can still be undone."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.cases.mass.sweep import Aimed, Recalled, Struck, Sweep

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
        """What was aimed at; of what has been forgotten, no more than the number counts."""
        self._struck: dict[int, datetime] = {}
        self._recalled: set[int] = set()

    @property
    def next_number(self) -> int:
        """The number that the next one will have."""
        return self._last + 1

    def learn(self, fact: Sweep) -> None:
        """Take in one fact."""
        self._last = max(self._last, fact.number)
        match fact:
            case Aimed():
                self._aimed[fact.number] = fact
                if len(self._aimed) > KEPT:
                    self._forget(next(iter(self._aimed)))
            case Struck() if fact.number in self._aimed:
                self._struck[fact.number] = fact.at
            case Recalled() if fact.number in self._aimed:
                self._recalled.add(fact.number)

    @property
    def recalled(self) -> frozenset[int]:
        """The numbers of those that were undone."""
        return frozenset(self._recalled)

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

    def to_strike(self, waiting: Sequence[Aimed], by: str) -> Aimed | None:
        """Return the one that somebody means who names none; None where that is in doubt.

        Whoever aimed again has thought better of what they aimed at before; and whoever speaks
        after another nuke was carried out may have meant that one, and come too late.
        """
        own = [one for one in self._aimed.values() if one.by.id == by]
        if own and own[-1] in waiting:
            return own[-1]
        if len(waiting) != 1 or waiting[0].by.id == by:
            return None
        late = any(at > waiting[0].at for at in self._struck.values())
        return None if late else waiting[0]

    def to_undo(self, done: Sequence[Aimed]) -> Aimed | None:
        """Return the one carried out last; None where that one is undone already."""
        newest = next(reversed(self._struck), None)
        return next((one for one in done if one.number == newest), None)

    def _forget(self, number: int) -> None:
        del self._aimed[number]
        self._struck.pop(number, None)
        self._recalled.discard(number)
