"""A streamer lets the bot in by the page, sees it arrive and act, and takes it away again."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.sandbox import Sandbox
from tests.stories.inside import inside
from tests.stories.joining import (
    CHAT,
    GUEST,
    HOUSE,
    STRANGER,
    has_login,
    id_of,
    settings,
    subscribed,
    twitch,
    until_gone,
    until_subscribed,
)
from tests.stories.live import BOT, Live
from tests.stories.process import moderating
from tests.stories.setting import INSULT
from tests.stories.visitor import visiting

CARROTS = "vive la carotte"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with twitch() as sandbox:
        yield sandbox


async def test_a_streamer_joins_the_bot_acts_and_leaves_without_a_trace(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    live, house = Live(sandbox, GUEST), Live(sandbox, HOUSE)
    async with (
        inside(settings(tmp_path, sandbox)) as bot,
        visiting(bot.parts.address) as mona,
    ):
        page = await mona.join(GUEST)
        assert mona.page.url.path == "/join/arrival"
        assert f"/mod {BOT}" in page
        await until_subscribed(sandbox)
        assert not [one for one in sandbox.acts("message") if one.by == BOT], "it greets nobody"
        await sandbox.add_moderator(BOT, channel=GUEST)
        await bot.console.show(GUEST, "is a moderator here now")
        await live.deleted(await live.say("hugo", INSULT))
        page = await mona.open("/join/arrival")
        assert f"/mod {BOT}" not in page
        assert 'data-live="done"' in page
        assert await has_login(bot, id_of(sandbox, GUEST))

        given = sandbox.twitch.ledger.tokens.copy()
        page = await mona.leave(GUEST)
        assert mona.page.url.path == "/leave/done"
        assert f"/unmod {BOT}" in page
        assert not await has_login(bot, id_of(sandbox, GUEST))
        assert sandbox.twitch.ledger.tokens.keys() < given.keys()
        await until_subscribed(sandbox, whether=False)
        unjudged = await live.say("paul", INSULT)
        await house.deleted(await house.say("zoe", INSULT))
        assert not [one for one in sandbox.acts("delete") if one.message_id == unjudged]


async def test_nobody_is_let_in_who_may_not(sandbox: Sandbox, tmp_path: Path) -> None:
    before = set(sandbox.twitch.ledger.tokens)
    async with (
        inside(settings(tmp_path, sandbox)) as bot,
        visiting(bot.parts.address) as anybody,
    ):
        await anybody.ask()
        assert "You told Twitch no" in await anybody.answer(GUEST, approve=False)
        assert "is not on the list of this bot" in await anybody.join(STRANGER)
        assert "the bot itself" in await anybody.join(BOT)
        kept = sandbox.twitch.ledger.tokens
        assert {kept[one].user_id for one in kept.keys() - before} == {None}, "a login was kept"
        assert not await has_login(bot, id_of(sandbox, STRANGER))
        assert await has_login(bot, sandbox.bot.id)
        assert len(bot.parts.benches) == 1
        assert not subscribed(sandbox, CHAT, STRANGER)


@pytest.mark.long
async def test_another_charter_is_one_button_away_and_outlives_a_restart(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    config, live = settings(tmp_path, sandbox), Live(sandbox, GUEST)
    await sandbox.add_moderator(BOT, channel=GUEST)
    async with inside(config) as bot, visiting(bot.parts.address) as mona:
        await mona.join(GUEST)
        await until_subscribed(sandbox, "channel.moderate")
        await live.deleted(await live.say("hugo", INSULT))
        await mona.join(GUEST, charter=2)
        await live.deleted(await live.say("paul", CARROTS))
        assert len(bot.parts.benches) == 2
    async with inside(config) as bot:
        await live.deleted(await live.say("zoe", CARROTS))
        assert await has_login(bot, id_of(sandbox, GUEST))
        await sandbox.disconnect_app(GUEST)
        await bot.console.show("retiré sur Twitch")
        await sandbox.wait_until(lambda: id_of(sandbox, GUEST) not in bot.parts.benches)
        await until_gone(bot)
        assert not subscribed(sandbox, CHAT, GUEST)
        assert not await has_login(bot, id_of(sandbox, GUEST))
    async with inside(config) as bot:
        assert len(bot.parts.benches) == 1


@pytest.mark.long
async def test_a_streamers_word_outweighs_the_settings(sandbox: Sandbox, tmp_path: Path) -> None:
    config, house = settings(tmp_path, sandbox), Live(sandbox, HOUSE)
    async with inside(config) as bot, visiting(bot.parts.address) as host:
        await host.leave(HOUSE)
        assert not bot.parts.benches
    async with inside(config) as bot, visiting(bot.parts.address) as host:
        assert not bot.parts.benches
        await host.join(HOUSE)
        await until_subscribed(sandbox, "channel.moderate", HOUSE)
        await house.deleted(await house.say("zoe", INSULT))


@pytest.mark.long
async def test_whoever_joined_is_still_there_after_a_power_cut(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    config, live = settings(tmp_path, sandbox), Live(sandbox, GUEST)
    await sandbox.add_moderator(BOT, channel=GUEST)
    async with moderating(config) as program:
        address = program.log.having("moderating")[0].split("health=")[1].split()[0]
        async with visiting(address) as mona:
            assert GUEST in await mona.join(GUEST)
        await program.kill()
    async with moderating(config):
        await live.deleted(await live.say("hugo", INSULT))
