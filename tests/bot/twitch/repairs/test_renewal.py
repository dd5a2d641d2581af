"""Tokens are renewed once for all who ask, and never for ever."""

import asyncio

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from tests.bot.twitch.house import Drawer, room

REFUSED = "Invalid OAuth token"


async def test_many_calls_renew_a_token_once(sandbox: Sandbox, edge: Edge, drawer: Drawer) -> None:
    saves = drawer.saves
    sandbox.expire_tokens(sandbox.bot.login)
    async with asyncio.TaskGroup() as tasks:
        asked = [tasks.create_task(edge.chat.automod_on(room(edge))) for _ in range(20)]
    assert [task.result() for task in asked] == [False] * 20
    assert drawer.saves == saves + 1


async def test_a_token_refused_for_ever_does_not_go_round_for_ever(
    sandbox: Sandbox, edge: Edge
) -> None:
    before = len(sandbox.calls("/moderation/automod/settings"))
    sandbox.add_fault(Fault("/moderation", status=401, message=REFUSED, times=1000))
    assert await edge.chat.automod_on(room(edge)) is None
    sandbox.lift_faults()
    assert len(sandbox.calls("/moderation/automod/settings")) - before <= 3
