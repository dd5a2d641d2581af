"""One task for each lane, ended when its channel is left."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.channels.walks import Walks
from bot.ports.events import Event, WentLive
from bot.twitch.lanes import Lane, Lanes

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Ear:
    """Hears events, and takes its time if asked to."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.news = asyncio.Event()
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()

    async def hear(self, event: Event) -> None:
        assert isinstance(event, WentLive)
        self.news.set()
        await self.may_go_on.wait()
        self.heard.append(event.channel)


async def test_nothing_of_a_channel_is_heard_once_it_was_left() -> None:
    ear, lanes = Ear(), Lanes(["1"], 10)
    walks = Walks(ear)  # type: ignore[arg-type]  # all that it is asked is to hear
    async with asyncio.timeout(10), asyncio.TaskGroup() as tasks:
        stopping = asyncio.Event()
        walks.start(tasks, stopping)
        walks.begin(lanes["1"])
        walks.begin(lanes.open("2"))
        ear.may_go_on.clear()
        lanes.put(WentLive("2", NOON))
        await ear.news.wait()
        lanes.put(WentLive("2", NOON))
        lanes.close("2")
        ending = tasks.create_task(walks.ended("2"), name="ending")
        await asyncio.sleep(0)
        assert not ending.done(), "the event in hand is finished first"
        ear.may_go_on.set()
        await ending
        assert ear.heard == ["2"]
        stopping.set()
        lanes.put(WentLive("1", NOON))
    assert ear.heard == ["2", "1"]


async def test_no_lane_is_walked_before_the_services_begin() -> None:
    with pytest.raises(RuntimeError):
        Walks(Ear()).begin(Lane("1", 1))  # type: ignore[arg-type]  # as above
