"""What PostgreSQL promises several processes: one presides, and what is heard is taken once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from itertools import count

import pytest
from sqlalchemy import text

from bot.cases.decision import Decision
from bot.storage.database import Database, open_database
from bot.storage.errors import DeposedError
from bot.storage.options import StorageOptions
from bot.storage.presidency import Presidency, open_presidency
from bot.storage.records import SqlRecords, open_records
from bot.storage.relay import PORTION, SqlRelay
from tests.contracts.keeping import DELETE, WALL, decision
from tests.contracts.postgresql import Server

_numbers = count()


@pytest.fixture
def url(server: Server, made_postgresql: str) -> str:
    name = f"fellows_{next(_numbers)}"
    server.create(name, template=made_postgresql)
    return server.url(name)


@pytest.fixture
async def databases(url: str) -> AsyncIterator[tuple[Database, Database]]:
    """The same database, as two processes have it open."""
    async with open_database(url) as first, open_database(url) as second:
        yield first, second


async def entered(database: Database, number: int) -> Presidency:
    presidency = await open_presidency(database, number)
    assert await presidency.enter()
    return presidency


async def lapse(database: Database, number: int) -> None:
    """Let a process not have been heard of for a while."""
    late = text("UPDATE processes SET beat = beat - interval '9 s' WHERE number = :number")
    async with database._writer.begin() as connection:  # past every fence
        await connection.execute(late, {"number": number})


async def test_a_second_never_presides_while_the_first_lives(
    databases: tuple[Database, Database],
) -> None:
    first, second = await entered(databases[0], 1), await entered(databases[1], 2)
    assert await first.claim()
    assert await second.claim() is None
    roll = await second.beat()
    assert roll.living == {1, 2}
    assert not roll.vacant


async def test_of_two_that_claim_at_once_one_presides(
    databases: tuple[Database, Database],
) -> None:
    both = [await entered(one, number) for number, one in enumerate(databases, 1)]
    async with asyncio.TaskGroup() as tasks:
        claims = [tasks.create_task(one.claim()) for one in both]
    assert [one.result() is None for one in claims].count(True) == 1


async def test_a_number_belongs_to_one_process(databases: tuple[Database, Database]) -> None:
    await entered(databases[0], 1)
    twin = await open_presidency(databases[1], 1)
    assert not await twin.enter()
    await lapse(databases[1], 1)
    assert await twin.enter()


async def test_whoever_was_taken_for_dead_writes_nothing_more(url: str) -> None:
    options = StorageOptions(url=url)
    async with AsyncExitStack() as stack:
        both = [await stack.enter_async_context(open_records(options)) for _ in range(2)]
        first, second = [await _in(one, number) for number, one in enumerate(both, 1)]
        assert await first.claim()
        await both[0].record(_decision("a"), WALL)
        await lapse(both[1]._database, 1)  # the records' own
        term = await second.claim()
        assert term is not None
        assert term.away is not None
        assert 9 <= term.away.total_seconds() < 60
        with pytest.raises(DeposedError, match="process 1"):
            await both[0].record(_decision("b"), WALL)
        with pytest.raises(DeposedError):
            await first.beat()
        assert [one.message_id for one in await both[1].unfinished()] == ["a"]


async def test_whoever_leaves_makes_room_at_once(databases: tuple[Database, Database]) -> None:
    first, second = await entered(databases[0], 1), await entered(databases[1], 2)
    assert await first.claim()
    await first.leave()
    roll = await second.beat()
    assert roll.vacant
    assert roll.living == {2}
    term = await second.claim()
    assert term is not None
    assert term.away is None


async def test_what_was_heard_is_taken_once_and_in_order(
    databases: tuple[Database, Database],
) -> None:
    await entered(databases[0], 1)
    ears, head = (SqlRelay(one) for one in databases)
    heard = [f'{{"n": "{number} \\u0000"}}' for number in range(PORTION + 3)]
    assert await head.take() == ()
    await ears.put(heard[:2])
    await ears.put(heard[2:])
    assert [*await head.take(), *await head.take()] == heard
    assert await head.take() == ()


async def test_what_is_too_old_is_judged_no_more(databases: tuple[Database, Database]) -> None:
    await entered(databases[0], 1)
    relay = SqlRelay(databases[0])
    await relay.put(["old"])
    old = text("UPDATE relayed SET at = at - interval '1 min'")
    await databases[0].write(lambda one: one.execute(old))
    await relay.put(["new"])
    assert await relay.take() == ["new"]


async def _in(records: SqlRecords, number: int) -> Presidency:
    presidency = await records.presidency(number)
    assert await presidency.enter()
    return presidency


def _decision(message_id: str) -> Decision:
    return decision(DELETE, message_id=message_id)
