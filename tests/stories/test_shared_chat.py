"""Two channels share a chat, and the bot moderates both: nothing is done twice."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import INSULT, write_settings

HOST, GUEST = "studiovert", "voisine"


async def test_each_channel_looks_after_its_own_until_a_charter_asks(tmp_path: Path) -> None:
    setting = SandboxOptions(channels=(HOST, GUEST), moderators=(MOD,))
    async with open_sandbox(setting) as sandbox:
        settings = write_settings(tmp_path, sandbox)
        asking = tmp_path / "asking.toml"
        asking.write_text(
            'extends = "./plateau.toml"\nname = "asking"\n'
            f'[shared_chat]\npartners = {{ {GUEST} = "ask" }}\n',
            encoding="utf-8",
        )
        with settings.open("a", encoding="utf-8") as file:
            file.write(f'[channels.{HOST}]\ncharter = "{asking.as_posix()}"\n')
        await sandbox.share(GUEST)
        async with inside(settings) as bot:
            guest = Live(sandbox, GUEST)
            await guest.deleted(await guest.say("mona", INSULT))
            await guest.did("warn", "mona")
            await bot.console.show(f"mona of {GUEST}", "open_case")
            host = Live(sandbox)
            await host.deleted(await host.say("hugo", INSULT))
            await host.did("warn", "hugo")
            await guest.heard_so_far()
            for login in ("mona", "hugo"):
                acts = [one for one in sandbox.acts("warn") if one.target == login]
                assert [one.by for one in acts] == [BOT]
            await host.say(MOD, "!case 1")
            await host.answers("Dossier 1", f"mona (depuis le chat de {GUEST})")
            await sandbox.ban(MOD, "mona", seconds=60, channel=GUEST)
            await bot.console.show("= case 1 superseded", MOD)
            await host.say(MOD, "!why @mona")
            told = await host.answers("2 entrées")
            assert f"exclusion de 1 minute par {MOD}, à l’instant, dans le chat de {GUEST}" in told
