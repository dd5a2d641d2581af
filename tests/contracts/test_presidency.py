"""What PostgreSQL promises several processes: one presides, and what is heard is taken once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import text

from bot.storage.database import Database, open_database
from bot.storage.errors import DeposedError
from bot.storage.options import StorageOptions
from bot.storage.presidency import GONE, LAPSE, Presidency, open_presidency
from bot.storage.records import open_records
from bot.storage.relay import PORTION, SqlRelay
from tests.contracts.keeping import DELETE, WALL, decision
from tests.contracts.postgresql import Server

_numbers = count()

Pair = tuple[Presidency, Presidency]


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


@asynccontextmanager
async def entered(database: Database, number: int) -> AsyncIterator[Presidency]:
    async with open_presidency(database, number) as presidency:
        assert await presidency.enter()
        yield presidency


@pytest.fixture
async def both(databases: tuple[Database, Database]) -> AsyncIterator[Pair]:
    """Two processes that live."""
    async with entered(databases[0], 1) as first, entered(databases[1], 2) as second:
        yield first, second


async def lapse(database: Database, number: int, by: timedelta = 2 * LAPSE) -> None:
    """Let a process not have been heard of for a while."""
    late = text("UPDATE processes SET beat = beat - CAST(:by AS interval) WHERE number = :number")
    async with database._writer.begin() as connection:  # past every fence
        await connection.execute(late, {"number": number, "by": by})


async def test_a_second_never_presides_while_the_first_lives(both: Pair) -> None:
    first, second = both
    assert await first.claim()
    assert await second.claim() is None
    roll = await second.beat()
    assert roll.living == {1, 2}
    assert not roll.vacant


async def test_of_two_that_claim_at_once_one_presides(both: Pair) -> None:
    async with asyncio.TaskGroup() as tasks:
        claims = [tasks.create_task(one.claim()) for one in both]
    assert [one.result() is None for one in claims].count(True) == 1


async def test_a_number_belongs_to_one_process(databases: tuple[Database, Database]) -> None:
    first, second = databases
    async with entered(first, 1), open_presidency(second, 1) as twin:
        assert not await twin.enter()
        await lapse(second, 1)
        assert await twin.enter()


async def test_whoever_was_taken_for_dead_writes_nothing_more(url: str) -> None:
    options = StorageOptions(url=url)
    async with (
        open_records(options) as ours,
        open_records(options) as theirs,
        ours.presidency(1) as first,
        theirs.presidency(2) as second,
    ):
        assert await first.enter()
        assert await first.claim()
        await ours.record(decision(DELETE, message_id="a"), WALL)
        await lapse(theirs._database, 1)  # past every fence
        assert await second.enter()
        term = await second.claim()
        assert term is not None
        assert term.away is not None
        assert 2 * LAPSE <= term.away < 4 * LAPSE
        with pytest.raises(DeposedError, match="process 1"):
            await ours.record(decision(DELETE, message_id="b"), WALL)
        with pytest.raises(DeposedError):
            await first.beat()
        assert [one.message_id for one in await theirs.unfinished()] == ["a"]


async def test_whoever_is_slow_and_connected_lives(
    databases: tuple[Database, Database], both: Pair
) -> None:
    assert await both[0].claim()
    await lapse(databases[1], 1, 2 * GONE)
    assert (await both[1].beat()).living == {1, 2}
    assert await both[1].claim() is None


async def test_whose_connection_is_gone_is_dead_at_once(
    databases: tuple[Database, Database],
) -> None:
    async with entered(databases[1], 2) as second:
        async with entered(databases[0], 1) as first:
            assert await first.claim()
        databases[0].fence = None
        assert await second.claim() is None
        await lapse(databases[1], 1, 2 * GONE)
        assert (await second.beat()).living == {2}
        assert await second.claim()


async def test_whoever_leaves_makes_room_at_once(both: Pair) -> None:
    first, second = both
    assert await first.claim()
    await first.leave()
    roll = await second.beat()
    assert roll.vacant
    assert roll.living == {2}
    term = await second.claim()
    assert term is not None
    assert term.away is None


async def test_a_sign_of_life_waits_behind_nothing(
    databases: tuple[Database, Database], both: Pair
) -> None:
    async with databases[0]._turn:  # as whoever writes for long has it
        async with asyncio.timeout(5):
            roll = await both[0].beat()
    assert roll.living == {1, 2}


async def test_what_was_heard_is_taken_once_and_in_order(
    databases: tuple[Database, Database], both: Pair
) -> None:
    assert len(both) == 2
    ears, head = (SqlRelay(one) for one in databases)
    heard = [f'{{"n": "{number} \\u0000"}}' for number in range(PORTION + 3)]
    assert await head.take() == ()
    await ears.put(heard[:2])
    await ears.put(heard[2:])
    assert [*await head.take(), *await head.take()] == heard
    assert await head.take() == ()


async def test_what_is_too_old_is_judged_no_more(
    databases: tuple[Database, Database], both: Pair
) -> None:
    assert len(both) == 2
    relay = SqlRelay(databases[0])
    await relay.put(["old"])
    old = text("UPDATE relayed SET at = at - interval '1 min'")
    await databases[0].write(lambda one: one.execute(old))
    await relay.put(["new"])
    assert await relay.take() == ["new"]
