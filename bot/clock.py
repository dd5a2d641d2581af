"""Two clocks behind one port: the world's, and the show's where a replay sets the pace."""

import asyncio
from datetime import UTC, datetime, timedelta


class WallClock:
    """The show is now: for real channels."""

    def show(self) -> datetime:
        """Return the time of the show, which is the world's."""
        return self.wall()

    def wall(self) -> datetime:
        """Return the time of the world."""
        return datetime.now(UTC)

    async def heard(self, at: datetime) -> None:
        """Take note of an event's time stamp, which tells this clock nothing."""

    async def pause(self, show: timedelta) -> None:
        """Wait for a stretch of show time."""
        await asyncio.sleep(show.total_seconds())


class EventClock:
    """The show's time is that of the newest event: for replays at any speed."""

    def __init__(self) -> None:
        self._show: datetime | None = None
        self._moved = asyncio.Condition()

    def show(self) -> datetime:
        """Return the newest event's time, or the world's before the first event."""
        return self._show or self.wall()

    def wall(self) -> datetime:
        """Return the time of the world."""
        return datetime.now(UTC)

    async def heard(self, at: datetime) -> None:
        """Move the show on to an event's time; it never goes back."""
        if self._show is not None and at <= self._show:
            return
        self._show = at
        async with self._moved:
            self._moved.notify_all()

    async def pause(self, show: timedelta) -> None:
        """Wait until events have carried the show on by a stretch."""
        async with self._moved:
            await self._moved.wait_for(lambda: self._show is not None)
            until = self.show() + show
            await self._moved.wait_for(lambda: self.show() >= until)
