"""Twitch that lets nobody in: no door, no welcome, no place for a shard, another address."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.faults.frame_fault import FrameFault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.sockets import open_files
from tests.chaos.storm import Reckoning, Storm, storm

Reckon = Callable[[Storm], Reckoning]

DOOR = "/ws"
SHARDS = "/eventsub/conduits/shards"

CALLING = 8
"""Sockets that calls, both ends of which are in this process, may have opened meanwhile."""


@pytest.mark.parametrize(
    "fault",
    [
        Fault(DOOR, status=503, name="shut", times=6),
        Fault(DOOR, reset=True, name="shut", times=6),
        Fault(DOOR, hold=True, name="shut", times=4),
        Fault(SHARDS, "PATCH", status=500, name="shut", times=12),
    ],
    ids=["busy", "broken off", "held", "no place"],
)
async def test_nobody_is_let_in(
    fault: Fault, sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(fault)
        sandbox.drop_sockets()
        await sandbox.wait_for_strikes("shut", count=fault.times or 1)
        sandbox.lift_faults()
        weather.twitch_is_usable()
        await weather.works()
        await weather.whole()
        await weather.bot.console.show("n’a rien entendu")
    cost = reckon(weather)
    assert cost.seconds < 10
    assert cost.effects_lost == 0


async def test_the_door_is_slow(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(Fault(DOOR, delay=2, times=2))
        sandbox.drop_sockets()
        await weather.works()
        await weather.whole()
    assert reckon(weather).seconds < 4


@pytest.mark.long
async def test_one_connection_gets_no_welcome(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("no welcome"))
        sandbox.drop_sockets(most=1)
        await sandbox.wait_for_strikes("no welcome")
        await weather.works()
        await weather.whole()
    assert reckon(weather).lost == 0


@pytest.mark.long
async def test_no_connection_gets_a_welcome(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("no welcome", times=6))
        sandbox.drop_sockets()
        await sandbox.wait_for_strikes("no welcome", count=6)
        weather.twitch_is_usable()
        await weather.works()
        await weather.whole()
    assert reckon(weather).seconds < 12


@pytest.mark.long
async def test_nobody_is_let_in_for_a_minute(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(Fault(DOOR, status=503, name="shut", seconds=60))
        sandbox.add_fault(Fault("/eventsub", status=503, name="deaf", seconds=60))
        sandbox.drop_sockets()
        await weather.calm("shut")
        await weather.works()
        await weather.whole()
    assert reckon(weather).seconds < 10


async def test_twitch_moves_every_connection(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        await sandbox.reconnect_sockets()
        await weather.works()
        await weather.whole()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)


@pytest.mark.long
async def test_the_address_to_move_to_is_silent(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("no welcome", times=2))
        await sandbox.reconnect_sockets()
        await weather.works()
        await weather.whole()
        await weather.bot.console.show("n’a rien entendu pendant")
    assert reckon(weather).seconds < 10


async def test_twenty_forced_moves_leave_no_socket_behind(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        await weather.whole()
        before = open_files()
        for _ in range(20):
            async with weather.renewing():
                await sandbox.reconnect_sockets()
        await weather.whole()
        assert len(weather.events.connector._acquired) == 2
        assert len(sandbox.twitch.eventsub.sessions) == 2
        assert open_files() <= before + CALLING
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)


@pytest.mark.long
async def test_twenty_cuts_leave_no_socket_behind(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        await weather.whole()
        before = open_files()
        for _ in range(20):
            async with weather.renewing():
                sandbox.drop_sockets()
        await weather.whole()
        assert len(weather.events.connector._acquired) == 2
        assert len(sandbox.twitch.eventsub.sessions) == 2
        assert open_files() <= before + CALLING
    assert reckon(weather).effects_lost == 0
