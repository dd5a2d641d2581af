"""One shard read at all times, whatever happens to its connections."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import pytest

from bot.twitch.repairs.keeper import Changed, Keeper
from bot.twitch.repairs.socket import Ending, OpeningError
from tests.bot.twitch.house import PATIENCE


class Line:
    """A connection that a test ends when it likes; it stands for `ShardSocket`."""

    def __init__(self, session: str) -> None:
        self.session_id = session
        self.heard_at = 0.0
        self.age = 0.0
        self.over = False
        self.opened_at: str | None = "nowhere"
        self.leave: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._ended: asyncio.Future[Ending] = asyncio.get_running_loop().create_future()

    async def open(self, url: str | None = None) -> None:
        if self.session_id == "shut":
            raise OpeningError
        self.opened_at = url

    async def read(self) -> Ending:
        ending = await self._ended
        self.over = True
        self.give_up()
        return ending

    def end(self, ending: Ending = Ending.CLOSED) -> None:
        if not self._ended.done():
            self._ended.set_result(ending)

    def give_up(self, url: str | None = None) -> None:
        if not self.leave.done():
            self.leave.set_result(url)

    async def close(self) -> None:
        self.end()


class Host:
    """Hands out lines with the sessions of a list, and writes down what it is told."""

    def __init__(self, *sessions: str) -> None:
        self._sessions = iter(sessions)
        self.lines: list[Line] = []
        self.told: list[str] = []
        self.refuses: set[str] = set()

    def socket(self, shard: str) -> Line:
        assert shard == "0"
        self.lines.append(Line(next(self._sessions)))
        return self.lines[-1]

    async def point(self, shard: str, session: str) -> None:
        self._note(shard, f"point {session}")
        if session in self.refuses:
            self.refuses.discard(session)
            raise OpeningError

    def down(self, shard: str, silent_since: float | None) -> None:
        self._note(shard, "down" if silent_since is None else "silent")

    def troubled(self, shard: str) -> None:
        self._note(shard, "troubled")

    def up(self, shard: str) -> None:
        self._note(shard, "up")

    def _note(self, shard: str, what: str) -> None:
        assert shard == "0"
        self.told.append(what)


@dataclass(frozen=True, slots=True)
class Kept:
    """A shard that is kept."""

    keeper: Keeper
    changed: Changed

    async def reads(self, session: str, lines: int = 1) -> None:
        """Wait until the session is read, by the last of so many lines at least."""

        def so() -> bool:
            current, host = self.keeper.current, self.keeper._host
            same = current is not None and current.session_id == session
            return same and isinstance(host, Host) and len(host.lines) >= lines

        async with asyncio.timeout(PATIENCE):
            await self.changed.until(so)


@asynccontextmanager
async def kept(host: Host) -> AsyncIterator[Kept]:
    """Keep a shard for as long as the block lasts."""
    changed = Changed()
    keeper = Keeper("0", host, changed)  # type: ignore[arg-type]
    async with asyncio.TaskGroup() as tasks:
        keeping = tasks.create_task(keeper.keep(), name="keeper")
        yield Kept(keeper, changed)
        keeping.cancel()
    assert not keeper.sockets


async def test_a_line_that_ends_is_replaced() -> None:
    host = Host("a", "b")
    async with kept(host) as shard:
        await shard.reads("a")
        host.lines[0].end()
        await shard.reads("b")
    assert host.told[:5] == ["point a", "up", "down", "point b", "up"]


async def test_silence_is_told_apart_from_an_end() -> None:
    host = Host("a", "b")
    async with kept(host) as shard:
        await shard.reads("a")
        host.lines[0].end(Ending.SILENT)
        await shard.reads("b")
    assert "silent" in host.told


@pytest.mark.parametrize(("session", "pointed"), [("a", 1), ("b", 2)])
async def test_a_move_points_only_at_another_session(session: str, pointed: int) -> None:
    host = Host("a", session)
    async with kept(host) as shard:
        await shard.reads("a")
        host.lines[0].give_up("ws://elsewhere")
        await shard.reads(session, lines=2)
        assert host.lines[1].opened_at == "ws://elsewhere"
        assert not host.lines[0].over
    assert len([one for one in host.told if one.startswith("point")]) == pointed


async def test_an_address_that_does_not_answer_is_not_the_end() -> None:
    host = Host("a", "shut", "c")
    async with kept(host) as shard:
        await shard.reads("a")
        host.lines[0].give_up("ws://elsewhere")
        await shard.reads("c")
        assert not host.lines[0].over
    assert "down" not in host.told[: host.told.index("point c")]


async def test_what_went_to_an_address_that_does_not_answer_is_told_of() -> None:
    host = Host("a", "shut", "c")
    async with kept(host) as shard:
        await shard.reads("a")
        host.lines[0].age = 5.0
        host.lines[0].give_up("ws://elsewhere")
        await shard.reads("c")
    assert host.told[:5] == ["point a", "up", "silent", "point c", "up"]


async def test_what_twitch_does_not_take_is_tried_again_and_said_once() -> None:
    host = Host("a", "shut", "shut", "b", "c")
    host.refuses = {"b"}
    async with kept(host) as shard:
        await shard.reads("a")
        host.lines[0].end()
        await shard.reads("c")
    assert host.told.count("troubled") == 1
    assert host.told.count("up") == 2
