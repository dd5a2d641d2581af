"""Connections that end, by Twitch's wish or by accident."""

import asyncio

from bot.ports.events import Deaf
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge, open_chat
from bot.twitch.repairs.socket import ShardSocket
from tests.bot.twitch.house import PATIENCE, Drawer, heard, heard_message, options_for, trouble


class Welcomes:
    """Waits for other connections in the place of those that are read now."""

    def __init__(self, edge: Edge) -> None:
        self._edge = edge
        self._before = self._now()

    async def both(self) -> None:
        async with asyncio.timeout(PATIENCE):
            await self._edge.client.shards.changed.until(lambda: not self._before & self._now())
        self._before = self._now()

    def _now(self) -> frozenset[ShardSocket]:
        return frozenset(one.current for one in self._edge.client.shards if one.current)


async def test_moving_at_twitchs_wish_loses_nothing(sandbox: Sandbox, edge: Edge) -> None:
    welcomes = Welcomes(edge)
    await sandbox.say("ana", "line 0")
    assert await sandbox.reconnect_sockets() == 2
    for number in range(1, 40):
        await sandbox.say("ana", f"line {number}")
        await asyncio.sleep(0)
    await welcomes.both()
    for number in range(40, 50):
        await sandbox.say("ana", f"line {number}")
    texts = [(await heard_message(edge)).text for _ in range(50)]
    assert sorted(texts) == sorted(f"line {number}" for number in range(50))


async def test_moving_again_and_again_leaves_two_sockets(sandbox: Sandbox, drawer: Drawer) -> None:
    async with open_chat(options_for(sandbox), drawer) as edge:
        welcomes = Welcomes(edge)
        for number in range(3):
            await sandbox.reconnect_sockets()
            await welcomes.both()
            await sandbox.say("ana", f"round {number}")
            assert (await heard_message(edge)).text == f"round {number}"
            assert len(sandbox.twitch.eventsub.sessions) == 2
            assert len(edge.client.conduit_info.websockets) == 2


async def test_a_cut_connection_is_made_again(sandbox: Sandbox, edge: Edge) -> None:
    welcomes = Welcomes(edge)
    assert sandbox.drop_sockets() == 2
    await welcomes.both()
    await sandbox.wait_for_reader()
    await sandbox.say("ana", "back again")
    assert isinstance(await heard(edge), Deaf)
    assert (await heard_message(edge)).text == "back again"


async def test_a_shard_that_twitch_will_not_take_at_first_is_tried_again(
    sandbox: Sandbox, edge: Edge
) -> None:
    sandbox.add_fault(Fault("/eventsub/conduits/shards", "PATCH", status=500, times=3))
    sandbox.drop_sockets(most=1)
    assert (await trouble(edge)).phrase.key == "twitch.shard_lost"
    await sandbox.wait_for_calls("/eventsub/conduits/shards", method="PATCH", count=5)
    await sandbox.say("ana", "back again")
    assert (await heard_message(edge)).text == "back again"
