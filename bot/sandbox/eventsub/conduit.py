"""Conduits: subscriptions on one side, a row of shards on the other."""

import zlib
from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.wire import Payload, stamp

MOST_SHARDS = 20_000
MOST_CONDUITS = 5
_LONGEST_NUMBER = 9


def whole_number(text: str) -> int | None:
    """Read plain digits, as many as anybody would mean."""
    plain = text.isascii() and text.isdecimal() and len(text) <= _LONGEST_NUMBER
    return int(text) if plain else None


@dataclass(slots=True)
class Shard:
    """One outlet of a conduit, as it was last pointed at a session."""

    id: str
    status: str
    session_id: str
    connected_at: datetime
    disconnected_at: datetime | None = None

    def payload(self) -> Payload:
        """Write it as it stands in answers."""
        transport: dict[str, object] = {
            "method": "websocket",
            "session_id": self.session_id,
            "connected_at": stamp(self.connected_at),
        }
        if self.disconnected_at is not None:
            transport["disconnected_at"] = stamp(self.disconnected_at)
        return {"id": self.id, "status": self.status, "transport": transport}


@dataclass(slots=True)
class Conduit:
    """A number of shards, of which those once pointed somewhere are known."""

    id: str
    shard_count: int
    shards: dict[str, Shard] = field(default_factory=dict)
    unread_since: datetime | None = None

    def payload(self) -> Payload:
        """Write it as it stands in answers."""
        return {"id": self.id, "shard_count": self.shard_count}

    def resize(self, shard_count: int) -> None:
        """Change the number of shards; those above it are gone."""
        self.shard_count = shard_count
        self.shards = {k: s for k, s in self.shards.items() if int(k) < shard_count}

    def has(self, shard_id: str) -> bool:
        """Tell whether a shard id lies in the range."""
        number = whole_number(shard_id)
        return number is not None and number < self.shard_count

    def route(self, subject: str) -> tuple[Shard | None, Shard | None]:
        """Name the shard for somebody's events and the one for the only retry."""
        first = zlib.crc32(subject.encode()) % self.shard_count
        second = (first + 1) % self.shard_count
        retry = self.shards.get(str(second)) if second != first else None
        return self.shards.get(str(first)), retry
