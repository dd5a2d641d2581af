"""Since when accounts exist: asked about together, once, and waited for by nobody."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.births import AT_ONCE, Births
from bot.twitch.opening import Edge
from filters.engine.message import Author, Message
from tests.bot.twitch.house import PATIENCE, heard_message

MAY = datetime(2026, 5, 1, tzinfo=UTC)


@dataclass(slots=True)
class Book:
    """Answers questions as Twitch does, and knows them."""

    births: Births
    dates: Mapping[str, datetime] = field(default_factory=dict)
    asked: list[Sequence[str]] = field(default_factory=list)
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def ask(self, ids: Sequence[str]) -> Mapping[str, datetime]:
        async with self.news:
            self.asked.append(ids)
            self.news.notify_all()
        return {one: self.dates[one] for one in ids if one in self.dates}

    async def has_been_asked(self, times: int) -> None:
        async with asyncio.timeout(PATIENCE), self.news:
            await self.news.wait_for(lambda: len(self.asked) >= times)
        await asyncio.sleep(0)


@asynccontextmanager
async def asking(book: Book) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        work = tasks.create_task(book.births.watch(book.ask, pause=0), name="births")
        yield
        work.cancel()


async def test_nothing_is_known_at_first_and_nobody_is_asked_about_twice() -> None:
    book = Book(Births(), {"ana": MAY})
    assert book.births.of("ana") is None
    assert book.births.of("ana") is None
    async with asking(book):
        await book.has_been_asked(1)
        assert book.births.of("ana") == MAY
        assert book.births.of("luc") is None
        await book.has_been_asked(2)
        assert book.births.of("luc") is None, "twitch does not know the account"
    assert book.asked == [["ana"], ["luc"]]


async def test_nobody_is_asked_about_anew_after_a_restart() -> None:
    book = Book(Births())
    ana, luc = Author("ana", "ana", "Ana", account_created_at=MAY), Author("luc", "luc", "Luc")
    book.births.remember(Message("m", "9000", "hello", author) for author in (ana, luc, None))
    assert book.births.of("ana") == MAY
    assert book.births.of("luc") is None
    async with asking(book):
        await book.has_been_asked(1)
    assert book.asked == [["luc"]]


async def test_they_are_asked_about_a_hundred_at_a_time() -> None:
    book, crowd = Book(Births()), [str(number) for number in range(250)]
    for one in crowd:
        book.births.of(one)
    async with asking(book):
        await book.has_been_asked(3)
    assert [len(some) for some in book.asked] == [AT_ONCE, AT_ONCE, 50]
    assert [one for some in book.asked for one in some] == crowd


async def test_whoever_finds_the_line_full_is_asked_about_when_they_write_again() -> None:
    book = Book(Births(waiting=2))
    for one in ("ana", "luc", "zoe"):
        book.births.of(one)
    async with asking(book):
        await book.has_been_asked(1)
        assert book.asked == [["ana", "luc"]]
        book.births.of("zoe")
        await book.has_been_asked(2)
    assert book.asked[1] == ["zoe"]


async def test_no_more_are_remembered_than_there_is_room_for() -> None:
    crowd = [str(number) for number in range(30)]
    book = Book(Births(known=10), dict.fromkeys(crowd, MAY))
    for one in crowd:
        book.births.of(one)
    async with asking(book):
        await book.has_been_asked(1)
    assert [one for one in crowd if book.births.of(one)] == crowd[-10:]


async def test_a_date_that_comes_later_stands_on_the_next_message(
    sandbox: Sandbox, edge: Edge
) -> None:
    ana = sandbox.twitch.world.viewer("ana", created_at=MAY)
    sandbox.add_fault(Fault("/users", status=500, times=1))
    await sandbox.say("ana", "hello")
    first = await heard_message(edge)
    assert first.author
    assert first.author.account_created_at is None, "no verdict waits for it"
    async with asyncio.timeout(PATIENCE):
        while edge.standing.births.of(ana.id) is None:
            await edge.chat.viewers(edge.channels)
    await sandbox.say("ana", "hello again")
    second = await heard_message(edge)
    assert second.author
    assert (second.author.id, second.author.account_created_at) == (ana.id, MAY)


async def test_what_twitch_does_not_say_is_not_known(sandbox: Sandbox, edge: Edge) -> None:
    lookups = edge.chat._lookups
    assert await lookups.births(["404404"]) == {}
    sandbox.add_fault(Fault("/users", status=403))
    assert await lookups.births([sandbox.bot.id]) is None
