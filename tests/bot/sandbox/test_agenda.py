"""What happens by itself: at its moment of the show, wherever the clock has been."""

import asyncio
from datetime import datetime, timedelta

from bot.sandbox.agenda import Agenda, Deed
from bot.sandbox.show import show_clock
from bot.sandbox.wall import ManualWall


def _deed(done: list[str], name: str) -> Deed:
    async def do() -> None:
        done.append(name)

    return do


def _agenda(speed: float = 1.0) -> tuple[Agenda, ManualWall]:
    wall = ManualWall()
    return Agenda(show_clock(wall, starts=None, speed=speed)), wall


async def test_nothing_happens_before_its_moment_and_then_in_order() -> None:
    agenda, wall = _agenda()
    done: list[str] = []
    for second, name in ((20, "second"), (10, "first"), (30, "third")):
        agenda.at(_in(agenda, second), _deed(done, name))
    await agenda.settle()
    assert done == []
    await wall.advance(25)
    await agenda.settle()
    assert done == ["first", "second"]


async def test_it_happens_by_itself_once_and_at_the_pace_of_the_show() -> None:
    agenda, wall = _agenda(speed=10)
    done: list[str] = []
    async with asyncio.TaskGroup() as tasks:
        agenda.tasks = tasks
        agenda.at(_in(agenda, 60), _deed(done, "it"))
        await wall.fell_asleep.wait()
        await wall.advance(5.9)
        assert done == []
        await wall.advance(0.1)
        assert done == ["it"]
        agenda.close()


async def test_a_clock_that_goes_back_puts_it_off() -> None:
    agenda, wall = _agenda()
    done: list[str] = []
    async with asyncio.TaskGroup() as tasks:
        agenda.tasks = tasks
        agenda.at(_in(agenda, 60), _deed(done, "it"))
        await wall.fell_asleep.wait()
        agenda.show.skip(-30)
        await wall.advance(80)
        assert done == []
        await wall.advance(10)
        assert done == ["it"]
        agenda.close()


async def test_while_the_show_stands_still_nothing_happens() -> None:
    agenda, wall = _agenda()
    done: list[str] = []
    async with asyncio.TaskGroup() as tasks:
        agenda.tasks = tasks
        agenda.show.pace(0)
        agenda.at(_in(agenda, 5), _deed(done, "it"))
        await wall.fell_asleep.wait()
        await wall.advance(60)
        assert done == []
        agenda.show.pace(1)
        await wall.advance(6)
        assert done == ["it"]
        agenda.close()


async def test_nobody_is_woken_after_the_end() -> None:
    agenda, wall = _agenda()
    done: list[str] = []
    async with asyncio.TaskGroup() as tasks:
        agenda.tasks = tasks
        agenda.at(_in(agenda, 5), _deed(done, "it"))
        agenda.close()
    await wall.advance(60)
    assert done == []


def _in(agenda: Agenda, seconds: float) -> datetime:
    return agenda.show.now() + timedelta(seconds=seconds)
