"""Connections for events that break or fall silent, with a crowd that goes on writing."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sandbox.faults.frame_fault import FrameFault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.storm import A_LOOK, Reckoning, Storm, storm

Reckon = Callable[[Storm], Reckoning]

IN_FLIGHT = 2
"""Lines that may be written between the cut of two connections and the next one that is read."""


async def test_one_connection_is_cut(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        assert sandbox.drop_sockets(most=1) == 1
        await weather.works()
        await weather.whole()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)
    assert not weather.bot.console.having("n’a rien entendu")


async def test_every_connection_is_cut(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.drop_sockets()
        await weather.works()
        await weather.whole()
        await weather.bot.console.show("n’a rien entendu pendant")
    cost = reckon(weather)
    assert cost.lost <= IN_FLIGHT
    assert cost.effects_lost == 0


@pytest.mark.parametrize("code", [4001, 4003, 1012])
async def test_every_connection_is_closed_with_a_code(
    code: int, sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.drop_sockets(code=code)
        await weather.works()
        await weather.whole()
    cost = reckon(weather)
    assert cost.lost <= IN_FLIGHT
    assert cost.effects_lost == 0


@pytest.mark.long
@pytest.mark.parametrize("code", [1000, 1001, 1006, 4000, 4002, 4004, 4005, 4006, 4007])
async def test_every_connection_is_closed_with_another_code(
    code: int, sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.drop_sockets(code=code)
        await weather.works()
        await weather.whole()
    assert reckon(weather).lost <= IN_FLIGHT


async def test_a_connection_breaks_in_the_middle_of_a_frame(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("half frame", type="channel.chat.message"))
        await sandbox.wait_for_strikes("half frame")
        await weather.works()
        await weather.whole()
    cost = reckon(weather)
    assert cost.lost == 1
    assert cost.effects_lost == 0


async def test_a_connection_breaks_before_a_frame(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("drop", type="channel.chat.message"))
        await sandbox.wait_for_strikes("drop")
        await weather.works()
        await weather.whole()
    cost = reckon(weather)
    assert (cost.lost, cost.effects_lost) == (0, 0)


@pytest.mark.long
async def test_every_connection_falls_silent(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        assert sandbox.mute_sockets() == 2
        await weather.works()
        await weather.whole()
        await weather.bot.console.show("n’a rien entendu pendant", "environ")
    cost = reckon(weather)
    assert 14 < cost.seconds < A_LOOK
    assert cost.effects_lost == 0


@pytest.mark.long
async def test_one_connection_falls_silent(
    sandbox: Sandbox, tmp_path: Path, reckon: Reckon
) -> None:
    async with storm(sandbox, tmp_path) as weather:
        fault = FrameFault("silence", type="channel.chat.message")
        sandbox.add_fault(fault)
        await weather.works()
        await weather.whole()
        await weather.bot.console.show("n’a rien entendu pendant", "environ")
    assert reckon(weather).seconds < A_LOOK


@pytest.mark.long
async def test_all_is_silent_for_a_minute(sandbox: Sandbox, tmp_path: Path, reckon: Reckon) -> None:
    async with storm(sandbox, tmp_path) as weather:
        sandbox.add_fault(FrameFault("silence", name="hush", seconds=60))
        sandbox.mute_sockets()
        await sandbox.wait_for_strikes("hush", count=2)
        await weather.calm("hush")
        await weather.works()
        await weather.whole()
    assert reckon(weather).effects_lost == 0
