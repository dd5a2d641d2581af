"""People who log in to the desk: what Twitch says of them, and what it does not."""

from collections.abc import AsyncIterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import ClientSession

from bot.sandbox.sandbox import Sandbox
from bot.twitch import people
from bot.twitch.calls import Calls
from bot.twitch.entrance import Entrance
from bot.twitch.oauth import OAuth
from bot.twitch.people import DeadLoginError, People
from bot.twitch.scopes import MODERATOR_SCOPES
from bot.twitch.tokens import Tokens
from tests.bot.twitch.house import options_for

HERE = "http://localhost:8477/login/callback"
MOD = "basile"


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
def asked(sandbox: Sandbox, session: ClientSession) -> People:
    options = options_for(sandbox)
    return People(session, options, OAuth(session, options))


async def entered(sandbox: Sandbox, session: ClientSession, login: str = MOD) -> Tokens:
    entrance = Entrance(OAuth(session, options_for(sandbox)))
    page = entrance.page(MODERATOR_SCOPES, HERE, "a-state")
    said = {"as": login, "approve": "1"}
    async with session.get(page, params=said, allow_redirects=False) as back:
        code = parse_qs(urlsplit(back.headers["Location"]).query)["code"][0]
    return await entrance.enter(code, HERE)


async def test_a_dead_login_is_told_from_a_twitch_out_of_reach(
    sandbox: Sandbox, session: ClientSession, asked: People
) -> None:
    login = await entered(sandbox, session)
    with pytest.raises(DeadLoginError):
        await asked.moderated(replace(login, access="gone", refresh="gone"))
    away = options_for(sandbox, helix_url="http://127.0.0.1:1/helix")
    calls = Calls(away.points_per_minute, pause=_at_once)
    async with ClientSession(middlewares=(calls,)) as other:
        silent = People(other, away, OAuth(other, away))
        assert await silent.moderated(login) == (login, None)


async def test_nothing_is_asked_for_but_to_see_where_somebody_moderates(
    sandbox: Sandbox, session: ClientSession
) -> None:
    login = await entered(sandbox, session)
    assert login.scopes == {"user:read:moderated_channels"}


async def test_whoever_moderates_nowhere_moderates_nothing(
    sandbox: Sandbox, session: ClientSession, asked: People
) -> None:
    login = await entered(sandbox, session, "hugo")
    assert await asked.moderated(login) == (login, frozenset())


async def test_every_page_of_the_answer_is_read(
    sandbox: Sandbox,
    session: ClientSession,
    asked: People,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(people, "AT_ONCE", 1)
    wanted = set()
    for channel in sandbox.twitch.world.channels.values():
        await sandbox.add_moderator(MOD, channel=channel.broadcaster.login)
        wanted.add(channel.broadcaster.id)
    _, found = await asked.moderated(await entered(sandbox, session))
    assert found == frozenset(wanted)


async def test_an_old_login_is_renewed_and_handed_back(
    sandbox: Sandbox, session: ClientSession, asked: People
) -> None:
    await sandbox.add_moderator(MOD)
    login = await entered(sandbox, session)
    renewed, found = await asked.moderated(replace(login, access="expired"))
    assert found
    assert renewed.access not in {login.access, "expired"}
    assert await asked.moderated(renewed) == (renewed, found)


async def _at_once(_: float) -> None:
    return
