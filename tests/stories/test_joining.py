"""A streamer lets the bot in by the page, sees it arrive and act, and takes it away again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.inside import Inside, inside
from tests.stories.live import BOT, Live, soon
from tests.stories.process import moderating
from tests.stories.setting import INSULT, write_settings
from tests.stories.visitor import visiting

pytest.importorskip("jinja2")

HOUSE, GUEST = "studiovert", "chezmona"
CHAT = "channel.chat.message"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    options = SandboxOptions(channels=(HOUSE, GUEST), bot_moderates=False)
    async with open_sandbox(options) as sandbox:
        await sandbox.add_moderator(BOT, channel=HOUSE)
        yield sandbox


def settings(folder: Path, sandbox: Sandbox) -> Path:
    return write_settings(
        folder, sandbox, twitch={"channels": [HOUSE]}, join={"allow": [GUEST]}
    )


def subscribed(sandbox: Sandbox, kind: str) -> bool:
    guest = sandbox.channel(GUEST).broadcaster.id
    return any(
        one.enabled and one.type == kind and guest in one.condition.values()
        for one in sandbox.twitch.eventsub.register
    )


async def until_subscribed(sandbox: Sandbox, kind: str, *, whether: bool = True) -> None:
    until = sandbox.twitch.journal.until(lambda: subscribed(sandbox, kind) is whether)
    await soon(until, lambda: f"{kind} is {'not ' if whether else ''}subscribed")


async def tokens_of(bot: Inside, user_id: str) -> object:
    return await bot.parts.world.records.tokens.load(user_id)  # type: ignore[attr-defined]


async def test_a_streamer_joins_the_bot_acts_and_leaves_without_a_trace(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    guest = sandbox.channel(GUEST).broadcaster.id
    live = Live(sandbox, GUEST)
    async with (
        inside(settings(tmp_path, sandbox)) as bot,
        visiting(bot.parts.address) as mona,
    ):
        page = await mona.join(GUEST)
        assert mona.page.url.path == "/join/arrival"
        assert f"/mod {BOT}" in page
        await until_subscribed(sandbox, CHAT)
        await sandbox.add_moderator(BOT, channel=GUEST)
        await until_subscribed(sandbox, "channel.moderate")
        await live.deleted(await live.say("hugo", INSULT))
        page = await mona.open("/join/arrival")
        assert f"/mod {BOT}" not in page
        assert 'data-live="done"' in page
        assert await tokens_of(bot, guest)

        given = sandbox.twitch.ledger.tokens.copy()
        page = await mona.leave(GUEST)
        assert mona.page.url.path == "/leave/done"
        assert f"/unmod {BOT}" in page
        assert await tokens_of(bot, guest) is None
        assert sandbox.twitch.ledger.tokens.keys() < given.keys()
        await until_subscribed(sandbox, CHAT, whether=False)
        unjudged = await live.say("paul", INSULT)
        house = Live(sandbox, HOUSE)
        await house.deleted(await house.say("zoe", INSULT))
        assert not [one for one in sandbox.acts("delete") if one.message_id == unjudged]


async def test_whoever_joined_is_still_there_after_a_power_cut(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    config = settings(tmp_path, sandbox)
    await sandbox.add_moderator(BOT, channel=GUEST)
    async with moderating(config) as program:
        address = program.log.having("moderating")[0].split("health=")[1].split()[0]
        async with visiting(address) as mona:
            assert "chezmona" in await mona.join(GUEST)
        await program.kill()
    live = Live(sandbox, GUEST)
    async with moderating(config):
        await live.deleted(await live.say("hugo", INSULT))
