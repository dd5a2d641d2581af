"""A bot that leaves gives a chat back as it was, and keeps no way in; at once, or when it can."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

import pytest

from bot.cases.case import Person
from bot.cases.membership import Stay
from bot.ports.hindsight import Look, Question, Stage
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state.modes import Modes
from bot.settings import read_settings
from bot.storage.records import open_records
from bot.wiring.looking_back import LookingBack
from tests.stories.inside import inside
from tests.stories.joining import (
    GUEST,
    has_login,
    id_of,
    settings,
    twitch,
    until_gone,
    until_subscribed,
)
from tests.stories.lines import PATIENCE
from tests.stories.live import BOT, Live
from tests.stories.process import moderating
from tests.stories.test_blocked_terms import ASKED, write_term
from tests.stories.visitor import Visitor, visiting

USUAL = Modes(slow=5, unique=True)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    async with twitch() as sandbox:
        sandbox.channel(GUEST).modes = USUAL
        await sandbox.add_moderator(BOT, channel=GUEST)
        await sandbox.block_term(GUEST, "tartempion", channel=GUEST)
        yield sandbox


@pytest.fixture
def config(sandbox: Sandbox, tmp_path: Path) -> Path:
    made = settings(tmp_path, sandbox)
    write_term(tmp_path, ASKED)
    return made


@asynccontextmanager
async def calmed(sandbox: Sandbox, address: str) -> AsyncIterator[Visitor]:
    """Let a guest in whose chat is calmed, and has a term of the charter blocked."""
    live = Live(sandbox, GUEST)
    async with visiting(address) as mona:
        await mona.join(GUEST)
        await until_subscribed(sandbox, "channel.moderate")
        await sandbox.wait_until(lambda: "face de truite" in blocked(sandbox))
        await live.say(GUEST, "!calm")
        await live.answers("goes slower")
        assert sandbox.channel(GUEST).modes != USUAL
        yield mona


def blocked(sandbox: Sandbox) -> set[str]:
    return {one.text for one in sandbox.channel(GUEST).terms.values()}


async def stay(config: Path) -> Stay:
    async with open_records(read_settings(config).storage) as records:
        (one,) = await records.memberships.all()
        return one.stay


async def test_whoever_leaves_has_their_chat_back_as_it_was(sandbox: Sandbox, config: Path) -> None:
    async with inside(config) as bot, calmed(sandbox, bot.parts.address) as mona:
        guest, hindsight = id_of(sandbox, GUEST), cast("LookingBack", bot.parts.behind.hindsight)
        question = Question(guest, GUEST, 1, "fr", Person(guest, GUEST))
        hindsight._looks[guest] = Look(question, Stage.DONE, page="what was said here")
        assert "/unmod" in await mona.leave(GUEST)
        assert hindsight.of(guest) is None, "what was said here is shown to nobody any more"
        assert sandbox.channel(GUEST).modes == USUAL
        assert blocked(sandbox) == {"tartempion"}, "what is not ours is left alone"
        assert not await has_login(bot, id_of(sandbox, GUEST))
        assert not [one for one in sandbox.acts("message") if "calm" in one.text and one.by == BOT]
        await until_gone(bot)
    assert await stay(config) is Stay.LEFT


@pytest.mark.long
async def test_who_takes_back_what_they_allowed_has_their_chat_back_too(
    sandbox: Sandbox, config: Path
) -> None:
    async with inside(config) as bot, calmed(sandbox, bot.parts.address):
        await sandbox.disconnect_app(GUEST)
        await bot.console.show("took back on Twitch")
        async with asyncio.timeout(PATIENCE):
            await sandbox.wait_until(lambda: sandbox.channel(GUEST).modes == USUAL)
        await until_gone(bot)
        assert blocked(sandbox) == {"tartempion"}
    assert await stay(config) is Stay.LEFT


async def test_what_can_no_longer_be_given_back_is_on_record(
    sandbox: Sandbox, config: Path
) -> None:
    async with inside(config) as bot, calmed(sandbox, bot.parts.address):
        await sandbox.remove_moderator(BOT, channel=GUEST)
        await sandbox.disconnect_app(GUEST)
        await bot.console.show("cannot give its chat back")
        await bot.console.show("1 term", "stays blocked")
        await until_gone(bot)
        last = await bot.parts.world.records.latest(id_of(sandbox, GUEST), "set_chat_mode")
        assert last
        assert (last.answer.progress, last.answer.detail[:3]) == ("refused", "403")
        assert not await has_login(bot, id_of(sandbox, GUEST))
    assert await stay(config) is Stay.LEFT


@pytest.mark.long
async def test_what_twitch_could_not_be_told_is_done_after_a_power_cut(
    sandbox: Sandbox, config: Path
) -> None:
    async with moderating(config) as program:
        address = program.log.having("moderating")[0].split("health=")[1].split()[0]
        async with calmed(sandbox, address) as mona:
            for path in ("/chat/settings", "/moderation/blocked_terms", "/oauth2/revoke"):
                sandbox.add_fault(Fault(path, status=503, times=999))
            assert "/unmod" in await mona.leave(GUEST)
            await program.kill()
    sandbox.lift_faults()
    assert await stay(config) is Stay.LEAVING
    given = {
        one
        for one, token in sandbox.twitch.ledger.tokens.items()
        if token.user_id == id_of(sandbox, GUEST)
    }
    async with inside(config) as bot:
        assert len(bot.parts.benches) == 1, "it moderates there no longer"
        await until_gone(bot)
        assert sandbox.channel(GUEST).modes == USUAL
        assert blocked(sandbox) == {"tartempion"}
        assert given - sandbox.twitch.ledger.tokens.keys(), "the login is worthless now"
        assert not await has_login(bot, id_of(sandbox, GUEST))
    assert await stay(config) is Stay.LEFT
    assert len([one for one in sandbox.acts("modes") if one.by == BOT]) <= 2


@pytest.mark.long
async def test_a_login_is_forgotten_only_when_it_is_worthless(
    sandbox: Sandbox, config: Path
) -> None:
    fault = Fault("/oauth2/revoke", status=503, times=6, name="revoke")
    async with inside(config) as bot, visiting(bot.parts.address) as mona:
        await mona.join(GUEST)
        await until_subscribed(sandbox)
        # the one to see who leaves is given back first
        await mona.open("/leave")
        sandbox.add_fault(fault)
        await mona.leave(GUEST)
        assert await has_login(bot, id_of(sandbox, GUEST))
        await until_gone(bot)
        assert sandbox.struck("revoke") == fault.times
        assert not await has_login(bot, id_of(sandbox, GUEST))


@pytest.mark.long
async def test_whoever_comes_again_before_all_is_given_back_has_their_modes(
    sandbox: Sandbox, config: Path
) -> None:
    async with inside(config) as bot, calmed(sandbox, bot.parts.address) as mona:
        sandbox.add_fault(Fault("/chat/settings", "PATCH", status=503, times=999))
        await mona.leave(GUEST)
        assert bot.parts.world.leaving
        sandbox.lift_faults()
        await mona.join(GUEST)
        await sandbox.wait_until(lambda: sandbox.channel(GUEST).modes == USUAL)
        assert not bot.parts.world.leaving
        assert await has_login(bot, id_of(sandbox, GUEST))
