"""Frames that come twice, late, cut short or not at all, with a crowd that goes on writing."""

from collections.abc import Callable
from pathlib import Path

from bot.sandbox.faults.frame_fault import FrameFault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.storm import Reckoning, Storm, storm

Reckon = Callable[[Storm], Reckoning]

CHAT = "channel.chat.message"


async def test_frames_come_twice(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("duplicate", type=CHAT, times=30))
        await sandbox.wait_for_strikes("duplicate", count=30)
        await weather.works()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)


async def test_frames_come_out_of_order(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("reorder", type=CHAT, times=10))
        await sandbox.wait_for_strikes("reorder", count=10)
        await weather.works()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)


async def test_frames_are_cut_short(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("garble", type=CHAT, times=3))
        await sandbox.wait_for_strikes("garble", count=3)
        await weather.works()
        await weather.bot.console.show("illisible")
    assert 1 <= reckon(weather).lost <= 3


async def test_twitch_loses_frames(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("lose", type=CHAT, times=3))
        await sandbox.wait_for_strikes("lose", count=3)
        await weather.works()
    assert 1 <= reckon(weather).lost <= 3


async def test_twitchs_clock_jumps(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        await sandbox.jump_clock(3600)
        await weather.works()
        await sandbox.jump_clock(-7200)
        await weather.works()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)
