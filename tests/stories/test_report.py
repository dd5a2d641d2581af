"""A live ends: the team is told of its report, though the bot was stopped before."""

import json
from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from bot.wiring.parts import Parts
from tests.bot.notify.receiver import open_receiver
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.setting import INSULT, write_settings

DESK = "https://desk.example"


async def test_the_report_of_a_live_is_told_of_though_the_bot_was_killed_before(
    tmp_path: Path,
) -> None:
    options = SandboxOptions(moderators=(MOD,))
    async with open_receiver() as receiver, open_sandbox(options) as sandbox:
        notify, web = {"urls": [receiver.url]}, {"public_url": DESK}
        settings = write_settings(tmp_path, sandbox, notify=notify, web=web)
        await sandbox.go_offline()
        async with inside(settings):
            await evening(sandbox)
            assert not receiver.got
        with settings.open("a", encoding="utf-8") as file:
            file.write("[reports]\nwait_minutes = 0\n")
        async with inside(settings) as bot:
            (notice,) = await receiver.has(1)
            key = notice["message"].rpartition("/")[2]
            removal = await only_removal(bot.parts, key)
    assert f"{DESK}/channels/studiovert/reports/" in notice["message"]
    assert (removal["viewer"], removal["automated"]) == ("mona", True)


async def evening(sandbox: Sandbox) -> None:
    live = Live(sandbox)
    live.mark = sandbox.twitch.journal.act_count
    await sandbox.go_live()
    await live.deleted(await live.say("mona", INSULT))
    await sandbox.go_offline()
    await live.heard_so_far()


async def only_removal(parts: Parts, key: str) -> dict[str, object]:
    (bench,) = parts.benches.values()
    reports = parts.behind.reports
    assert reports is not None
    (live,) = await reports.lives(bench.channel, 5)
    assert live.key == key
    written = await reports.file(bench.channel, live, "en", "json")
    assert INSULT not in written.decode()
    (removal,) = json.loads(written)["removals"]
    return {"viewer": removal["viewer"]["login"], "automated": removal["automated"]}
