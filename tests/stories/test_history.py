"""One history of a viewer: what the bot did, what people did past it, and what was read."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.setting import INSULT, write_settings


async def test_everything_that_happened_to_a_viewer_is_told_in_one_line(tmp_path: Path) -> None:
    setting = SandboxOptions(moderators=(MOD,))
    async with open_sandbox(setting) as sandbox:
        live = Live(sandbox)
        settings = write_settings(tmp_path, sandbox)
        async with inside(settings) as bot:
            await live.say("mona", INSULT)
            await live.did("warn", "mona")
            await live.say(MOD, "!case 1")
            assert "avertissement lu" not in await live.answers("Dossier 1")
            await sandbox.acknowledge("mona")
            await live.heard_so_far()
            await live.say(MOD, "!case 1")
            await live.answers("Dossier 1", "avertissement lu")
            await live.say("mona", "encore un vendu")
            await bot.console.show("? case 2", "mona")
            await sandbox.ban(MOD, "mona", seconds=600)
            await bot.console.show("= case 2 superseded", MOD)
        async with inside(settings):
            await live.say(MOD, "!why @mona")
            told = await live.answers("3 entrées")
            assert f"exclusion de 10 minutes par {MOD}" in told
            assert "2, article 4" in told
            assert "traité par le bot (avertissement lu)" in told
