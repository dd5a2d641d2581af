"""What Twitch sends again after the bot was stopped and started."""

from pathlib import Path

import pytest

from bot.sandbox.events.chat import chat_message
from bot.sandbox.sandbox import Sandbox
from tests.chaos.books import Books
from tests.stories.inside import inside
from tests.stories.live import BOT, Live
from tests.stories.process import moderating
from tests.stories.setting import INSULT, write_settings


async def test_a_message_that_comes_again_is_not_judged_again(
    sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    async with inside(config):
        message_id = await live.say("mona", INSULT)
        message = sandbox.channel().messages.find(message_id)
        assert message
        await live.deleted(message_id)
        await live.did("warn", "mona")
    async with inside(config):
        await sandbox.twitch.eventsub.announce(chat_message(message))
        await live.heard_so_far()
    assert books.judged() == [message_id]
    assert [act.target for act in sandbox.acts("warn")] == ["mona"]


@pytest.mark.long
async def test_a_command_that_comes_again_after_a_kill_is_not_answered_again(
    sandbox: Sandbox, live: Live, tmp_path: Path
) -> None:
    slow_log: dict[str, object] = {"batch_wait": 10}
    config = write_settings(tmp_path, sandbox, storage=slow_log)
    async with moderating(config) as bot:
        message_id = await live.say("rosa", "!charter 3")
        message = sandbox.channel().messages.find(message_id)
        assert message
        await live.answers("@rosa")
        await bot.kill()
    async with inside(config):
        await sandbox.twitch.eventsub.announce(chat_message(message))
        await live.heard_so_far()
    said = [act.text for act in sandbox.acts("message") if act.by == BOT]
    assert len([text for text in said if "@rosa" in text]) == 1


async def test_an_absence_within_a_live_is_measured_and_told(
    sandbox: Sandbox, live: Live, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    async with inside(config):
        for number in range(5):
            await live.say("ana", f"bonsoir {number}")
            await sandbox.skip(2)
        await live.heard_so_far()
    await sandbox.skip(90)
    async with inside(config) as bot:
        await bot.console.show("n’a rien entendu", "1 minute")
