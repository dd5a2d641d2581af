"""Those who are not looking are told: over the real wire, at an address of the team's."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.bot.notify.receiver import open_receiver
from tests.stories.inside import inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import write_settings


async def test_a_bot_that_can_no_longer_act_says_so_outside(tmp_path: Path) -> None:
    options = SandboxOptions(moderators=(MOD,))
    async with open_receiver() as receiver, open_sandbox(options) as sandbox:
        notify = {"urls": [receiver.url]}
        web = {"public_url": "https://desk.example"}
        async with inside(write_settings(tmp_path, sandbox, notify=notify, web=web)):
            live = Live(sandbox)
            await live.say("rosa", "bonsoir tout le monde")
            await live.heard_so_far()
            assert not receiver.got
            await sandbox.remove_moderator(BOT)
            (notice,) = await receiver.has(1)
    assert "n’est plus" in notice["message"]
    assert notice["message"].endswith(f"https://desk.example/channels/{live.channel}")
