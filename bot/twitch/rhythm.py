"""How fast each channel's chat goes, to tell how much of it a gap may have swallowed."""

from collections import deque

MOST = 50
"""Messages that a pace is taken from."""

RECENT = 120.0
"""Seconds that they must lie within."""


class Rhythm:
    """The last messages of each channel, by the loop's clock, and the shard that brought them."""

    def __init__(self) -> None:
        self._beats: dict[str, deque[float]] = {}
        self._shards: dict[str, str] = {}
        self.away: set[str] = set()
        """Shards that nobody reads now: what they would have brought comes by another meanwhile."""

    def beat(self, channel: str, shard: str, now: float) -> None:
        """Count a message."""
        if channel not in self._beats:
            self._beats[channel] = deque(maxlen=MOST)
        self._beats[channel].append(now)
        if self._shards.get(channel) not in self.away:
            self._shards[channel] = shard

    def forget(self, channel: str) -> None:
        """Count nothing of a channel that was left."""
        self._beats.pop(channel, None)
        self._shards.pop(channel, None)

    def shard_of(self, channel: str) -> str | None:
        """The shard that a channel's chat belongs to, None if none has brought any yet."""
        return self._shards.get(channel)

    def last(self, channel: str) -> float | None:
        """When the last message came."""
        beats = self._beats.get(channel)
        return beats[-1] if beats else None

    def brought(self, shard: str) -> float | None:
        """When the last message came that a shard brought, None if it brought none."""
        moments = (self.last(one) for one, by in self._shards.items() if by == shard)
        return max((one for one in moments if one is not None), default=None)

    def expected(self, channel: str, since: float, until: float) -> int | None:
        """How many messages a stretch would have brought at the pace before, None if unknown."""
        before = [one for one in self._beats.get(channel, ()) if since - RECENT <= one <= since]
        if len(before) < 2:  # noqa: PLR2004  # a pace is a distance
            return None
        span = since - before[0]
        return round(len(before) * (until - since) / span) if span > 0 else None
