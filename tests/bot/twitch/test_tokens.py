"""Tokens that expire, are renewed, are stored, or are lost."""

import asyncio

from bot.cases.effects import Say
from bot.ports.world import Progress
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge, open_chat
from tests.bot.twitch.house import PATIENCE, WORDS, Drawer, heard, options_for, room


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


async def test_an_expired_application_token_is_no_matter(sandbox: Sandbox, edge: Edge) -> None:
    sandbox.expire_tokens()
    answer = await edge.chat.perform(room(edge), Say(WORDS), "still here")
    assert answer.progress is Progress.DONE


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
