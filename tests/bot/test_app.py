import asyncio
import socket
from pathlib import Path

import pytest

from bot.app import run
from bot.ports.world import Clock
from bot.sandbox.faults.fault import Fault
from bot.sandbox.server import open_sandbox
from bot.settings import read_settings
from bot.terminal.console import Console
from bot.web.serving.errors import PortInUseError
from tests.stories.setting import write_settings

PATIENCE = 20


def silent(clock: Clock) -> Console:
    return Console(lambda _: None, clock.show)


async def test_a_port_in_use_is_found_before_twitch_is_asked_anything(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        web: dict[str, object] = {"port": taken.getsockname()[1]}
        async with open_sandbox() as sandbox:
            settings = read_settings(write_settings(tmp_path, sandbox, web=web))

            with pytest.RaisesGroup(PortInUseError):
                await run(settings, silent, stopping=asyncio.Event())

            assert not sandbox.calls("/")


async def test_a_bot_is_stopped_while_it_still_waits_for_twitch(tmp_path: Path) -> None:
    stopping = asyncio.Event()
    async with open_sandbox() as sandbox, asyncio.timeout(PATIENCE):
        sandbox.add_fault(Fault("/users", times=100, hold=True))
        settings = read_settings(write_settings(tmp_path, sandbox))
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(run(settings, silent, stopping=stopping), name="the bot")
            await sandbox.wait_for_calls("/oauth2/token")
            assert not running.done()

            stopping.set()
            await running
