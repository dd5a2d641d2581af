"""Lanes: in order, bounded, and never short of a word about what they refused."""

import asyncio
from datetime import UTC, datetime, timedelta

import looptime

from bot.ports.events import LostModerator, Missed, Said, WentLive
from bot.twitch.lanes import BETWEEN, RESERVE, TELLING, Lane, Lanes
from filters.engine.message import Message

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def line(number: int, channel: str = "1") -> Said:
    return Said(Message(str(number), channel, f"line {number}", sent_at=NOON))


async def test_a_full_lane_drops_nothing_that_waits() -> None:
    lane = Lane("1", size=2)
    assert [lane.put(line(number)) for number in range(4)] == [True, True, False, False]
    assert await lane.take() == Missed("1", 2, NOON)
    assert await lane.take() == line(0)
    assert await lane.take() == line(1)
    assert lane.missed == 2


async def overrun() -> list[bool]:
    """Which turns of a lane that twice too much is put into go to telling of it."""
    lane, told = Lane("1", size=50), []
    for number in range(250):
        lane.put(line(number))
        lane.put(line(number + 250))
        await asyncio.sleep(TELLING)
        told.append(isinstance(await lane.take(), Missed))
    return told


def test_however_long_the_telling_takes_what_waits_is_dealt_with_in_between() -> None:
    with asyncio.Runner(loop_factory=looptime.new_event_loop) as runner:
        told = runner.run(overrun())
    assert 1 < told.count(True) <= 1 + len(told) // BETWEEN


async def test_what_is_not_chat_has_places_of_its_own() -> None:
    lane = Lane("1", size=1)
    lane.put(line(0))
    kept = [lane.put(LostModerator("1", NOON)) for _ in range(RESERVE + 1)]
    assert kept == [True] * RESERVE + [False]


async def test_taking_waits_for_something_to_come() -> None:
    lane = Lane("1", size=1)
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        taking = tasks.create_task(lane.take())
        await asyncio.sleep(0)
        assert not taking.done()
        lane.put(line(7))
    assert taking.result() == line(7)


async def test_an_event_of_no_channel_of_ours_is_refused() -> None:
    lanes = Lanes(["1"], size=5)
    assert not lanes.put(WentLive("2", NOON))
    assert lanes.put(WentLive("1", NOON))
    assert len(lanes["1"]) == 1
    assert [lane.channel for lane in lanes] == ["1"]


async def test_the_first_message_that_waits_says_since_when_chat_is_heard() -> None:
    lane = Lane("1", size=5)
    assert lane.earliest is None
    lane.put(WentLive("1", NOON - timedelta(minutes=1)))
    assert lane.earliest is None
    lane.put(line(1))
    assert lane.earliest == NOON
