"""Three viewers ask the same, and the host reads it on air: the whole way, over the wire."""

import re
from pathlib import Path

from bot.cases.voices.chorus import Stage
from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import MOD, Live, soon
from tests.stories.setting import write_settings
from tests.stories.test_desk import log_in
from tests.stories.visitor import Visitor, visiting

HOUSE = "studiovert"
HOME = f"/channels/{HOUSE}"
QUESTION = "question pour studiovert : tu as lu le rapport en entier ?"


async def heard(bot: Inside, channel: str, votes: int) -> None:
    """Wait until so many viewers are heard to say one thing."""
    floor = await bot.parts.stage.order.floor(channel)
    with bot.parts.behind.watch.ear(f"{channel} on stage") as ear:
        while [one.votes for one in floor.at(Stage.NEW)] != [votes]:
            await ear.listen(1)


async def screen(browser: Visitor, role: str) -> str:
    await browser.open(f"{HOME}/screens")
    page = await browser.send(f"{HOME}/screens", role=role, name="table")
    found = re.search(r'id="made">https?://[^/]+(/[^<]+)<', page)
    assert found
    return found[1]


async def test_a_question_of_three_viewers_is_on_air_and_answered(tmp_path: Path) -> None:
    options = SandboxOptions(channels=(HOUSE,), moderators=(MOD,))
    async with (
        open_sandbox(options) as sandbox,
        inside(write_settings(tmp_path, sandbox)) as bot,
        visiting(bot.parts.address) as basile,
        visiting(bot.parts.address) as house,
        visiting(bot.parts.address) as obs,
    ):
        live, here = Live(sandbox, HOUSE), sandbox.channel(HOUSE).broadcaster.id
        for login in ("hugo", "anna", "mina"):
            await live.say(login, QUESTION)
        await soon(heard(bot, here, 3), lambda: "nobody was heard")

        page = await log_in(basile, MOD, f"{HOME}/voices")
        assert "<strong>3</strong>" in page
        await log_in(house, HOUSE, f"{HOME}/host")
        overlay = await screen(house, "overlay")
        assert "rapport" not in await obs.open(overlay)
        await basile.send(f"{HOME}/voices/1/send")
        assert "rapport en entier" in await house.open(f"{HOME}/host")
        await house.send(f"{HOME}/host/0/next")
        assert "rapport en entier\u00a0?" in await obs.open(overlay)
        await live.say(MOD, "!traitée")
        await live.answers("La voix 1 est traitée")
        assert "rapport" not in await obs.open(overlay)
