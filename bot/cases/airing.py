"""The facts of a channel's streams: when each began and ended, and which were accounted for."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar

LONGEST = timedelta(hours=48)
"""Twitch ends a stream after so long; one whose end nobody heard of is over by then."""


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
    """The last stream of a channel, and whether its report was told of."""

    def __init__(self) -> None:
        self.last: Aired | None = None
        self.reported: datetime | None = None
        """When the stream began whose report was told of last."""

    def learn(self, fact: Aired | Reported) -> None:
        """Take in one fact."""
        if isinstance(fact, Aired):
            self.last = fact
        else:
            self.reported = fact.live

    def due(self, now: datetime, wait: timedelta, stale: timedelta) -> Aired | None:
        """Return the stream to report on: over for some time, not told of, and not long ago."""
        last = self.last
        if last is None or last.ended is None or last.at == self.reported:
            return None
        return last if wait <= now - last.ended <= stale else None


def begins(last: Aired | None, stream: str, at: datetime) -> tuple[Aired, ...]:
    """Say what the start of a stream brings: nothing where it is told again."""
    if last is not None and last.ended is None and at - last.at <= LONGEST:
        same = not stream or not last.stream or stream == last.stream
        return () if same else (Aired(stream, at),)
    return (Aired(stream, at),)


def ends(last: Aired | None, at: datetime) -> tuple[Aired, ...]:
    """Say what the end of a stream brings: nothing where none is on."""
    return (replace(last, ended=at),) if last is not None and last.ended is None else ()
