"""A moderator works at the desk: in by Twitch's page, out the moment they are unmade."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, MOD, Live, soon
from tests.stories.setting import write_settings
from tests.stories.visitor import Visitor, visiting

HOUSE, OTHER = "studiovert", "chezmona"
DOCKET = f"/channels/{HOUSE}"
ACCUSED = "c'est un vendu"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    options = SandboxOptions(channels=(HOUSE, OTHER), moderators=(MOD,))
    async with open_sandbox(options) as sandbox:
        await sandbox.remove_moderator(MOD, channel=OTHER)
        yield sandbox


async def log_in(browser: Visitor, login: str, wanted: str) -> str:
    await browser.open(wanted)
    await browser.send("/login")
    return await browser.answer(login)


async def asked(live: Live, bot: Inside) -> None:
    """Let a viewer say what is left to people, and wait until its case is there."""
    await live.say("hugo", ACCUSED)
    await bot.console.show("case 1", "article 4")


async def locked_out(browser: Visitor, bot: Inside, sandbox: Sandbox) -> None:
    """Wait for word of the channel, and look whether its page is still there."""
    here = sandbox.channel(HOUSE).broadcaster.id
    with bot.parts.behind.watch.ear(here) as ear:
        while browser.page.status_code != 404:
            await ear.listen(1)
            await browser.open(DOCKET)


async def test_a_moderator_settles_a_case_and_is_out_once_they_are_unmade(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    live = Live(sandbox, HOUSE)
    async with (
        inside(write_settings(tmp_path, sandbox)) as bot,
        visiting(bot.parts.address) as basile,
        visiting(bot.parts.address) as stranger,
    ):
        await asked(live, bot)
        assert "vendu" not in await log_in(stranger, "hugo", DOCKET)
        assert stranger.page.status_code == 404

        page = await log_in(basile, MOD, DOCKET)
        assert basile.page.url.path == DOCKET
        assert 'id="case-1"' in page
        await basile.open(f"/channels/{OTHER}")
        assert basile.page.status_code == 404
        await basile.open(DOCKET)
        await basile.send(f"{DOCKET}/cases/1/rule", rung="timeout-600")
        await live.did("timeout", "hugo")
        page = await basile.send(f"{DOCKET}/cases/1/undo")
        assert "The time-out is lifted" in page
        await live.did("untimeout", "hugo")

        await sandbox.remove_moderator(MOD, channel=HOUSE)
        await soon(locked_out(basile, bot, sandbox), lambda: "the page stays open")


async def test_no_login_is_kept_on_disk_and_a_logout_ends_it_at_twitch(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    before = set(sandbox.twitch.ledger.tokens)
    async with (
        inside(write_settings(tmp_path, sandbox)) as bot,
        visiting(bot.parts.address) as basile,
    ):
        await log_in(basile, MOD, "/channels")
        (given,) = (
            one
            for one, token in sandbox.twitch.ledger.tokens.items()
            if one not in before and token.scopes == {"user:read:moderated_channels"}
        )
        stored = await bot.parts.world.records.tokens.all()  # type: ignore[attr-defined]
        assert {one.login for one in stored} == {BOT}
        await basile.send("/logout")
        assert given not in sandbox.twitch.ledger.tokens
        await basile.open(DOCKET)
        assert basile.page.url.path == "/login"
