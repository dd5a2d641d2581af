"""What a bot still knows after it was stopped and started again."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import MOD, Live
from tests.stories.setting import INSULT, write_settings

FACE = "quelle face de truite"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox(SandboxOptions(viewers=150, moderators=(MOD,))) as sandbox:
        yield sandbox


@asynccontextmanager
async def evening(sandbox: Sandbox, folder: Path) -> AsyncIterator[tuple[Live, Inside]]:
    async with inside(write_settings(folder, sandbox)) as bot:
        yield Live(sandbox), bot


async def test_everything_decided_is_still_known(sandbox: Sandbox, tmp_path: Path) -> None:
    async with evening(sandbox, tmp_path) as (live, _):
        await live.deleted(await live.say("mona", INSULT))
        await live.did("warn", "mona")
        await live.say("hugo", "il est vendu")
        await live.say(MOD, "!dismiss @hugo")
        await live.answers("Dossier 2", "classé")
    async with evening(sandbox, tmp_path) as (live, bot):
        fair = await live.say("paul", "il est vendu")
        await live.sandbox.acknowledge("mona")
        await live.deleted(await live.say("mona", INSULT))
        assert (await live.did("timeout", "mona")).seconds == 600
        await bot.console.show("× case 3", "mona")
        await live.say(MOD, "!why @mona")
        why = await live.answers("2 dossiers")
        assert "1, article 3" in why
        assert "3, article 3" in why
        assert not bot.console.having("paul")
        assert not [act for act in sandbox.acts("delete") if act.message_id == fair]


async def test_the_conduit_is_used_again(sandbox: Sandbox, tmp_path: Path) -> None:
    conduits = sandbox.twitch.eventsub.conduits
    async with evening(sandbox, tmp_path):
        first = set(conduits)
    async with evening(sandbox, tmp_path) as (live, _):
        assert set(conduits) == first
        await live.deleted(await live.say("mona", INSULT))


async def test_a_case_is_ruled_after_a_restart(sandbox: Sandbox, tmp_path: Path) -> None:
    async with evening(sandbox, tmp_path) as (live, bot):
        said = await live.say("ines", "encore un vendu")
        await bot.console.show("? case 1", "ines")
    async with evening(sandbox, tmp_path) as (live, _):
        await live.say(MOD, "!uphold 1 10m")
        await live.deleted(said)
        assert (await live.did("timeout", "ines")).seconds == 600


async def test_what_a_moderator_did_on_twitch_closes_the_case(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    async with evening(sandbox, tmp_path) as (live, bot):
        said = await live.say("ines", "encore un vendu")
        await live.say("luca", "lui aussi, un vendu")
        await bot.console.show("? case 2", "luca")
        await sandbox.delete(MOD, said)
        await bot.console.show("= case 1 superseded", MOD)
        await sandbox.ban(MOD, "luca", seconds=60)
        await bot.console.show("= case 2 superseded", MOD)
        await live.say(MOD, "!uphold 1")
        assert "réglé sur Twitch" in await live.answers("Dossier 1")
        assert not live.against("ines", "luca")


async def test_what_the_bot_did_itself_closes_nothing(sandbox: Sandbox, tmp_path: Path) -> None:
    async with evening(sandbox, tmp_path) as (live, bot):
        await live.say("mona", "encore un vendu")
        await bot.console.show("? case 1", "mona")
        await live.deleted(await live.say("mona", FACE))
        await live.did("warn", "mona")
        await live.heard_so_far()
        assert not bot.console.having("superseded")
        await live.say(MOD, "!cases")
        assert "1 dossier ouvert" in await live.answers(f"@{MOD}")
