"""A chat under a wave, told over the real wire: proposed, accepted by one word, given back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.sandbox.state.modes import Modes
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.process import moderating
from tests.stories.setting import write_settings

USUAL = Modes(slow=5, unique=True)
CALMED = Modes(slow=30, followers=10, unique=True)
HATE = "partez tous d'ici, cette chaîne est finie"
GREETING = "coucou on arrive de chez mona, bonne soirée"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox(SandboxOptions(viewers=150, moderators=(MOD,))) as sandbox:
        yield sandbox


@asynccontextmanager
async def evening(
    sandbox: Sandbox, folder: Path, charter: str = ""
) -> AsyncIterator[tuple[Live, Inside]]:
    settings = write_settings(folder, sandbox)
    plateau = folder / "plateau.toml"
    plateau.write_text(charter + plateau.read_text("utf-8"), encoding="utf-8")
    async with inside(settings) as bot:
        live = Live(sandbox)
        await settled(live)
        yield live, bot


async def settled(live: Live) -> None:
    """Let the chat go on for so long that whoever was not heard meanwhile is a newcomer."""
    for text in ("bonsoir", "ça commence", "on y est"):
        await live.say("anna", text)
        await live.sandbox.skip(301)
    await live.heard_so_far()


async def arrive(live: Live, count: int, text: str, name: str = "v{}q") -> None:
    """Let many newcomers say the same, each a little differently."""
    for number in range(count):
        await live.sandbox.say(name.format(chr(97 + number % 26) * (2 + number // 26)), text)


async def proposals(live: Live) -> list[str]:
    acts = live.sandbox.acts("message")
    return [act.text for act in acts if act.by == BOT and "Vague" in act.text]


async def test_a_hate_raid_is_answered_by_one_word_and_leaves_no_trace(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with evening(sandbox, tmp_path) as (live, _):
        await arrive(live, 30, HATE)
        assert "même texte" in await live.answers("Vague", "calme")
        sandbox.channel().modes = USUAL
        await live.say(MOD, "!calme")
        await live.answers("ralentit")
        assert sandbox.channel().modes == CALMED
        await live.say(MOD, "!calme fin")
        await live.answers("comme avant")
        assert sandbox.channel().modes == USUAL
        assert len(await proposals(live)) == 1
        assert not live.against(*(f"v{letter * 2}q" for letter in "abcdefghij"))


async def test_a_friends_raid_of_two_hundred_raises_no_alarm(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with evening(sandbox, tmp_path, 'raids = { friends = ["mona"] }\n') as (live, bot):
        await live.sandbox.raid("mona", 200)
        await bot.console.show("Raid ami", "mona")
        await arrive(live, 200, GREETING)
        insult = await live.say("vzzq", "mais quel abruti celui-là")
        await live.deleted(insult)
        await live.heard_so_far()
        assert not await proposals(live)
        assert [act.text for act in sandbox.acts("delete")] == ["mais quel abruti celui-là"]
        assert len(bot.console.having("Raid")) == 1


async def test_raiders_who_insult_are_welcome_no_longer(sandbox: Sandbox, tmp_path: Path) -> None:
    async with evening(sandbox, tmp_path) as (live, bot):
        await live.sandbox.raid("hugo", 40)
        await bot.console.show("Raid de hugo")
        await arrive(live, 12, "mais quel abruti celui-là")
        assert "enfreint la charte" in await live.answers("Vague")
        await bot.console.show("n’est plus bienvenu")


async def test_bots_that_follow_are_a_wave(sandbox: Sandbox, tmp_path: Path) -> None:
    async with evening(sandbox, tmp_path) as (live, _):
        for number in range(19):
            await sandbox.follow_now(f"early_{number}")
        await live.heard_so_far()
        assert not await proposals(live)
        for number in range(200):
            await sandbox.follow_now(f"bot_{number}")
        await live.answers("Vague", "20")
        await live.heard_so_far()
        assert len(await proposals(live)) == 1


async def test_where_the_charter_says_so_it_is_calmed_and_restored_by_itself(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    rules = "waves = { automatic = true, minutes = 1, quiet = 30 }\n"
    async with evening(sandbox, tmp_path, rules) as (live, bot):
        sandbox.channel().modes = Modes(slow=5)
        await arrive(live, 12, HATE)
        await live.answers("ralentit un moment")
        assert sandbox.channel().modes == Modes(slow=30, followers=10)
        await sandbox.skip(130)
        await live.heard_so_far()
        await bot.console.show("retrouve ses modes")
        await live.bot_did("modes", lambda act: act.channel == live.channel)
        assert sandbox.channel().modes == Modes(slow=5)


async def test_the_shield_goes_with_the_calm_until_a_human_takes_it(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    rules = "calm = { slow = 30, shield = true }\n"
    async with evening(sandbox, tmp_path, rules) as (live, bot):
        await live.say(MOD, "!calme")
        await live.bot_did("shield", lambda act: act.channel == live.channel)
        await live.say(MOD, "!calme fin")
        await live.bot_did("unshield", lambda act: act.channel == live.channel)
        await live.say(MOD, "!calme")
        await live.bot_did("shield", lambda act: act.channel == live.channel)
        await sandbox.move_shield(MOD, up=False)
        await bot.console.show(MOD, "a levé le mode bouclier")
        await sandbox.move_shield(MOD, up=True)
        await live.say(MOD, "!calme fin")
        await live.bot_did("modes", lambda act: act.channel == live.channel)
        await live.heard_so_far()
        shield = sandbox.channel().shield
        assert shield is not None
        assert shield.active


@pytest.mark.long
async def test_a_kill_in_the_midst_of_it_leaves_the_chat_as_it_was(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    settings, live = write_settings(tmp_path, sandbox), Live(sandbox)
    sandbox.channel().modes = USUAL
    await killed_amid(settings, live, "!calme")
    async with moderating(settings) as bot:
        await sandbox.wait_until(lambda: sandbox.channel().modes == CALMED)
        assert await bot.end() == 0
    await killed_amid(settings, live, "!calme fin")
    async with moderating(settings):
        await sandbox.wait_until(lambda: sandbox.channel().modes == USUAL)
        await live.heard_so_far()
    assert sandbox.channel().modes == USUAL


async def killed_amid(settings: Path, live: Live, command: str) -> None:
    """End the bot as a power cut would, when Twitch has heard of the modes and not answered."""
    sandbox, before = live.sandbox, live.sandbox.channel().modes
    async with moderating(settings) as bot:
        path = "/chat/settings"
        sandbox.add_fault(Fault(path, method="PATCH", status=503, times=99, name=command))
        await live.say(MOD, command)
        await sandbox.wait_for_strikes(command)
        await bot.kill()
    assert sandbox.channel().modes == before
    sandbox.lift_faults()
