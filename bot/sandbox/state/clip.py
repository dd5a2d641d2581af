"""A clip of a stream, which Twitch takes a while to make, and a mark in its recording."""

from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.state.person import Person


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip; `ready_at` is when it can be seen, in wall time as its maker waits in."""

    id: str
    creator: Person
    title: str
    seconds: float
    created_at: datetime
    ready_at: datetime
    offset: int
    """Seconds from the beginning of the stream."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A place in the recording."""

    id: str
    creator: Person
    description: str
    created_at: datetime
    position: int
