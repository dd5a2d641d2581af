"""The way of messages into the log: in batches, none lost."""

import asyncio
from collections.abc import Sequence

import pytest

from bot.ports.world import Logged
from bot.storage.batches import MessageLog
from filters.engine.charter import Outcome
from filters.engine.message import Message


class Shelf:
    """Keeps what it is given, once its gate is open."""

    def __init__(self) -> None:
        self.batches: list[Sequence[Logged]] = []
        self.gate = asyncio.Event()
        self.gate.set()
        self.asked = asyncio.Event()
        self.kept = asyncio.Event()

    async def log(self, messages: Sequence[Logged]) -> None:
        self.asked.set()
        await self.gate.wait()
        self.batches.append(messages)
        self.kept.set()

    @property
    def ids(self) -> list[str]:
        return [one.message.id for batch in self.batches for one in batch]


def said(number: int) -> Logged:
    return Logged(Message(str(number), "talk", "hello"), Outcome.CLEAR)


async def put(log: MessageLog, numbers: range) -> None:
    for number in numbers:
        await log.put(said(number))


async def test_nothing_said_writes_nothing() -> None:
    shelf = Shelf()
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        log = MessageLog(shelf)
        log.start(tasks)
        await log.stop()
    assert shelf.batches == []


async def test_a_log_that_never_began_can_be_stopped() -> None:
    await MessageLog(Shelf()).stop()


async def test_a_full_batch_waits_for_nobody() -> None:
    shelf = Shelf()
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        log = MessageLog(shelf, size=3, wait=600)
        log.start(tasks)
        await put(log, range(3))
        await shelf.kept.wait()
        await log.stop()
    assert [len(batch) for batch in shelf.batches] == [3]


async def test_a_batch_that_does_not_fill_is_written_all_the_same() -> None:
    shelf = Shelf()
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        log = MessageLog(shelf, size=3, wait=0.01)
        log.start(tasks)
        await put(log, range(2))
        await shelf.kept.wait()
        await log.stop()
    assert shelf.ids == ["0", "1"]


async def test_stopping_writes_all_that_was_handed_over_in_order() -> None:
    shelf = Shelf()
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        log = MessageLog(shelf, size=10, wait=600)
        log.start(tasks)
        await put(log, range(25))
        await log.stop()
    assert shelf.ids == [str(number) for number in range(25)]
    assert [len(batch) for batch in shelf.batches] == [10, 10, 5]


async def test_a_full_queue_makes_the_speaker_wait() -> None:
    shelf = Shelf()
    shelf.gate.clear()
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        log = MessageLog(shelf, size=1, wait=600, capacity=2)
        log.start(tasks)
        await log.put(said(0))
        await shelf.asked.wait()
        await put(log, range(1, 3))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await log.put(said(3))
        shelf.gate.set()
        await put(log, range(3, 6))
        await log.stop()
    assert shelf.ids == ["0", "1", "2", "3", "4", "5"]


class StopError(Exception):
    """Another service fell."""


async def test_a_fall_elsewhere_loses_no_message() -> None:
    shelf = Shelf()
    shelf.gate.clear()
    log = MessageLog(shelf, size=2, wait=600)

    async def fall() -> None:
        await put(log, range(5))
        await shelf.asked.wait()
        shelf.gate.set()
        raise StopError

    async def serve() -> None:
        async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
            log.start(tasks)
            tasks.create_task(fall(), name="fall")

    with pytest.raises(ExceptionGroup):
        await serve()
    assert set(shelf.ids) == {"0", "1", "2", "3", "4"}


async def test_a_store_that_fails_is_heard() -> None:
    class Broken:
        async def log(self, messages: Sequence[Logged]) -> None:
            raise StopError(len(messages))

    async def serve() -> None:
        async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
            log = MessageLog(Broken())
            log.start(tasks)
            await log.put(said(1))
            await log.stop()

    with pytest.raises(ExceptionGroup) as fallen:
        await serve()
    assert fallen.group_contains(StopError)


async def test_its_task_has_a_name() -> None:
    async with asyncio.TaskGroup() as tasks:
        log = MessageLog(Shelf())
        log.start(tasks)
        assert "message log" in {task.get_name() for task in asyncio.all_tasks()}
        await log.stop()
