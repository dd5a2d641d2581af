"""An event before anybody is told of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.wire import Payload


@dataclass(frozen=True, slots=True)
class Event:
    """A type, whom it is about, its payload with the live key set, its moment if not now."""

    type: str
    subject: str
    payload: Payload
    at: datetime | None = None
