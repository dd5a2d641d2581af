"""One connection: opened with patience that ends, never silent unseen, closed whole."""

import asyncio
from collections.abc import AsyncIterator
from typing import cast

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMessage, WSMsgType

from bot.sandbox.faults.fault import Fault
from bot.sandbox.faults.frame_fault import FrameFault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from bot.twitch.repairs import socket as repair
from bot.twitch.repairs.socket import Ending, OpeningError, ShardSocket
from tests.bot.twitch.house import PATIENCE


@pytest.fixture
async def socket(edge: Edge) -> AsyncIterator[ShardSocket]:
    async with ClientSession() as line:
        socket = ShardSocket(edge.client, line, "7", edge.client._hearing)
        yield socket
        await socket.close()


async def test_it_is_open_once_it_is_welcomed(sandbox: Sandbox, socket: ShardSocket) -> None:
    await socket.open()
    assert socket.session_id in sandbox.twitch.eventsub.sessions
    assert socket.keepalive == 10


async def test_without_a_welcome_it_is_given_up_and_closed(
    sandbox: Sandbox, socket: ShardSocket
) -> None:
    sandbox.add_fault(FrameFault("no welcome"))
    begun = asyncio.get_running_loop().time()
    with pytest.raises(OpeningError):
        await socket.open()
    assert asyncio.get_running_loop().time() - begun < repair.PATIENCE + 2
    async with asyncio.timeout(PATIENCE):
        await sandbox.wait_until(lambda: len(sandbox.twitch.eventsub.sessions) == 2)


@pytest.mark.long
async def test_a_door_that_never_opens_is_given_up(sandbox: Sandbox, socket: ShardSocket) -> None:
    sandbox.add_fault(Fault("/ws", hold=True))
    with pytest.raises(OpeningError):
        async with asyncio.timeout(PATIENCE):
            await socket.open()
    sandbox.lift_faults()


@pytest.mark.parametrize("fault", [Fault("/ws", status=503), Fault("/ws", reset=True, times=2)])
async def test_a_door_that_is_shut_is_said_so(
    fault: Fault, sandbox: Sandbox, socket: ShardSocket
) -> None:
    sandbox.add_fault(fault)
    with pytest.raises(OpeningError):
        await socket.open()


async def test_silence_is_noticed_at_one_and_a_half_keepalives(
    sandbox: Sandbox, socket: ShardSocket
) -> None:
    await socket.open()
    socket.keepalive = 1.0
    sandbox.mute_sockets()
    begun = asyncio.get_running_loop().time()
    async with asyncio.timeout(PATIENCE):
        assert await socket.read() is Ending.SILENT
    assert 1.4 <= asyncio.get_running_loop().time() - begun < 2.5
    assert socket.leave.done()


async def test_a_connection_that_ends_is_no_silence(sandbox: Sandbox, socket: ShardSocket) -> None:
    await socket.open()
    sandbox.drop_sockets(code=4001)
    async with asyncio.timeout(PATIENCE):
        assert await socket.read() is Ending.CLOSED
    assert socket.over


async def test_closing_it_leaves_nothing_open(sandbox: Sandbox, socket: ShardSocket) -> None:
    await socket.open()
    await socket.close()
    await sandbox.wait_until(lambda: socket.session_id not in sandbox.twitch.eventsub.sessions)
    assert await socket.read() is Ending.CLOSED


class Flood:
    """A connection on which frames have come faster than they are read, and then its end."""

    def __init__(self, frames: int) -> None:
        self.left = frames

    async def receive(self) -> WSMessage:
        self.left -= 1
        if self.left < 0:
            return WSMessage(WSMsgType.CLOSED, None, None)
        return WSMessage(WSMsgType.TEXT, '{"metadata": {"message_type": "odd"}}', None)

    async def close(self) -> None:
        self.left = 0


async def test_all_else_gets_its_turns_while_a_flood_is_read(socket: ShardSocket) -> None:
    flood = Flood(20_000)
    socket._socket = cast(ClientWebSocketResponse, flood)
    async with asyncio.TaskGroup() as tasks:
        reading = tasks.create_task(socket.read())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert 0 < flood.left < 20_000
    assert reading.result() is Ending.CLOSED
