"""The one of several processes that presides: it alone decides, records and acts.

Its writes are fenced: each transaction makes sure of the term, so that whoever was thought dead
and was not writes nothing once another has taken its place.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex
from typing import Any

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, or_, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database, open_database
from bot.storage.errors import DeposedError
from bot.storage.fellow_tables import fellowship, presidency, processes

GONE = timedelta(seconds=2)
"""Whoever has not said for so long that it lives is dead, if its connection is gone as well."""

LAPSE = timedelta(seconds=15)
"""Whoever has not said so for longer is taken for dead, whatever its connection seems to be."""

_LOCK = 4_853_287_102
_OWN = 485_328
"""Any numbers, as long as every version of this program takes the same."""

_CONNECTED = text(
    "EXISTS (SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted"
    " AND classid = :own AND objid = CAST(processes.number AS oid)"
    " AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))"
).bindparams(bindparam("own", _OWN, literal_execute=True))
"""A lock of a process's own goes with its connection, the moment that it is killed."""


@dataclass(frozen=True, slots=True)
class Roll:
    """Who lives, by number, and whether anybody of them presides."""

    living: frozenset[int]
    vacant: bool


@dataclass(frozen=True, slots=True)
class Term:
    """That a process presides, and for how long nobody did; None says that it gave up its place."""

    epoch: int
    away: timedelta | None


@asynccontextmanager
async def open_presidency(fenced: Database, number: int) -> AsyncIterator["Presidency"]:
    """Make what is needed where it is not there yet, and stand in no queue of the fenced database.

    A sign of life that waits behind what is recorded would come too late.
    """
    address = fenced.url.render_as_string(hide_password=False)
    async with open_database(address) as own:
        await _make(own)
        yield Presidency(own, fenced, number)


async def _make(database: Database) -> None:
    async def work(connection: AsyncConnection) -> None:
        await connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _LOCK})
        await connection.run_sync(fellowship.create_all)
        first = insert(presidency).values(id=1, epoch=0, start="")
        await connection.execute(first.on_conflict_do_nothing())

    await database.begin(work)


class Presidency:
    """One start of one process: it says that it lives, and presides when nobody else does."""

    def __init__(self, own: Database, fenced: Database, number: int) -> None:
        self.number = number
        self._start = token_hex(8)
        self._database = own
        self._fenced = fenced
        self._epoch: int | None = None
        self._connected: int | None = None
        """By which connection the process holds its own lock."""

    async def enter(self) -> bool:
        """Say for the first time that this process lives; False says that its number is taken."""

        async def work(connection: AsyncConnection) -> bool:
            taken = select(processes.c.start).where(self._numbered, _lives()).with_for_update()
            if await connection.scalar(taken) not in {None, self._start}:
                return False
            row: dict[str, Any] = {"start": self._start, "beat": func.clock_timestamp()}
            entry = insert(processes).values(number=self.number, **row)
            await connection.execute(
                entry.on_conflict_do_update(index_elements=["number"], set_=row)
            )
            await self._hold(connection)
            return True

        return await self._database.write(work)

    async def beat(self) -> Roll:
        """Say that this process lives, and learn who else does.

        Raises `DeposedError` where another has taken its number, or its place.
        """

        async def work(connection: AsyncConnection) -> Roll:
            own = update(processes).where(processes.c.start == self._start)
            done = await connection.execute(own.values(beat=func.clock_timestamp()))
            if not done.rowcount:
                raise DeposedError(self.number)
            if self._epoch is not None:
                await self._fence(connection)
            await self._hold(connection)
            living = (await connection.scalars(select(processes.c.number).where(_lives()))).all()
            return Roll(frozenset(living), await connection.scalar(_held()) is None)

        return await self._database.write(work)

    async def claim(self) -> Term | None:
        """Preside from now on, if nobody does; all that is written is fenced from then on."""

        async def work(connection: AsyncConnection) -> Term | None:
            before = (await connection.execute(select(presidency).with_for_update())).one()
            if await connection.scalar(_held()) is not None:
                return None
            age = select(func.clock_timestamp() - processes.c.beat)
            away = await connection.scalar(age.where(processes.c.start == before.start))
            epoch = before.epoch + 1
            await connection.execute(update(presidency).values(epoch=epoch, start=self._start))
            return Term(epoch, away)

        term = await self._database.write(work)
        if term is not None:
            self._epoch = term.epoch
            self._fenced.fence = self._fence
        return term

    async def leave(self) -> None:
        """Say that this process ends: another may take its place at once."""

        async def work(connection: AsyncConnection) -> None:
            own = presidency.c.start == self._start
            await connection.execute(update(presidency).where(own).values(start=""))
            await connection.execute(delete(processes).where(processes.c.start == self._start))

        self._fenced.fence = None
        await self._database.write(work)

    async def _fence(self, connection: AsyncConnection) -> None:
        """Hold on to the term until the transaction ends; raises `DeposedError` where it has."""
        term = select(presidency.c.epoch).where(presidency.c.epoch == self._epoch)
        if await connection.scalar(term.with_for_update(read=True)) is None:
            raise DeposedError(self.number)

    async def _hold(self, connection: AsyncConnection) -> None:
        """Hold a lock for as long as the connection lives, and not only for the transaction."""
        here: int | None = await connection.scalar(select(func.pg_backend_pid()))
        if here == self._connected:
            return
        if await connection.scalar(select(func.pg_try_advisory_lock(_OWN, self.number))):
            self._connected = here

    @property
    def _numbered(self) -> ColumnElement[bool]:
        return processes.c.number == self.number


def _lives() -> ColumnElement[bool]:
    now, beat = func.clock_timestamp(), processes.c.beat
    return and_(beat > now - LAPSE, or_(beat > now - GONE, _CONNECTED))


def _held() -> Any:  # a statement's type says less than its name
    """Who presides and lives."""
    return (
        select(processes.c.number)
        .join(presidency, presidency.c.start == processes.c.start)
        .where(_lives())
    )
