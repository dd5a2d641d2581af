"""A chat in a crisis, calmed and restored over the real wire, by another bot than began it."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from bot.sandbox.state.modes import Modes
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.setting import write_settings

USUAL = Modes(slow=5, unique=True)


async def test_the_modes_of_before_come_back_after_a_restart(tmp_path: Path) -> None:
    async with open_sandbox(SandboxOptions(moderators=(MOD,))) as sandbox:
        live = Live(sandbox)
        sandbox.channel().modes = USUAL
        settings = write_settings(tmp_path, sandbox)
        async with inside(settings):
            await live.say(MOD, "!calm")
            await live.answers("ralentit")
            assert sandbox.channel().modes == Modes(slow=30, followers=10, unique=True)
        async with inside(settings):
            await live.say(MOD, "!calm off")
            await live.answers("comme avant")
            assert sandbox.channel().modes == USUAL
