"""One database: a single writer behind a lock, readers beside it, and both closed at the end."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, TypeVar, cast

import aiosqlite
from prometheus_client import Metric
from sqlalchemy import URL, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.measures import seconds
from bot.storage.patience import Patience
from bot.storage.probe import probe
from bot.storage.sentences import explained
from bot.storage.whole import whole

READERS = 2
"""Connections that read while the writer writes."""

T = TypeVar("T")
Work = Callable[[AsyncConnection], Awaitable[T]]


class Database:
    """Gives out connections; failures of the database come out as `StorageError`."""

    def __init__(self, url: URL, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self.url = url
        self._writer = writer
        self._reader = reader
        self._turn = asyncio.Lock()
        self._patience = Patience()
        self._taken = seconds(
            "chartreuse_database_seconds",
            "How long the database took for one piece of work.",
            ("work",),
        )
        self.is_file = url.get_backend_name() == "sqlite"
        self.fence: Callable[[AsyncConnection], Awaitable[None]] | None = None
        """What each transaction that writes does first, where several processes share it."""

    async def write(self, work: Work[T], again: Work[T] | None = None) -> T:
        """Wait for one's turn, then do the work in one transaction, however long it may take.

        `again` is done in its place once a try was cut off: that try may have been kept.
        On SQLite a transaction that was begun ends by itself, though its caller be cancelled:
        a connection that is closed in the midst of a statement keeps SQLite's only lock.
        """
        second = again or work
        async with self._turn:
            return await self._patience.through(
                lambda: self._undisturbed(work), lambda: self._undisturbed(second)
            )

    async def begin(self, work: Work[T]) -> T:
        """Do the first work of all; raises `StorageError` at once where that cannot be done."""
        async with self._turn:
            return await self._undisturbed(work)

    async def read(self, work: Work[T]) -> T:
        """Read what was committed, however long it may take."""

        async def attempt() -> T:
            begun = time.perf_counter()
            async with self.reading() as connection:
                result = await work(connection)
            self._taken.labels("read").observe(time.perf_counter() - begun)
            return result

        return await self._patience.through(attempt, attempt)

    @property
    def trouble(self) -> str:
        """What keeps the database from being used now, empty where nothing does."""
        return self._patience.trouble

    async def _undisturbed(self, work: Work[T]) -> T:
        if self.is_file:
            return await whole(self._transact(work), name="write")
        return await self._transact(work)

    def figures(self) -> Iterable[Metric]:
        """Return how long the database took."""
        return self._taken.collect()

    async def _transact(self, work: Work[T]) -> T:
        begun = time.perf_counter()
        try:
            async with self._writer.begin() as connection:
                if self.fence is not None:
                    await self.fence(connection)
                return await work(connection)
        except (DBAPIError, OSError) as error:
            raise explained(error, self.url) from error
        finally:
            self._taken.labels("write").observe(time.perf_counter() - begun)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Read what was committed; raises `StorageError` where the database is away."""
        try:
            async with self._reader.connect() as connection:
                yield connection
        except (DBAPIError, OSError) as error:
            raise explained(error, self.url) from error

    async def settle(self) -> None:
        """Empty SQLite's journal, where what was erased could still be read."""
        if self.is_file:
            async with self._turn:
                await whole(self._settle(), name="settle")

    async def _settle(self) -> None:
        async with self._writer.connect() as connection:
            raw = await connection.get_raw_connection()
            driver = cast("aiosqlite.Connection", raw.driver_connection)
            await driver.execute_fetchall("PRAGMA wal_checkpoint(TRUNCATE)")


@asynccontextmanager
async def open_database(address: str) -> AsyncIterator[Database]:
    """Own the connections to a database."""
    url = _with_driver(make_url(address))
    if url.get_backend_name() == "sqlite" and (wrong := await asyncio.to_thread(probe, url)):
        raise wrong
    async with AsyncExitStack() as stack:
        writer = _engine(url, size=1, begin="BEGIN IMMEDIATE", pragmas=("secure_delete=ON",))
        stack.push_async_callback(writer.dispose)
        reader = _engine(url, size=READERS, begin="BEGIN", pragmas=("query_only=ON",))
        stack.push_async_callback(reader.dispose)
        yield Database(url, writer, reader)


def _with_driver(url: URL) -> URL:
    if url.get_backend_name() == "sqlite":
        return url.set(drivername="sqlite+aiosqlite")
    # libpq's name for it is what hosts hand out; asyncpg knows the values under another name
    query = {("ssl" if key == "sslmode" else key): value for key, value in url.query.items()}
    return url.set(drivername="postgresql+asyncpg", query=query)


def _engine(url: URL, *, size: int, begin: str, pragmas: tuple[str, ...]) -> AsyncEngine:
    engine = create_async_engine(
        url, pool_size=size, max_overflow=0, pool_pre_ping=url.get_backend_name() != "sqlite"
    )
    if url.get_backend_name() == "sqlite":
        _tune(engine, begin, pragmas)
    return engine


def _tune(engine: AsyncEngine, begin: str, pragmas: tuple[str, ...]) -> None:
    always = ("busy_timeout=5000", "synchronous=NORMAL", "foreign_keys=ON")

    @event.listens_for(engine.sync_engine, "connect")
    def _on_connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
        # Python's driver would begin transactions by itself, and too late
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in (*always, *pragmas):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _on_begin(connection: Any) -> None:
        connection.exec_driver_sql(begin)
