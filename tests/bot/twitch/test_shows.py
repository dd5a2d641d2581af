"""A stream that began or ended while nobody listened."""

import asyncio

from bot.ports.events import WentLive, WentOff
from bot.sandbox.faults.fault import Fault
from bot.sandbox.faults.frame_fault import FrameFault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from bot.twitch.shows import Shows
from tests.bot.twitch.house import heard, room


def shows(edge: Edge) -> Shows:
    chat = edge.chat
    return Shows(edge.standing, edge.gaps, chat._lookups, edge.lanes, edge.moments)


def later() -> float:
    return asyncio.get_running_loop().time() + 1


async def test_without_a_gap_nothing_is_asked(sandbox: Sandbox, edge: Edge) -> None:
    before = len(sandbox.calls("/streams"))
    await shows(edge).check(later())
    assert len(sandbox.calls("/streams")) == before


async def test_an_end_and_a_beginning_that_were_missed_are_told(
    sandbox: Sandbox, edge: Edge
) -> None:
    sandbox.add_fault(FrameFault("lose", type="stream.", times=2))
    for change, told in ((sandbox.go_offline, WentOff), (sandbox.go_live, WentLive)):
        await change()
        edge.gaps.told[room(edge).id] = 0.0
        await shows(edge).check(later())
        assert isinstance(await heard(edge), told)
    assert not edge.gaps.told


async def test_a_gap_of_a_moment_ago_is_not_asked_about_yet(sandbox: Sandbox, edge: Edge) -> None:
    edge.gaps.told[room(edge).id] = later()
    before = len(sandbox.calls("/streams"))
    await shows(edge).check(later() - 60)
    assert len(sandbox.calls("/streams")) == before
    assert edge.gaps.told


async def test_what_twitch_does_not_answer_is_asked_again(sandbox: Sandbox, edge: Edge) -> None:
    edge.gaps.told[room(edge).id] = 0.0
    sandbox.add_fault(Fault("/streams", status=500, times=3))
    await shows(edge).check(later())
    assert edge.gaps.told
    assert edge.standing.live[room(edge).id]
