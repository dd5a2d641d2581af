"""A database that goes away and comes back: nothing is lost, nothing is kept twice."""

import asyncio
import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.world import Logged
from bot.storage.batches import MessageLog
from bot.storage.database import Database, T, Work
from bot.storage.errors import AwayError
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from filters.engine.charter import Outcome
from tests.contracts.keeping import DELETE, NINE, TALK, TIMEOUT, WALL, decision, message
from tests.contracts.postgresql import Server

CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{}'"
PATIENCE = 20.0


class Forgetful(Database):
    """A database whose next answer is lost, though it has done what was asked."""

    forget = False

    async def _transact(self, work: Work[T]) -> T:
        result = await super()._transact(work)
        if self.forget:
            self.forget = False
            raise AwayError("it broke off")
        return result


async def test_what_was_kept_unseen_is_not_kept_twice(records: SqlRecords) -> None:
    known = records._database
    records._database = forgetful = Forgetful(known.url, known._writer, known._reader)
    forgetful.forget = True
    recorded = await records.record(
        decision(DELETE, TIMEOUT), WALL, Logged(message(), Outcome.BREACH)
    )
    assert not forgetful.forget
    assert await records.unfinished() == recorded
    assert len(recorded) == 2
    assert await records.recent(TALK, NINE) == (message(),)
    again = await records.record(decision(DELETE, TIMEOUT), WALL)
    assert {one.id for one in again}.isdisjoint(one.id for one in recorded)


@pytest.mark.parametrize("kind", ["postgresql"], scope="session")
async def test_a_server_that_cuts_us_off_twice_costs_nothing(
    options: StorageOptions, server: Server
) -> None:
    name = options.url.rpartition("/")[2]
    cuts = 0

    async def work(connection: AsyncConnection) -> int:
        nonlocal cuts
        await connection.execute(text("INSERT INTO tokens VALUES ('1', 'ana', 'x', now())"))
        if cuts < 2:
            cuts += 1
            await asyncio.to_thread(server.sql, CUT.format(name))
        return len((await connection.execute(text("SELECT 1 FROM tokens"))).all())

    async with asyncio.timeout(PATIENCE), open_records(options) as records:
        assert await records._database.write(work) == 1
        assert cuts == 2
        assert records.trouble == ""
        await asyncio.to_thread(server.sql, CUT.format(name))
        assert await records.unfinished() == ()
        await asyncio.to_thread(server.sql, CUT.format(name))
        assert len(await records.record(decision(DELETE), WALL)) == 1


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_file_that_another_program_holds_is_waited_for_and_told(
    options: StorageOptions,
) -> None:
    file = options.url.removeprefix("sqlite:///")
    async with open_records(options) as records:
        await records._database.write(lambda one: one.execute(text("PRAGMA busy_timeout=10")))
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            async with asyncio.TaskGroup() as tasks, asyncio.timeout(PATIENCE):
                kept = tasks.create_task(records.record(decision(DELETE), WALL), name="record")
                while not records.trouble:  # noqa: ASYNC110  # what is wrong is told to nobody
                    await asyncio.sleep(0.01)
                assert "held by another program" in records.trouble
                other.execute("ROLLBACK")
        assert len(kept.result()) == 1
        assert records.trouble == ""


async def test_a_bot_that_stops_does_not_wait_for_ever() -> None:
    away = asyncio.Event()

    class Away:
        async def log(self, _: object) -> None:
            await away.wait()

    log = MessageLog(Away(), farewell=0.05)
    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as tasks:
        log.start(tasks)
        await log.put(Logged(message(), Outcome.CLEAR))
        await log.stop()
        log._task.cancel()  # type: ignore[union-attr]  # it was begun
