"""A banned viewer asks to write again, and a moderator answers from chat or on Twitch itself."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cases.case import Status
from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import MOD, Live
from tests.stories.setting import write_settings

SETTING = SandboxOptions(moderators=(MOD,))


@dataclass(slots=True)
class Pleading(Live):
    """A live where mona is banned and asks to come back."""

    bot: Inside | None = None

    async def pleads(self) -> str:
        await self.sandbox.ban(MOD, "mona", channel=self.channel)
        self.mark = self.sandbox.twitch.journal.act_count
        request = await self.sandbox.ask_unban("mona", "je regrette", channel=self.channel)
        assert self.bot is not None
        await self.bot.console.show("case 1")
        return request

    def status(self) -> Status:
        assert self.bot is not None
        (bench,) = self.bot.parts.benches.values()
        case = bench.docket.get(1)
        assert case is not None
        return case.status


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Pleading]:
    async with open_sandbox(SETTING) as sandbox, inside(write_settings(tmp_path, sandbox)) as bot:
        yield Pleading(sandbox, bot=bot)


async def test_to_uphold_leaves_the_viewer_banned_and_tells_them(live: Pleading) -> None:
    request = await live.pleads()
    await live.say(MOD, "!uphold 1")
    denied = await live.bot_did("deny_unban", lambda act: act.message_id == request)
    assert denied.text


async def test_to_dismiss_lets_the_viewer_write_again(live: Pleading) -> None:
    request = await live.pleads()
    await live.say(MOD, "!dismiss 1 sois le bienvenu")
    approved = await live.bot_did("approve_unban", lambda act: act.message_id == request)
    assert "sois le bienvenu" in approved.text
    assert await live.sandbox.say("mona", "merci", channel=live.channel)


async def test_an_answer_on_twitch_itself_closes_the_case(live: Pleading) -> None:
    await live.pleads()
    await live.sandbox.resolve_unban(MOD, "mona", approve=True, channel=live.channel)
    await live.heard_so_far()
    assert live.status() is Status.SUPERSEDED


async def test_a_request_that_is_taken_back_is_closed_by_nobody(live: Pleading) -> None:
    await live.pleads()
    await live.sandbox.cancel_unban("mona", channel=live.channel)
    await live.heard_so_far()
    assert live.status() is Status.EXPIRED
