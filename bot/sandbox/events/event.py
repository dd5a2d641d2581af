"""An event before anybody is told of it."""

from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.wire import Payload


@dataclass(frozen=True, slots=True)
class Event:
    """A type, whom it is about, its payload with the live key set, its moment if not now.

    `side` tells the two subscriptions to one type apart: a raid's `from` and `to`.
    With a `reader` only those are told who subscribed as that user.
    `first` is what version 1 carries where it differs; with `newest` version 1 is not told.
    """

    type: str
    subject: str
    payload: Payload
    at: datetime | None = None
    side: str = ""
    reader: str = ""
    first: Payload | None = None
    newest: bool = False

    def payload_for(self, version: str) -> Payload | None:
        """Tell what a version carries, `None` when it does not know this."""
        if version != "1":
            return self.payload
        if self.newest:
            return None
        return self.payload if self.first is None else self.first
