"""What AutoMod holds back: kept out, let through, or left to run out, over the real wire."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cases.case import Status
from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import INSULT, write_settings

SETTING = SandboxOptions(moderators=(MOD,))
FAIR = "sacrebleu quelle soirée"


@dataclass(slots=True)
class Reviewed(Live):
    """A live with AutoMod on."""

    bot: Inside | None = None

    async def hold(self, login: str, text: str) -> str:
        self.mark = self.sandbox.twitch.journal.act_count
        return await self.sandbox.hold(login, text, channel=self.channel)

    async def case_opened(self, number: int) -> None:
        assert self.bot is not None
        await self.bot.console.show(f"case {number}")

    def status(self, number: int) -> Status:
        assert self.bot is not None
        (bench,) = self.bot.parts.benches.values()
        case = bench.docket.get(number)
        assert case is not None
        return case.status


@pytest.fixture
async def live(tmp_path: Path) -> AsyncIterator[Reviewed]:
    async with open_sandbox(SETTING) as sandbox, inside(write_settings(tmp_path, sandbox)) as bot:
        yield Reviewed(sandbox, bot=bot)


async def test_a_held_insult_is_refused_and_its_author_warned(live: Reviewed) -> None:
    held = await live.hold("mona", INSULT)
    await live.bot_did("deny", lambda act: act.message_id == held)
    await live.did("warn", "mona")
    assert not live.sandbox.acts("delete")


async def test_a_moderator_lets_a_message_through_from_chat(live: Reviewed) -> None:
    held = await live.hold("mona", FAIR)
    await live.case_opened(1)
    await live.say(MOD, "!dismiss 1")
    await live.bot_did("allow", lambda act: act.message_id == held)
    await live.heard_so_far()
    assert live.status(1) is Status.DISMISSED
    assert {act.kind for act in live.against("mona")} == {"allow"}


async def test_a_moderator_keeps_it_out_from_chat(live: Reviewed) -> None:
    held = await live.hold("mona", FAIR)
    await live.case_opened(1)
    await live.say(MOD, "!uphold 1")
    await live.bot_did("deny", lambda act: act.message_id == held)


async def test_what_a_moderator_decides_on_twitch_itself_closes_the_case(live: Reviewed) -> None:
    held = await live.hold("mona", FAIR)
    await live.case_opened(1)
    await live.sandbox.judge_held(MOD, held, allow=True, channel=live.channel)
    await live.heard_so_far()
    assert live.status(1) is Status.SUPERSEDED
    assert not [act for act in live.sandbox.acts() if act.by == BOT and act.message_id == held]


async def test_what_nobody_looks_at_runs_out_and_is_said_so(live: Reviewed) -> None:
    await live.hold("mona", FAIR)
    await live.case_opened(1)
    await live.sandbox.skip(301)
    await live.heard_so_far()
    assert live.status(1) is Status.EXPIRED
