"""Which process presides, as the process itself sees it: the row is played by a test."""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field
from datetime import timedelta

import looptime
import pytest

from bot.settings import Settings, SettingsError
from bot.storage.errors import TakenNumberError
from bot.storage.presidency import GONE, Roll, Term
from bot.twitch.options import TwitchOptions
from bot.wiring.fellows import BEAT, GRACE, Fellows, among_fellows

TWO = TwitchOptions(processes=2, process=2, shards=4)


@dataclass(slots=True)
class Row:
    """Who presides, as a test would have it."""

    number: int = 2
    free: bool = True
    vacant: bool = False
    away: timedelta | None = None
    answers_after: float = 0.0
    claims: list[float] = field(default_factory=list)

    async def enter(self) -> bool:
        return self.free

    async def beat(self) -> Roll:
        await asyncio.sleep(self.answers_after)
        return Roll(frozenset({1, 2}), self.vacant)

    async def claim(self) -> Term | None:
        self.claims.append(asyncio.get_running_loop().time())
        return Term(2, self.away)


@dataclass(slots=True)
class Books:
    """Records, as far as nothing is read from them."""

    relay: None = None
    can_be_shared: bool = False


def in_no_time(story: Coroutine[None, None, None]) -> None:
    with asyncio.Runner(loop_factory=looptime.new_event_loop) as runner:
        runner.run(story)


async def test_who_is_alone_presides_and_waits_for_nobody() -> None:
    async with among_fellows(Settings(), Books()) as fellows:
        assert not fellows.trouble
        assert not await fellows.stand_by()
        assert fellows.heard_until is None


async def test_a_file_is_for_one_process_alone() -> None:
    with pytest.raises(SettingsError, match=r"`twitch\.processes`.*PostgreSQL"):
        async with among_fellows(Settings(twitch=TWO), Books()):
            pytest.fail("it must not begin")


def test_a_number_that_lives_is_not_taken() -> None:
    async def story() -> None:
        row = Row(free=False)
        with pytest.raises(TakenNumberError, match="process 2"):
            await Fellows(TWO, Books(), row).enter(row)

    in_no_time(story())


async def test_whoever_finds_nobody_presides_at_once() -> None:
    row = Row(vacant=True)
    fellows = Fellows(TWO, Books(), row)
    await fellows.enter(row)
    assert not fellows.trouble
    assert not await fellows.stand_by()
    assert fellows.heard_until is None
    assert fellows.living == {1, 2}


async def test_whoever_finds_somebody_stands_by() -> None:
    row = Row()
    fellows = Fellows(TWO, Books(), row)
    await fellows.enter(row)
    assert fellows.trouble == "process 2 stands by: another one presides"
    assert not row.claims


def test_a_place_that_is_left_is_taken_at_the_next_sign_of_life() -> None:
    async def story() -> None:
        row = Row()
        fellows = Fellows(TWO, Books(), row)
        await fellows.enter(row)
        row.vacant = True
        async with asyncio.TaskGroup() as tasks:
            beating = fellows.begin(row, tasks)
            await asyncio.sleep(1.5 * BEAT)
            beating.cancel()
        assert len(row.claims) == 1
        assert not fellows.trouble

    in_no_time(story())


def test_nobody_takes_a_place_because_the_database_was_away_from_all() -> None:
    async def story() -> None:
        row = Row(vacant=True, answers_after=GONE.total_seconds() + 1)
        fellows = Fellows(TWO, Books(), row)
        async with asyncio.TaskGroup() as tasks:
            beating = fellows.begin(row, tasks)
            await asyncio.sleep(BEAT + row.answers_after + 0.1)
            row.answers_after = 0.0
            await asyncio.sleep(GRACE - BEAT)
            assert not row.claims
            await asyncio.sleep(2 * BEAT)
            assert len(row.claims) == 1
            beating.cancel()

    in_no_time(story())
