"""The facts of a channel's streams: when each began and ended, and which were accounted for."""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

LONGEST = timedelta(hours=48)
"""Twitch ends a stream after so long; one whose end nobody heard of is over by then."""

MOST = 20
"""Streams that are over and kept in mind, the latest: nobody begins more in half a day."""


@dataclass(frozen=True, slots=True)
class Aired:
    """A stream that began, told again with its end; `stream` is Twitch's id, if it was told."""

    kind: ClassVar[str] = "aired"
    stream: str
    at: datetime
    ended: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reported:
    """The team was told that the report of a stream is there; `live` is when that began."""

    kind: ClassVar[str] = "reported"
    live: datetime
    at: datetime


class Airing:
    """The last stream of a channel, and which that are over were not told of."""

    def __init__(self) -> None:
        self.last: Aired | None = None
        self.reported: datetime | None = None
        """When the stream began whose report was told of last."""
        self._over: deque[Aired] = deque(maxlen=MOST)

    def learn(self, fact: Aired | Reported) -> None:
        """Take in one fact."""
        if isinstance(fact, Aired):
            self.last = fact
            if fact.ended is not None:
                self._over.append(fact)
        else:
            self.reported = fact.live

    def due(self, now: datetime, wait: timedelta, stale: timedelta) -> Aired | None:
        """Return the stream to report on: over for some time, not told of, and not long ago.

        Another one may have begun meanwhile.
        """
        told = self.reported
        untold = (one for one in self._over if told is None or one.at > told)
        due = (one for one in untold if one.ended and wait <= now - one.ended <= stale)
        return next(due, None)


def begins(last: Aired | None, stream: str, at: datetime) -> tuple[Aired, ...]:
    """Say what the start of a stream brings: nothing where it is told again."""
    if last is not None and last.ended is None and at - last.at <= LONGEST:
        same = not stream or not last.stream or stream == last.stream
        return () if same else (Aired(stream, at),)
    return (Aired(stream, at),)


def ends(last: Aired | None, at: datetime) -> tuple[Aired, ...]:
    """Say what the end of a stream brings: nothing where none is on."""
    return (replace(last, ended=at),) if last is not None and last.ended is None else ()
