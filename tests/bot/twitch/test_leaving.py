"""Nothing is left behind when the edge closes."""

import asyncio

import pytest
from aiohttp import ClientSession

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.twitch.channels import Directory
from bot.twitch.errors import NotReadyError
from bot.twitch.oauth import OAuth
from bot.twitch.opening import open_chat
from tests.bot.twitch.house import Drawer, heard, options_for


def others() -> set[str]:
    here = asyncio.current_task()
    return {str(task.get_coro()) for task in asyncio.all_tasks() if task is not here}


def of_twitchio() -> set[str]:
    return {name for name in others() if "Websocket" in name or "Client" in name}


async def test_no_task_and_no_socket_outlives_the_edge(sandbox: Sandbox, drawer: Drawer) -> None:
    async with open_chat(options_for(sandbox), drawer) as edge:
        await sandbox.say("ana", "hello")
        await heard(edge)
        assert of_twitchio()
    assert not of_twitchio()
    assert not sandbox.twitch.eventsub.sessions
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0):
            await edge.troubles.take()


async def test_neither_after_a_start_that_failed(sandbox: Sandbox, drawer: Drawer) -> None:
    options = options_for(sandbox, eventsub_url="ws://127.0.0.1:1/ws", ready_seconds=0.3)
    with pytest.raises(NotReadyError):
        async with open_chat(options, drawer):
            pass
    assert not of_twitchio()


async def test_an_error_inside_comes_out_as_it_is(sandbox: Sandbox, drawer: Drawer) -> None:
    with pytest.raises(ZeroDivisionError):
        async with open_chat(options_for(sandbox), drawer):
            raise ZeroDivisionError
    assert not of_twitchio()


async def test_one_can_come_back(sandbox: Sandbox, drawer: Drawer) -> None:
    for _ in range(3):
        async with open_chat(options_for(sandbox), drawer) as edge:
            await sandbox.say("ana", "hello")
            assert await heard(edge)
            assert edge.client.conduit_info.shard_count == 2


async def test_coming_back_subscribes_to_nothing_twice(sandbox: Sandbox, drawer: Drawer) -> None:
    async with open_chat(options_for(sandbox), drawer):
        pass
    before = len(sandbox.calls("/eventsub/subscriptions", method="POST"))
    assert before
    async with open_chat(options_for(sandbox), drawer) as edge:
        assert len(sandbox.calls("/eventsub/subscriptions", method="POST")) == before
        await sandbox.say("ana", "hello")
        assert await heard(edge)


async def test_a_hundred_channels_and_more_are_looked_up_in_portions() -> None:
    logins = tuple(f"room{number}" for number in range(120))
    world = SandboxOptions(channels=logins, points_per_minute=100_000)
    async with open_sandbox(world) as sandbox:
        options = options_for(sandbox, channels=logins, points_per_minute=800)
        async with ClientSession() as session:
            token = (await OAuth(session, options).application()).access_token
            channels = await Directory(session, options, token).channels()
        assert tuple(channel.login for channel in channels) == logins


async def test_more_shards_are_opened_on_the_same_conduit(sandbox: Sandbox, drawer: Drawer) -> None:
    async with open_chat(options_for(sandbox), drawer):
        pass
    async with open_chat(options_for(sandbox, shards=4), drawer) as edge:
        assert edge.client.conduit_info.shard_count == 4
        assert len(edge.client.conduit_info.websockets) == 4
