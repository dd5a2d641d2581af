"""Logins that die: asked for once, and used again by themselves."""

import asyncio

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.oauth.ledger import Grant
from bot.sandbox.options import BOT_SCOPES
from bot.sandbox.sandbox import Sandbox
from bot.twitch.opening import Edge
from tests.bot.twitch.house import PATIENCE, Drawer, room, trouble


async def until_told(edge: Edge, key: str) -> list[str]:
    """Read troubles until one of that key; return the keys of all."""
    keys = []
    while not keys or keys[-1] != key:
        keys.append((await trouble(edge)).phrase.key)
    return keys


async def soon_told(edge: Edge, key: str) -> None:
    async with asyncio.timeout(0.1):
        await until_told(edge, key)


async def test_a_login_that_dies_is_asked_for_without_a_call_and_once(
    sandbox: Sandbox, edge: Edge
) -> None:
    await sandbox.disconnect_app(sandbox.bot.login)
    await until_told(edge, "twitch.login_lost")
    for _ in range(3):
        assert await edge.chat.automod_on(room(edge)) is None
    sandbox.expire_tokens()
    with pytest.raises(TimeoutError):
        await soon_told(edge, "twitch.login_lost")


async def test_a_dead_login_is_not_offered_to_twitch_at_every_call(
    sandbox: Sandbox, edge: Edge
) -> None:
    await sandbox.disconnect_app(sandbox.bot.login)
    await until_told(edge, "twitch.login_lost")
    before = len(sandbox.calls("/oauth2/token"))
    for _ in range(5):
        await edge.chat.automod_on(room(edge))
    assert len(sandbox.calls("/oauth2/token")) - before <= 1


async def test_a_new_login_is_found_in_the_store_and_used(
    sandbox: Sandbox, edge: Edge, drawer: Drawer
) -> None:
    await sandbox.disconnect_app(sandbox.bot.login)
    await until_told(edge, "twitch.login_lost")
    pair = sandbox.twitch.ledger.issue_user(Grant(sandbox.bot.id, frozenset(BOT_SCOPES)))
    drawer.put(sandbox.bot.id, sandbox.bot.login, pair)
    await until_told(edge, "twitch.login_again")
    assert await edge.chat.automod_on(room(edge)) is False
    async with asyncio.timeout(PATIENCE):
        await sandbox.wait_for_reader()


async def test_an_application_that_is_refused_is_no_dead_login(
    sandbox: Sandbox, edge: Edge
) -> None:
    sandbox.add_fault(Fault("/oauth2/token", status=400, message="invalid client", times=1))
    sandbox.expire_tokens(sandbox.bot.login)
    assert await edge.chat.automod_on(room(edge)) is None
    assert await edge.chat.automod_on(room(edge)) is False
