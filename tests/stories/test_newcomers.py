"""An account that is days old: judged like anybody's, and as a newcomer's once that is known."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.sandbox.options import SandboxOptions
from bot.sandbox.server import open_sandbox
from tests.stories.inside import inside
from tests.stories.lines import PATIENCE
from tests.stories.live import Live
from tests.stories.setting import write_settings

ASKING = """
[[articles]]
number = 5
title = {fr = "Pas de navets", en = "No turnips"}
text = {fr = "On ne parle pas de navets.", en = "No talk of turnips."}
severity = 4
ladder = ["delete"]
[[articles.filters]]
filter = "terms"
terms = [{ term = "navet", certainty = 0.85 }]
[[articles.filters]]
filter = "newcomer"
"""


async def test_what_is_asked_of_anybody_is_clear_of_an_account_that_is_days_old(
    tmp_path: Path,
) -> None:
    async with open_sandbox(SandboxOptions()) as sandbox:
        live, now = Live(sandbox), datetime.now(UTC)
        new = sandbox.twitch.world.viewer("mona", created_at=now - timedelta(days=2))
        sandbox.twitch.world.viewer("luc", created_at=now - timedelta(days=900))
        settings = write_settings(tmp_path, sandbox)
        with (tmp_path / "plateau.toml").open("a", encoding="utf-8") as charter:
            charter.write(ASKING)
        async with inside(settings) as bot:
            await live.say("luc", "quel navet")
            await live.say("mona", "quel navet")
            births = bot.parts.edge.standing.births
            async with asyncio.timeout(PATIENCE):
                while births.of(new.id) is None:
                    await bot.parts.edge.chat.viewers(bot.parts.edge.channels)
            assert not live.against("mona", "luc"), "an unknown date counts against nobody"
            await live.say("luc", "encore un navet")
            await live.deleted(await live.say("mona", "encore un navet"))
            assert not live.against("luc")
