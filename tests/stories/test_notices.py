"""Those who are not looking are told: over the real wire, at an address of the team's."""

from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.bot.notify.receiver import open_receiver
from tests.stories.inside import inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import write_settings

DOUBTFUL = "tu es un vendu"


async def test_a_case_that_nobody_answers_is_told_outside_with_its_page(tmp_path: Path) -> None:
    options = SandboxOptions(moderators=(MOD,))
    async with open_receiver() as receiver, open_sandbox(options) as sandbox:
        settings = write_settings(
            tmp_path,
            sandbox,
            notify={"lead_urls": [receiver.url]},
            web={"public_url": "https://desk.example"},
        )
        async with inside(settings) as bot:
            live = Live(sandbox)
            await live.say("mona", DOUBTFUL)
            await bot.console.show("? case 1")
            await sandbox.skip(70)
            await live.say("rosa", "bonsoir tout le monde")
            await bot.console.show("!", "attend une réponse")
            assert not receiver.got
            await sandbox.skip(1000)
            await live.say("rosa", "bonne soirée")
            (notice,) = await receiver.has(1)
    assert "a expiré" in notice["message"]
    assert DOUBTFUL not in notice["message"]
    assert notice["message"].endswith(f"https://desk.example/channels/{live.channel}/cases/1")


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
