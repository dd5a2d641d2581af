"""Messages on their way into the log: gathered into batches, none of them lost."""

import asyncio
from collections.abc import Sequence
from typing import Protocol

import structlog

from bot.ports.world import Logged

FAREWELL = 5.0
"""Seconds that a database which is away is given at the end."""

log = structlog.get_logger(__name__)


class Keeps(Protocol):
    """Where a batch goes."""

    async def log(self, messages: Sequence[Logged]) -> None:
        """Keep a batch; one kept twice is kept once."""


class MessageLog:
    """Writes a batch when it is full or has waited long enough, whichever comes first.

    When the queue is full, `put` waits: chat slows down rather than lose a line.
    """

    def __init__(
        self,
        records: Keeps,
        *,
        size: int = 100,
        wait: float = 0.25,
        capacity: int = 1000,
        farewell: float = FAREWELL,
    ) -> None:
        self._records = records
        self._size = size
        self._wait = wait
        self._farewell = farewell
        self._queue: asyncio.Queue[Logged | None] = asyncio.Queue(capacity)
        self._batch: list[Logged] = []
        self._task: asyncio.Task[None] | None = None

    def start(self, tasks: asyncio.TaskGroup) -> None:
        """Begin to write, as a task of that group."""
        self._task = tasks.create_task(self._run(), name="message log")

    async def put(self, logged: Logged) -> None:
        """Hand over a message; waits while the queue is full."""
        await self._queue.put(logged)

    async def stop(self) -> None:
        """Write what was handed over so far, and end the task."""
        if self._task is None:
            return
        await self._queue.put(None)
        await asyncio.wait([self._task], timeout=self._farewell)

    async def _run(self) -> None:
        going = True
        try:
            while going:
                going = await self._gather()
                await self._flush()
        except asyncio.CancelledError:
            await self._drain()
            raise

    async def _gather(self) -> bool:
        """Fill the batch; return whether more may come."""
        first = await self._queue.get()
        if first is None:
            return False
        self._batch.append(first)
        try:
            async with asyncio.timeout(self._wait):
                while len(self._batch) < self._size:
                    one = await self._queue.get()
                    if one is None:
                        return False
                    self._batch.append(one)
        except TimeoutError:
            pass
        return True

    async def _flush(self) -> None:
        if self._batch:
            await self._records.log(tuple(self._batch))
            self._batch.clear()

    async def _drain(self) -> None:
        """Write what is left; a batch that was under way is written again, which is harmless."""
        while not self._queue.empty():
            one = self._queue.get_nowait()
            if one is not None:
                self._batch.append(one)
        try:
            async with asyncio.timeout(self._farewell):
                await self._flush()
        except TimeoutError:
            log.error("messages.not_kept", count=len(self._batch))  # noqa: TRY400  # it says all
