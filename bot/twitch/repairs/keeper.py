"""One shard read at all times, by connections each of which is replaced before it is let go.

TwitchIO tries once to read a shard again, and without a word; it opens one shard after the other,
believes that a shard is pointed at a session though Twitch's answer names it among the errors,
stops reading while it moves to another address, and keeps dead sockets that later take the place
of healthy ones.
Unnecessary once its conduits try until it works, read `errors`, and swap sockets without a gap.
"""

import asyncio
from collections.abc import Callable
from itertools import chain, repeat
from typing import Protocol

import structlog
from aiohttp import ClientError
from twitchio.exceptions import HTTPException

from bot.twitch.errors import TwitchError
from bot.twitch.repairs.socket import Ending, ShardSocket

PAUSES = (0.25, 0.5, 1.0, 2.0, 4.0)
"""Seconds between tries, the last of them for ever: Twitch must not wait for us."""

SHORT = 3.0
"""Seconds that a connection lives at least; several in a row that do not are slowed down."""

BEARABLE = 3
BREATH = 0.5
"""Seconds before the next one then: each of them costs a call."""

LINGER = 2.0
"""Seconds that a socket is still read after its successor answered."""

DOUBTFUL = 1.0
"""Seconds without a frame from which a connection that is being left may be sent no more."""

NOT_TO_BE_HAD = (
    HTTPException,
    TwitchError,
    ClientError,
    OSError,
    LookupError,
    TypeError,
    ValueError,
)

log = structlog.get_logger(__name__)


class Host(Protocol):
    """Who has the conduit, and is told how its shards fare."""

    def socket(self, shard: str) -> ShardSocket:
        """A connection for a shard, not opened yet."""

    async def point(self, shard: str, session: str) -> None:
        """Point a shard at a session; raises where Twitch does not take it."""

    def down(self, shard: str, silent_since: float | None) -> None:
        """Nobody reads a shard, which may have been silent since a moment of the loop's clock."""

    def troubled(self, shard: str) -> None:
        """A shard could not be read again at once."""

    def up(self, shard: str) -> None:
        """A shard is read again."""


class Keeper:
    """Keeps one shard read."""

    def __init__(self, shard: str, host: Host, changed: "Changed") -> None:
        self.shard = shard
        self.current: ShardSocket | None = None
        self.ready = asyncio.Event()
        self.since = 0.0
        """When the shard was pointed at what is read now (the loop's clock)."""
        self.lent = False
        """Whether another process takes the shard: what ends is not opened again."""
        self._host = host
        self._changed = changed
        self._short = 0
        self._tasks: asyncio.TaskGroup
        self._open: set[ShardSocket] = set()

    @property
    def sockets(self) -> frozenset[ShardSocket]:
        """Every connection that is open, those that are being left included."""
        return frozenset(self._open)

    async def keep(self) -> None:
        """Read the shard until cancelled, and leave nothing open."""
        self.current = None
        async with asyncio.TaskGroup() as self._tasks:
            current = await self._opened()
            while True:
                url = await current.leave
                if self.lent:
                    return
                await self._breathe(url)
                asked_at = asyncio.get_running_loop().time()
                successor = await self._moved(current, url) if url else None
                if successor is None and url:
                    self._doubt(current, asked_at)
                successor = successor or await self._opened()
                self._tasks.create_task(self._retire(current), name=f"{self._name} retires")
                current = successor

    async def _breathe(self, url: str | None) -> None:
        """Wait a moment where connections are lost as fast as they are made."""
        lived = asyncio.get_running_loop().time() - self.since
        self._short = self._short + 1 if url is None and lived < SHORT else 0
        if self._short > BEARABLE:
            await asyncio.sleep(BREATH)

    def distrust(self) -> None:
        """Read the shard by another connection: Twitch does not send on this one."""
        if self.current is not None:
            self.current.give_up()

    async def _opened(self) -> ShardSocket:
        """Open a connection and point the shard at it, until that works."""
        for tried, pause in enumerate(chain(PAUSES, repeat(PAUSES[-1]))):
            socket = await self._tried()
            if socket is not None:
                return socket
            if tried == 0:
                self._host.troubled(self.shard)
            await asyncio.sleep(pause)
        raise AssertionError  # the pauses never end

    def _doubt(self, old: ShardSocket, since: float) -> None:
        """Say that nobody heard what went to the address that Twitch named and did not answer at.

        As long as the old connection brings something, nothing has gone there.
        """
        if old.age > DOUBTFUL:
            self._host.down(self.shard, max(since, old.heard_at))

    async def _moved(self, old: ShardSocket, url: str) -> ShardSocket | None:
        """Open a connection at the address that Twitch names, which may be the same session."""
        return await self._tried(url, pointed=old.session_id)

    async def _tried(
        self, url: str | None = None, *, pointed: str | None = None
    ) -> ShardSocket | None:
        socket = self._host.socket(self.shard)
        try:
            await socket.open(url)
            self._read_on(socket)
            if socket.session_id != pointed:
                await self._host.point(self.shard, str(socket.session_id))
        except NOT_TO_BE_HAD as error:
            log.info("twitch.shard_not_open", shard=self.shard, why=type(error).__name__)
            await socket.close()
            return None
        return None if socket.over else self._swap(socket)

    def _read_on(self, socket: ShardSocket) -> None:
        self._open.add(socket)
        self._tasks.create_task(self._read(socket), name=f"{self._name} reads")

    def _swap(self, socket: ShardSocket) -> ShardSocket:
        self.current, self.since = socket, asyncio.get_running_loop().time()
        self._host.up(self.shard)
        self.ready.set()
        self._changed.tell()
        return socket

    async def _read(self, socket: ShardSocket) -> None:
        ending = Ending.CLOSED
        try:
            ending = await socket.read()
        finally:
            if self.current is socket:
                silent = ending is Ending.SILENT
                self._host.down(self.shard, socket.heard_at if silent else None)
            await socket.close()
            self._open.discard(socket)
            self._changed.tell()

    async def _retire(self, socket: ShardSocket) -> None:
        # What was sent on the old connection before the new one answered may be on its way.
        await asyncio.sleep(LINGER)
        await socket.close()

    @property
    def _name(self) -> str:
        return f"twitch shard {self.shard}"


class Changed:
    """Wakes those who wait for something about shards to become true."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def tell(self) -> None:
        """Let them look again."""
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, true: Callable[[], bool]) -> None:
        """Return when something has become true."""
        while not true():
            await self._event.wait()
