"""Tokens that expire, are renewed, are stored, or are lost."""

import asyncio

from bot.cases.effects import Say
from bot.ports import Progress
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge, open_chat
from tests.bot.twitch.house import PATIENCE, WORDS, Drawer, heard, options_for, room, trouble

REFUSED = "Invalid OAuth token"


async def test_an_expired_token_is_renewed_and_stored_before_it_is_used(
    sandbox: Sandbox, edge: Edge, drawer: Drawer
) -> None:
    before = drawer.kept[sandbox.bot.id]
    sandbox.expire_tokens(sandbox.bot.login)
    assert await edge.chat.automod_on(room(edge)) is False
    after = drawer.kept[sandbox.bot.id]
    assert after.access != before.access
    assert after.refresh != before.refresh
    assert after.scopes == before.scopes


async def test_many_calls_renew_a_token_once(sandbox: Sandbox, edge: Edge, drawer: Drawer) -> None:
    saves = drawer.saves
    sandbox.expire_tokens(sandbox.bot.login)
    async with asyncio.TaskGroup() as tasks:
        asked = [tasks.create_task(edge.chat.automod_on(room(edge))) for _ in range(20)]
    assert [task.result() for task in asked] == [False] * 20
    assert drawer.saves == saves + 1


async def test_an_expired_application_token_is_no_matter(sandbox: Sandbox, edge: Edge) -> None:
    sandbox.expire_tokens()
    answer = await edge.chat.perform(room(edge), Say(WORDS), "still here")
    assert answer.progress is Progress.DONE


async def test_a_token_refused_for_ever_does_not_go_round_for_ever(
    sandbox: Sandbox, edge: Edge
) -> None:
    before = len(sandbox.calls("/moderation/automod/settings"))
    sandbox.add_fault(Fault("/moderation", status=401, message=REFUSED, times=1000))
    assert await edge.chat.automod_on(room(edge)) is None
    sandbox.lift_faults()
    assert len(sandbox.calls("/moderation/automod/settings")) - before <= 3


async def test_a_login_withdrawn_while_running_is_told(sandbox: Sandbox, edge: Edge) -> None:
    await sandbox.disconnect_app(sandbox.bot.login)
    answer = await edge.chat.automod_on(room(edge))
    assert answer is None
    async with asyncio.timeout(PATIENCE):
        while (await edge.troubles.take()).phrase.key != "twitch.login_lost":
            pass


async def test_the_stored_login_is_used_again(sandbox: Sandbox, drawer: Drawer) -> None:
    options = options_for(sandbox)
    async with open_chat(options, drawer):
        pass
    bare = options.model_copy(update={"bot_token": None, "bot_refresh_token": None})
    async with open_chat(bare, drawer) as edge:
        await sandbox.say("ana", "hello again")
        assert await heard(edge)


async def test_a_stored_login_that_was_lost_falls_back_on_the_settings(
    sandbox: Sandbox, drawer: Drawer
) -> None:
    async with open_chat(options_for(sandbox), drawer):
        pass
    stored = drawer.kept[sandbox.bot.id]
    drawer.kept[sandbox.bot.id] = type(stored)(
        stored.user_id, stored.login, "old", "older", stored.scopes, None
    )
    async with open_chat(options_for(sandbox), drawer):
        assert drawer.kept[sandbox.bot.id].access == sandbox.bot_token.access


async def test_the_hourly_validation_is_begun_again_when_it_stops(edge: Edge) -> None:
    first = edge.client.validation
    assert first
    first.cancel()
    assert (await trouble(edge)).phrase.key == "twitch.validation_stopped"
    again = edge.client.validation
    assert again
    assert not again.done()
