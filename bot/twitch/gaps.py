"""What was not heard: from when until when, in which channel, and about how much of it."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import structlog

from bot.ports.events import Deaf
from bot.twitch.lanes import Lanes
from bot.twitch.moments import Moments
from bot.twitch.rhythm import Rhythm

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Outage:
    """A shard that nobody reads since it was closed; what came since `lost` nobody has read."""

    lost: float
    closed: float


class Gaps:
    """Measures every stretch in which messages were lost, and puts it into the channel's lane.

    What a shard that is closed would have brought, Twitch sends once more by another shard:
    it is lost only while two are closed at once, or before a shard that fell silent is closed.
    """

    def __init__(self, lanes: Lanes, rhythm: Rhythm, moments: Moments) -> None:
        self._lanes = lanes
        self._rhythm = rhythm
        self._moments = moments
        self._down: dict[str, Outage] = {}
        self._together: dict[str, Outage] = {}
        """The shards of the stretch that goes on now, in which two or more were closed at once."""
        self._channels: dict[str, float] = {}
        self.told: dict[str, float] = {}
        """When each channel's last gap ended (the loop's clock), until it was dealt with."""
        self.seconds: dict[str, float] = {}
        """How long each channel was not heard, in all."""

    def shard_down(self, shard: str, silent_since: float | None = None) -> None:
        """A shard is closed now; where it fell silent, it brought nothing since then."""
        closed = _now()
        self._rhythm.away.add(shard)
        self._down[shard] = Outage(closed if silent_since is None else silent_since, closed)
        if len(self._down) > 1:
            self._together |= self._down

    def shard_up(self, shard: str) -> None:
        """A shard is read again."""
        self._rhythm.away.discard(shard)
        outage = self._down.pop(shard, None)
        if outage is None:
            return
        seconds = round(_now() - outage.lost, 1)
        log.info("twitch.shard_read_again", shard=shard, seconds=seconds)
        if not self._together:
            self._tell_of({shard: outage}, outage.closed)
        elif len(self._down) == 1:
            ended, self._together = self._together, {}
            now = _now()
            self._down = dict.fromkeys(self._down, Outage(now, now))
            self._tell_of(ended, now)

    def channel_down(self, channel: str, since: float | None = None) -> None:
        """Twitch no longer sends a channel's chat, since then or its last message, or now."""
        if since is not None:
            since = max(since, self._rhythm.last(channel) or since)
        self._channels.setdefault(channel, _now() if since is None else since)

    def channel_up(self, channel: str) -> None:
        """Twitch sends a channel's chat again."""
        since = self._channels.pop(channel, None)
        if since is not None:
            self._tell(channel, since, _now())

    def forget(self, channels: Iterable[str]) -> None:
        """Measure nothing more of channels that are left."""
        for channel in channels:
            self._channels.pop(channel, None)
            self.told.pop(channel, None)

    @property
    def deaf(self) -> frozenset[str]:
        """Channels whose chat is not heard now."""
        channels = (lane.channel for lane in self._lanes)
        by_shard = (one for one in channels if self._rhythm.shard_of(one) in self._together)
        return frozenset((*self._channels, *by_shard))

    def _tell_of(self, outages: Mapping[str, Outage], until: float) -> None:
        for lane in self._lanes:
            shard = self._rhythm.shard_of(lane.channel)
            if shard is None or shard in outages:
                since = _lost_since(shard, outages)
                if until > since:
                    self._tell(lane.channel, since, until)

    def _tell(self, channel: str, since: float, until: float) -> None:
        about = self._rhythm.expected(channel, since, until)
        seconds = round(until - since, 1)
        log.warning("twitch.deaf", channel=channel, seconds=seconds, about=about)
        self.told[channel] = until
        self.seconds[channel] = self.seconds.get(channel, 0.0) + seconds
        self._lanes.put(Deaf(channel, self._moments.of(since), self._moments.of(until), about))


def _lost_since(shard: str | None, outages: Mapping[str, Outage]) -> float:
    """When the first message of a shard's channels can have been lost.

    What a closed one would have brought went to another, until that was closed or silent too.
    """
    own = outages.get(shard) if shard is not None else None
    silent = [one.lost for one in outages.values() if one.lost < one.closed]
    if own is not None and own.lost in silent:
        return own.lost
    at_large = min(silent, default=max(one.closed for one in outages.values()))
    return at_large if own is None else max(own.closed, at_large)


def _now() -> float:
    return asyncio.get_running_loop().time()
