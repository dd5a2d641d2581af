"""Terms that Twitch itself keeps out, by the charter and by people, over the real wire."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cases.blocking.terms import Stage
from bot.sandbox.faults.fault import Fault
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.process import moderating
from tests.stories.setting import write_settings

BEFORE = '"face de truite"'
ASKED = '{ term = "face de truite", before = true }'


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox(SandboxOptions(viewers=150, moderators=(MOD,))) as sandbox:
        yield sandbox


def settings_with(folder: Path, sandbox: Sandbox, term: str = ASKED) -> Path:
    settings = write_settings(folder, sandbox)
    write_term(folder, term)
    return settings


def write_term(folder: Path, term: str) -> None:
    charter = folder / "plateau.toml"
    text = charter.read_text("utf-8").replace(ASKED, BEFORE)
    charter.write_text(text.replace(BEFORE, term), encoding="utf-8")


def blocked(sandbox: Sandbox) -> set[tuple[str, str]]:
    return {(one.moderator.login, one.text) for one in sandbox.channel().terms.values()}


def stages(bot: Inside) -> list[Stage]:
    (bench,) = bot.parts.benches.values()
    return [one.stage for one in bench.past.terms]


async def look(bot: Inside) -> None:
    """Let the bot look at Twitch's list now, as it does by itself after a while."""
    watch = bot.parts.term_watch
    for bench in bot.parts.benches.values():
        if bench.channel in watch._looks:
            watch._looks[bench.channel].again_at = datetime.min.replace(tzinfo=UTC)
        await watch.check(bench)
    await bot.parts.performer.drained()


async def test_what_is_blocked_never_appears_and_who_wrote_it_is_warned(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    await sandbox.block_term(MOD, "tartempion")
    async with inside(settings_with(tmp_path, sandbox)) as bot:
        live = Live(sandbox)
        await sandbox.wait_for_acts("block_term", count=2)
        assert blocked(sandbox) == {(MOD, "tartempion"), (BOT, "face de truite")}
        assert not await sandbox.say("mona", "quelle face de truite")
        await live.bot_did("deny", lambda act: act.target == "mona")
        await live.did("warn", "mona")
        await look(bot)
        assert stages(bot) == [Stage.HELD]
        await live.say(MOD, "!termes")
        told = await live.whispers(MOD, "face de truite")
        assert "1 par la charte" in told
        assert "tartempion" in told
        write_term(tmp_path, BEFORE)
        await sandbox.wait_for_acts("unblock_term")
        assert blocked(sandbox) == {(MOD, "tartempion")}


async def test_what_a_human_takes_back_stays_away_until_a_human_asks(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with inside(settings_with(tmp_path, sandbox)) as bot:
        live = Live(sandbox)
        await sandbox.wait_for_acts("block_term")
        await look(bot)
        await sandbox.unblock_term(MOD, "face de truite")
        await bot.console.show(MOD, "a retiré 1 terme")
        for _ in range(3):
            await look(bot)
        assert not blocked(sandbox)
        await live.say(MOD, "!termes encore")
        await live.answers("1 terme est redemandé")
        await sandbox.wait_for_acts("block_term", count=2)
        assert blocked(sandbox) == {(BOT, "face de truite")}


@asynccontextmanager
async def crowded(sandbox: Sandbox, folder: Path) -> AsyncIterator[Inside]:
    """Run the bot where people have used up the room for blocked terms."""
    await sandbox.block_term(MOD, "tartempion")
    async with inside(settings_with(folder, sandbox)) as bot:
        yield bot


async def test_what_twitch_does_not_take_is_told_once_with_the_reason(tmp_path: Path) -> None:
    options = SandboxOptions(moderators=(MOD,), most_blocked_terms=1)
    async with open_sandbox(options) as sandbox, crowded(sandbox, tmp_path) as bot:
        await bot.console.show("block_term refused", "too many blocked terms")
        for _ in range(3):
            await look(bot)
        assert len(bot.console.having("n’accepte pas 1 terme")) == 1
        assert stages(bot) == [Stage.ASKED]


async def test_a_list_that_cannot_be_read_is_told_of_and_nothing_is_done(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.add_fault(Fault("/moderation/blocked_terms", method="GET", status=403, times=99))
    async with inside(settings_with(tmp_path, sandbox)) as bot:
        await bot.console.show("ne montre pas ses termes bloqués")
        await look(bot)
        assert not blocked(sandbox)
        assert len(bot.console.having("ne montre pas")) == 1
        sandbox.lift_faults()
        await look(bot)
        assert blocked(sandbox) == {(BOT, "face de truite")}


@pytest.mark.long
async def test_a_kill_before_twitchs_answer_leaves_no_term_that_we_do_not_know(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    settings, live = settings_with(tmp_path, sandbox), Live(sandbox)
    async with moderating(settings) as bot:
        fault = Fault("/moderation/blocked_terms", method="POST", hold=True, after=True)
        sandbox.add_fault(fault)
        await sandbox.wait_for_acts("block_term")
        await bot.kill()
    sandbox.lift_faults()
    async with moderating(settings):
        await live.say(MOD, "!charter 1")
        await live.answers("Article 1")
        write_term(tmp_path, BEFORE)
        await sandbox.wait_for_acts("unblock_term")
        assert not blocked(sandbox)
        assert [act.by for act in sandbox.acts("block_term")] == [BOT]
