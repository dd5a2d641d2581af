"""One bounded lane of events per channel, in the order in which they happened."""

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from bot.ports.events import Event, Held, Missed, Pleaded, Said, Suspected, Whispered

WITH_MESSAGE = (Said, Held, Pleaded, Suspected)
RESERVE = 100
"""Places beyond a lane's size that only events other than chat may take."""


class LaneClosedError(Exception):
    """The bot has left the channel: nothing of it is dealt with any more."""


TELLING = 1.0
"""Seconds from one count of what was missed to the next."""
BETWEEN = 100
"""Events that are dealt with between two of them, if so many wait: a machine that is too slow
to judge them all may take a second to tell of it, and would do nothing else."""


class Lane:
    """Events of one channel that wait to be dealt with.

    When it is full, the newest chat message is refused and counted: what waits was said first,
    and dropping it would leave a gap that nobody can point at.
    The next `take` says how many were missed; while others wait, once a second at most, and not
    before a hundred of them were taken: to tell it costs more than to judge a message.
    """

    def __init__(self, channel: str, size: int) -> None:
        self.channel = channel
        self.size = size
        self.missed = 0
        self._waiting: deque[Event] = deque()
        self._refused = 0
        self._told_at = -TELLING
        self._taken = BETWEEN
        """Events that were taken since it was told last."""
        self._refused_at = datetime.now(UTC)
        self._arrived = asyncio.Event()
        self._closed = False

    def __len__(self) -> int:
        return len(self._waiting)

    def put(self, event: Event) -> bool:
        """Append an event; False says that there was no room for it. Never waits."""
        if self._has_room(event):
            self._waiting.append(event)
            self._arrived.set()
            return True
        self.missed += 1
        self._refused += 1
        self._refused_at = _time_of(event)
        self._arrived.set()
        return False

    async def take(self) -> Event:
        """Wait for the next event; what was missed meanwhile is told before it.

        Raises `LaneClosedError` once the lane is closed, whatever still waits in it.
        """
        while not self._closed and not self._waiting and not self._refused:
            self._arrived.clear()
            await self._arrived.wait()
        if self._closed:
            raise LaneClosedError
        if (missed := self._overflow()) is not None:
            return missed
        self._taken += 1
        return self._waiting.popleft()

    @property
    def earliest(self) -> datetime | None:
        """When the first message that waits was said."""
        said = (one.message.sent_at for one in self._waiting if isinstance(one, Said))
        return next(said, None)

    def close(self) -> None:
        """Let nobody take anything from it any more."""
        self._closed = True
        self._arrived.set()

    def _has_room(self, event: Event) -> bool:
        room = self.size if isinstance(event, Said) else self.size + RESERVE
        return len(self._waiting) < room

    def _overflow(self) -> Missed | None:
        now = asyncio.get_running_loop().time()
        is_early = now < self._told_at + TELLING or self._taken < BETWEEN
        if not self._refused or (self._waiting and is_early):
            return None
        count, self._refused, self._told_at, self._taken = self._refused, 0, now, 0
        return Missed(self.channel, count, self._refused_at)


class Lanes:
    """The lanes of all channels, and one (`house`) for what belongs to none: whispers."""

    def __init__(self, channels: Iterable[str], size: int) -> None:
        self._size = size
        self._lanes = {channel: Lane(channel, size) for channel in channels}
        self.house = Lane("", size)

    def __getitem__(self, channel: str) -> Lane:
        return self._lanes[channel]

    def __contains__(self, channel: str) -> bool:
        return channel in self._lanes

    def __iter__(self) -> Iterator[Lane]:
        return iter(tuple(self._lanes.values()))

    def open(self, channel: str) -> Lane:
        """Add a lane for a channel that has come, or return the one that it has."""
        return self._lanes.setdefault(channel, Lane(channel, self._size))

    def close(self, channel: str) -> None:
        """Take a channel's lane away, with all that waits in it."""
        lane = self._lanes.pop(channel, None)
        if lane is not None:
            lane.close()

    def put(self, event: Event) -> bool:
        """Append an event to its channel's lane; False says that it was refused."""
        lane = self._lanes.get(channel_of(event)) if channel_of(event) else self.house
        return lane is not None and lane.put(event)


def channel_of(event: Event) -> str:
    """The channel of an event, empty for a whisper."""
    if isinstance(event, WITH_MESSAGE):
        return event.message.channel
    return "" if isinstance(event, Whispered) else event.channel


def _time_of(event: Event) -> datetime:
    at = event.message.sent_at if isinstance(event, WITH_MESSAGE) else event.at
    return at or datetime.now(UTC)
