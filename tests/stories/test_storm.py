"""A subject that comes up, told over the real wire: an alert, its clip, a storm, a restart."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.crisis.alerted import ClipStage
from bot.cases.crisis.level import Level
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import write_settings

WATCH = """
[[watches]]
name = "la marque"
query = 'fougère* SAUF jardin'
"""


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with open_sandbox(SandboxOptions(viewers=150, moderators=(MOD,))) as sandbox:
        yield sandbox


async def warmed(live: Live) -> None:
    """Let chat go on until it is known what is usual."""
    for text in ("bonsoir", "ça commence", "on y est", "pas mal", "la suite"):
        await live.say("anna", text)
        await live.sandbox.skip(150)


async def talked(live: Live, bot: Inside, text: str) -> None:
    """Let eight people say it twice."""
    for number in range(16):
        await live.sandbox.say(f"v{chr(97 + number % 8) * 3}", f"{text} {number}")
    await live.heard_so_far()
    await bot.parts.watching.idle()


async def test_a_subject_comes_up_and_the_team_takes_it_from_there(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    settings = write_settings(tmp_path, sandbox)
    plateau = tmp_path / "plateau.toml"
    plateau.write_text(plateau.read_text("utf-8") + WATCH, encoding="utf-8")
    async with inside(settings) as bot:
        live = Live(sandbox)
        await warmed(live)
        await talked(live, bot, "fougère jardin")
        assert not sandbox.acts("clip")
        await sandbox.skip(120)
        await talked(live, bot, "Fougère nul")
        await bot.console.show("la marque", "mentions")
        await bot.console.show("Le clip est prêt")
        (bench,) = bot.parts.benches.values()
        (alert,) = (one for one in bench.past.alarms.alerts.values() if one.name)
        assert bench.past.alarms.clips[alert.key].stage is ClipStage.MADE
        said = [act.text.lower() for act in sandbox.acts("message") if act.by == BOT]
        assert not [text for text in said if "fougère" in text or "marque" in text]
        await live.say(MOD, "!crise tempête")
        await live.answers("tempête")
        assert bench.past.alarms.level is Level.STORM
    async with inside(settings) as bot:
        (bench,) = bot.parts.benches.values()
        assert bench.past.alarms.level is Level.STORM
        assert alert.key in bench.past.alarms.clips
    assert len(sandbox.acts("clip")) == 1
