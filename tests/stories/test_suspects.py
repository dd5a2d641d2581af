"""Somebody comes back under another name: Twitch suspects it, and a moderator looks."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.setting import write_settings


async def test_a_suspect_is_left_to_people(tmp_path: Path) -> None:
    setting = SandboxOptions(moderators=(MOD,))
    async with open_sandbox(setting) as sandbox, inside(write_settings(tmp_path, sandbox)) as bot:
        live = Live(sandbox)
        await sandbox.suspect("mona", grounds=("ban_evader",), evasion="likely")
        await live.say("mona", "me revoilà")
        await bot.console.show("case 1")
        await live.say(MOD, "!case 1")
        await live.answers("suspect pour Twitch", "mona")
        assert not live.against("mona")
        await live.say(MOD, "!uphold 1 ban")
        await live.did("ban", "mona")
