"""Ctrl-C and SIGTERM end what runs: in order, without a word of complaint."""

import os
import signal
from pathlib import Path

import pytest

from bot.sandbox.server import open_sandbox
from tests.stories.live import Live
from tests.stories.process import moderating, running
from tests.stories.setting import INSULT, write_settings

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows sends no signal to one process")


async def test_ctrl_c_ends_a_run_with_all_that_was_decided_done(tmp_path: Path) -> None:
    async with open_sandbox() as sandbox, moderating(write_settings(tmp_path, sandbox)) as bot:
        live = Live(sandbox)
        message = await live.say("mona", INSULT)
        await bot.console.show("× case 1")
        assert await bot.end(signal.SIGINT) == 0
        assert not bot.trouble, str(bot.log)
        assert [act.message_id for act in sandbox.acts("delete")] == [message]
        assert len(sandbox.acts("warn")) == 1


@pytest.mark.long
async def test_ctrl_c_ends_a_demo_early_with_its_summary() -> None:
    async with running("demo", "--speed", "600") as demo:
        await demo.console.show("article")
        assert await demo.end(signal.SIGINT) == 0
    assert not demo.trouble, str(demo.log)
    await demo.console.show("messages")
    await demo.console.show("effects")


@pytest.mark.long
async def test_a_demo_is_ended_while_it_begins() -> None:
    async with running("demo", "--quiet") as demo:
        await demo.console.show("a live at 20×")
        assert await demo.end(signal.SIGTERM) == 0
    assert not demo.trouble, str(demo.log)
