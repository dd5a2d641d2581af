"""One task for each lane, which hears its events in their order."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from bot.moderation.life import Moderation
from bot.twitch.lanes import Lane, LaneClosedError

FAREWELL = 10.0
"""Seconds that the event in hand is given when the bot leaves a channel."""


class Walks:
    """The tasks of all lanes; a lane that comes later gets one too."""

    def __init__(self, moderation: Moderation) -> None:
        self._moderation = moderation
        self._tasks: dict[str, asyncio.Task[None]] = {}
        self._begin: Callable[[Lane], asyncio.Task[None]] | None = None

    def start(self, services: asyncio.TaskGroup, stopping: asyncio.Event) -> None:
        """Begin to walk: a bot that stops takes on nothing new."""

        def begin(lane: Lane) -> asyncio.Task[None]:
            walk = self._walk(lane, stopping)
            return services.create_task(walk, name=f"lane {lane.channel}")

        self._begin = begin

    def begin(self, lane: Lane) -> None:
        """Hear a lane's events from now on, until it is closed."""
        if self._begin is None:
            raise RuntimeError("no lane can be walked before the services begin")
        self._tasks[lane.channel] = self._begin(lane)

    async def ended(self, channel: str) -> None:
        """Wait until nothing of a channel whose lane was closed is in hand."""
        task = self._tasks.pop(channel, None)
        if task is not None:
            await asyncio.wait([task], timeout=FAREWELL)
            task.cancel()

    async def _walk(self, lane: Lane, stopping: asyncio.Event) -> None:
        with suppress(LaneClosedError):
            while not stopping.is_set():
                await self._moderation.hear(await lane.take())
