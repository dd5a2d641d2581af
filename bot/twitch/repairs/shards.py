"""Every shard of a conduit kept, each by a task of its own: see `keeper`."""

import asyncio
from collections.abc import Iterable, Iterator

import structlog

from bot.supervise import supervise
from bot.twitch.repairs.keeper import Changed, Host, Keeper
from bot.twitch.repairs.socket import ShardSocket

LONGEST_WAIT = 10.0
"""Seconds that are waited for shards that are pointed anew."""

log = structlog.get_logger(__name__)


class Shards:
    """The keepers of a conduit's shards, each a task of one group."""

    def __init__(self, host: Host, tasks: asyncio.TaskGroup) -> None:
        self._host = host
        self._tasks = tasks
        self.changed = Changed()
        self._keepers: dict[str, Keeper] = {}
        self._running: list[asyncio.Task[None]] = []

    def __iter__(self) -> Iterator[Keeper]:
        return iter(self._keepers.values())

    @property
    def sockets(self) -> frozenset[ShardSocket]:
        """Every open connection."""
        return frozenset(one for keeper in self for one in keeper.sockets)

    async def open(self, shards: Iterable[str]) -> None:
        """Keep these shards from now on; returns when all of them are read."""
        new = [Keeper(one, self._host, self.changed) for one in shards if one not in self._keepers]
        for keeper in new:
            self._keepers[keeper.shard] = keeper
            name = f"twitch shard {keeper.shard}"
            self._running.append(self._tasks.create_task(supervise(name, keeper.keep), name=name))
        for keeper in new:
            await keeper.ready.wait()

    async def reopen(self) -> None:
        """Point every shard anew, as at a conduit that has none, and wait a while for it."""
        for keeper in self:
            keeper.ready.clear()
            keeper.distrust()
        try:
            async with asyncio.timeout(LONGEST_WAIT):
                await self.changed.until(lambda: all(one.ready.is_set() for one in self))
        except TimeoutError:
            # Keepers go on by themselves: whoever waits has more to mend.
            log.warning("twitch.shards_not_reopened", seconds=LONGEST_WAIT)

    async def close(self) -> None:
        """Stop reading, and wait until every connection is closed."""
        for task in self._running:
            task.cancel()
        if self._running:
            await asyncio.wait(self._running)
