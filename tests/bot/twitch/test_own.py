"""A bot on the broadcaster's own account: what it did, and what the broadcaster did by hand."""

from collections.abc import AsyncIterator

import pytest
from pydantic import SecretStr

from bot.cases.effects import Delete, TimeOut, Unban, Warn
from bot.ports.events import HumanActed, Said
from bot.ports.world import Progress
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import BOT_SCOPES
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge, open_chat
from tests.bot.twitch.house import WORDS, Drawer, heard, options_for, room
from tests.bot.twitch.test_effects import viewer

OWNER = "studiovert"


@pytest.fixture
async def lent(sandbox: Sandbox, drawer: Drawer) -> AsyncIterator[Edge]:
    owner = sandbox.channel().broadcaster
    pair = sandbox.twitch.ledger.issue_user(Grant(owner.id, frozenset(BOT_SCOPES)))
    options = options_for(
        sandbox,
        bot_login=owner.login,
        bot_token=SecretStr(pair.access),
        bot_refresh_token=SecretStr(pair.refresh),
    )
    async with open_chat(options, drawer) as edge:
        yield edge


async def test_what_the_bot_did_is_not_taken_for_the_broadcasters(
    sandbox: Sandbox, lent: Edge
) -> None:
    message_id = await sandbox.say("ana", "rude")
    ana = sandbox.twitch.world.viewer("ana").id
    assert isinstance(await heard(lent), Said)
    for effect in (Delete(message_id), Warn(ana, WORDS), TimeOut(ana, 60, WORDS), Unban(ana)):
        answer = await lent.chat.perform(room(lent), effect, "be kind")
        assert answer.progress is Progress.DONE
    await sandbox.say("bob", "next")
    assert isinstance(await heard(lent), Said)


async def test_what_the_broadcaster_did_by_hand_is_not_taken_for_the_bots(
    sandbox: Sandbox, lent: Edge
) -> None:
    message_id = await sandbox.say("ana", "rude")
    assert isinstance(await heard(lent), Said)
    await sandbox.delete(OWNER, message_id)
    await sandbox.ban(OWNER, "ana", seconds=60)
    deleted, timed_out = await heard(lent), await heard(lent)
    assert isinstance(deleted, HumanActed)
    assert isinstance(timed_out, HumanActed)
    assert (deleted.act, deleted.message_id) == ("delete", message_id)
    assert (timed_out.act, timed_out.moderator.login) == ("timeout", OWNER)


async def test_a_separate_account_is_the_bots_alone(sandbox: Sandbox, edge: Edge) -> None:
    ana = await viewer(sandbox)
    await sandbox.ban(sandbox.bot.login, "ana", seconds=60)
    assert isinstance(await heard(edge), Said)
    await sandbox.say("bob", "next")
    assert isinstance(await heard(edge), Said)
    assert ana
