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
        self._lore = self._team = -1
        self._built_at: datetime | None = None
        self._named: tuple[Room, frozenset[str]] = (self._room, frozenset())

    def room(self, past: Past, team: Attendance, at: datetime) -> Room:
        """Return what is known of the room at a moment."""
        if not self._holds(past, team, at):
            self._lore, self._team, self._built_at = past.lore.version, team.version, at
            self._room = self._furnished(past, team, at)
        return self._room

    def names(self, past: Past, team: Attendance, at: datetime) -> frozenset[str]:
        """Return the names of the people of the room, in small letters."""
        room, names = self._named
        now = self.room(past, team, at)
        if room is not now:
            names = frozenset(one.casefold() for one in now.people)
            self._named = (now, names)
        return names

    def _holds(self, past: Past, team: Attendance, at: datetime) -> bool:
        built = self._built_at
        return (
            (self._team == team.version and self._lore == past.lore.version)
            and (built is not None and built <= at)
            and at - built < STALE
        )

    def _furnished(self, past: Past, team: Attendance, at: datetime) -> Room:
        guests = {one.name for one in past.lore.guests(at)}
        return Room(
            people=frozenset(self._names | team.names | guests),
            removed=past.lore.removed(at),
            spoilers=tuple(one.term for one in past.lore.spoilers(at)),
        )
