"""Every shard of a conduit kept, each by a task of its own: see `keeper`."""

import asyncio
from collections.abc import Collection, Iterable, Iterator, Sequence

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
        self._running: dict[str, asyncio.Task[None]] = {}

    def __iter__(self) -> Iterator[Keeper]:
        return iter(self._keepers.values())

    @property
    def sockets(self) -> frozenset[ShardSocket]:
        """Every open connection."""
        return frozenset(one for keeper in self for one in keeper.sockets)

    async def open(self, shards: Iterable[str]) -> None:
        """Keep these shards from now on; returns when all of them are read."""
        for keeper in self.begin(shards):
            await keeper.ready.wait()

    def begin(self, shards: Iterable[str]) -> Sequence[Keeper]:
        """Keep these shards from now on; return the keepers of those that nobody kept."""
        new = [Keeper(one, self._host, self.changed) for one in shards if one not in self._keepers]
        for keeper in new:
            self._keepers[keeper.shard] = keeper
            name = f"twitch shard {keeper.shard}"
            running = self._tasks.create_task(supervise(name, keeper.keep), name=name)
            self._running[keeper.shard] = running
        return new

    def lend(self, shards: Collection[str]) -> None:
        """Keep these until another process reads them, and never take them back from it."""
        for keeper in self:
            keeper.lent = keeper.shard in shards

    async def drop(self, shard: str) -> None:
        """Keep a shard no longer: another process reads it."""
        keeper, running = self._keepers.pop(shard), self._running.pop(shard)
        keeper.current = None
        running.cancel()
        await asyncio.wait([running])

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
        for task in self._running.values():
            task.cancel()
        if self._running:
            await asyncio.wait(self._running.values())
