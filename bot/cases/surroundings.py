"""The room that a message is said in: built when something in it changes, not for each message."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot.cases.attendance import Attendance
from bot.cases.past import Past
from filters.engine.room import Room

STALE = timedelta(minutes=1)
"""Show time after which a room is built anew: spoilers end, and what was removed grows old."""


class Surroundings:
    """What filters are told of a channel beside its chat; `names` are people's, from settings."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        self._names = frozenset(names) - {""}
        self._room = Room(people=self._names)
        self._built: tuple[int, int] | None = None
        self._built_at: datetime | None = None

    def room(self, past: Past, team: Attendance, at: datetime) -> Room:
        """Return what is known of the room at a moment."""
        versions = (past.lore.version, team.version)
        if versions != self._built or self._is_stale(at):
            self._built, self._built_at = versions, at
            self._room = self._furnished(past, team, at)
        return self._room

    def _is_stale(self, at: datetime) -> bool:
        return self._built_at is None or not timedelta(0) <= at - self._built_at < STALE

    def _furnished(self, past: Past, team: Attendance, at: datetime) -> Room:
        guests = {one.name for one in past.lore.guests(at)}
        return Room(
            people=frozenset(self._names | team.names | guests),
            removed=past.lore.removed(at),
            spoilers=tuple(one.term for one in past.lore.spoilers(at)),
        )
