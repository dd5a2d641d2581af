import asyncio
from datetime import timedelta

from bot.clock import EventClock, WallClock
from tests.making import NINE

MINUTE = timedelta(minutes=1)


async def test_the_show_never_goes_back() -> None:
    clock = EventClock()
    await clock.heard(NINE)
    await clock.heard(NINE - MINUTE)

    assert clock.show() == NINE


async def test_a_pause_ends_when_events_have_carried_the_show_on() -> None:
    clock = EventClock()
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        pausing = tasks.create_task(clock.pause(MINUTE), name="pause")
        await asyncio.sleep(0)
        await clock.heard(NINE)
        await asyncio.sleep(0)
        await clock.heard(NINE + MINUTE / 2)
        await asyncio.sleep(0)
        assert not pausing.done()
        await clock.heard(NINE + MINUTE)
        await pausing


async def test_before_the_first_event_the_show_is_now() -> None:
    clock = EventClock()

    assert clock.show() - clock.wall() < MINUTE


async def test_on_the_wall_the_show_is_always_now() -> None:
    clock = WallClock()
    await clock.heard(NINE - timedelta(days=900))

    assert clock.wall() - clock.show() < MINUTE
