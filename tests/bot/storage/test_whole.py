"""What was begun ends, though whoever waits for it is cancelled."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database, open_database
from bot.storage.errors import StorageError
from bot.storage.whole import whole

ADD = text("INSERT INTO pages VALUES (1)")


async def pages(database: Database) -> int:
    async with database.reading() as connection:
        return int(await connection.scalar(text("SELECT count(*) FROM pages")) or 0)


async def test_a_write_that_was_begun_ends_though_its_caller_is_cancelled(tmp_path: Path) -> None:
    begun, going_on = asyncio.Event(), asyncio.Event()

    async def slowly(connection: AsyncConnection) -> None:
        await connection.execute(ADD)
        begun.set()
        await going_on.wait()
        await connection.execute(ADD)

    async with open_database(f"sqlite:///{tmp_path / 'a.db'}") as database:
        await database.write(lambda one: one.execute(text("CREATE TABLE pages (number INTEGER)")))
        async with asyncio.TaskGroup() as tasks:
            caller = tasks.create_task(database.write(slowly), name="caller")
            await begun.wait()
            caller.cancel()
            next_one = tasks.create_task(
                database.write(lambda one: one.execute(ADD)), name="next one"
            )
            going_on.set()
        assert caller.cancelled()
        assert next_one.done()
        assert await pages(database) == 3


async def test_a_second_cancellation_waits_as_well() -> None:
    going_on, ended = asyncio.Event(), asyncio.Event()

    async def work() -> None:
        await going_on.wait()
        ended.set()

    async with asyncio.TaskGroup() as tasks:
        caller = tasks.create_task(whole(work(), name="work"), name="caller")
        for _ in range(2):
            await asyncio.sleep(0)
            caller.cancel()
        await asyncio.sleep(0)
        assert not caller.done()
        going_on.set()
    assert caller.cancelled()
    assert ended.is_set()


async def test_whoever_is_cancelled_hears_of_no_other_error() -> None:
    going_on = asyncio.Event()

    async def work() -> None:
        await going_on.wait()
        raise StorageError("full")

    async with asyncio.TaskGroup() as tasks:
        caller = tasks.create_task(whole(work(), name="work"), name="caller")
        await asyncio.sleep(0)
        caller.cancel()
        going_on.set()
    assert caller.cancelled()


async def test_an_error_goes_on_to_whoever_waits() -> None:
    async def work() -> None:
        raise StorageError("full")

    with pytest.raises(StorageError):
        await whole(work(), name="work")
