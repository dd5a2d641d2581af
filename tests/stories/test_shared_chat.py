"""Two channels share a chat, and the bot moderates both: nothing is done twice."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live
from tests.stories.setting import INSULT, write_settings

HOST, GUEST = "studiovert", "voisine"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    setting = SandboxOptions(channels=(HOST, GUEST), moderators=(MOD,))
    async with open_sandbox(setting) as sandbox:
        await sandbox.share(GUEST)
        yield sandbox


@pytest.fixture
async def bot(sandbox: Sandbox, tmp_path: Path) -> AsyncIterator[Inside]:
    """The host's charter asks about what comes from the guest; the guest's says nothing."""
    settings = write_settings(tmp_path, sandbox)
    asking = tmp_path / "asking.toml"
    asking.write_text(
        'extends = "./plateau.toml"\nname = "asking"\n'
        f'[shared_chat]\npartners = {{ {GUEST} = "ask" }}\n',
        encoding="utf-8",
    )
    with settings.open("a", encoding="utf-8") as file:
        file.write(f'[channels.{HOST}]\ncharter = "{asking.as_posix()}"\n')
    async with inside(settings) as bot:
        yield bot


async def test_each_channel_looks_after_its_own_and_people_are_asked_about_a_partner(
    sandbox: Sandbox, bot: Inside
) -> None:
    host, guest = Live(sandbox), Live(sandbox, GUEST)
    await guest.deleted(await guest.say("mona", INSULT))
    await guest.did("warn", "mona")
    await bot.console.show(f"mona of {GUEST}", "open_case")
    await host.deleted(await host.say("hugo", INSULT))
    await host.did("warn", "hugo")
    await guest.heard_so_far()
    for login in ("mona", "hugo"):
        acts = [one for one in sandbox.acts("warn") if one.target == login]
        assert [one.by for one in acts] == [BOT]
    await host.say(MOD, "!case 1")
    await host.answers("Dossier 1", f"mona (depuis le chat de {GUEST})")
    await sandbox.ban(MOD, "mona", seconds=60, channel=GUEST)
    await bot.console.show("= case 1 superseded")
    await host.say(MOD, "!why @mona")
    told = await host.answers("2 entrées")
    assert f"exclusion de 1 minute par {MOD}, à l’instant, dans le chat de {GUEST}" in told
