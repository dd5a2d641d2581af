"""Twitch fails at a sanction, before it is done or after: it is done once, within its time."""

import asyncio
from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.books import Books
from tests.chaos.doorstep import let_broadcaster_in
from tests.stories.inside import inside
from tests.stories.lines import PATIENCE
from tests.stories.live import Live
from tests.stories.setting import INSULT, write_settings

BANS, WARNINGS = "/moderation/bans", "/moderation/warnings"
STATUSES = (500, *(pytest.param(one, marks=pytest.mark.long) for one in (502, 503)))


def settings(folder: Path, sandbox: Sandbox, ladder: str) -> Path:
    config = write_settings(folder, sandbox)
    charter = folder / "plateau.toml"
    usual = 'ladder = ["warn", "timeout 10m", "case"]'
    text = charter.read_text("utf-8")
    charter.write_text(text.replace(usual, f'ladder = ["{ladder}"]'), encoding="utf-8")
    return config


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("broadcaster_is_in", [True, False], ids=["list", "events"])
async def test_a_time_out_is_done_once(  # noqa: PLR0917  # fixtures are named, not placed
    status: int,
    broadcaster_is_in: bool,
    sandbox: Sandbox,
    live: Live,
    books: Books,
    tmp_path: Path,
) -> None:
    config = settings(tmp_path, sandbox, "timeout 10m")
    if broadcaster_is_in:
        await let_broadcaster_in(config, sandbox)
    async with inside(config) as bot:
        sandbox.add_fault(Fault(BANS, "POST", status=status))
        late = await live.say("mona", INSULT)
        await live.did("timeout", "mona")
        sandbox.add_fault(Fault(BANS, "POST", status=status, after=True))
        unseen = await live.say("luc", INSULT)
        async with asyncio.timeout(PATIENCE):
            await live.did("timeout", "luc")
            await bot.parts.performer.drained()
    assert [act.target for act in sandbox.acts("timeout")] == ["mona", "luc"]
    assert books.progress("timeout", late) == books.progress("timeout", unseen) == ["done"]


async def test_a_warning_is_unknown_and_not_given_again(
    sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    async with inside(settings(tmp_path, sandbox, "warn")) as bot:
        sandbox.add_fault(Fault(WARNINGS, "POST", status=500, after=True))
        said = await live.say("mona", INSULT)
        await live.did("warn", "mona")
        await bot.console.show("warn unknown", "500")
        async with asyncio.timeout(PATIENCE):
            await bot.parts.performer.drained()
    assert books.progress("warn", said) == ["unknown"]
    assert len(sandbox.acts("warn")) == 1
