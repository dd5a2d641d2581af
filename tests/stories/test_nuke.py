"""A crowd posts the same advertisement: a moderator aims, looks, acts, and takes it back."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.setting import write_settings

CROWD = ("mona", "hugo", "ines", "luca")
SPAM = "des F0LL0WERS pas chers chez moi"
SECOND = "nadia"


async def test_a_crowd_is_timed_out_on_a_second_moderators_word_and_let_back(
    tmp_path: Path,
) -> None:
    setting = SandboxOptions(moderators=(MOD, SECOND))
    async with open_sandbox(setting) as sandbox:
        live = Live(sandbox)
        settings = write_settings(tmp_path, sandbox)
        async with inside(settings) as bot:
            for login in (*CROWD, SECOND):
                await live.say(login, SPAM)
            await live.say("paul", "bonsoir")
            await live.say(MOD, '!nuke "followers pas chers" 2m 1h')
            aimed = await live.answers("Purge 1", "de 4 personnes", "1 est épargnée")
            assert not any(login in aimed for login in CROWD)
            await bot.console.show("nuke 1", "followers pas chers")
            await bot.console.show("spared", f"{SECOND} (moderator)")
            assert not live.against(*CROWD)
            await live.say(SECOND, "!nuke go")
            for login in CROWD:
                assert (await live.did("timeout", login)).seconds == 3600
            assert not sandbox.acts("delete")
            assert not live.against("paul", SECOND)
        async with inside(settings):
            await live.say(MOD, "!nuke undo")
            for login in CROWD:
                await live.did("untimeout", login)
            await live.answers("Purge 1 annulée")
