"""Streamers who come back from Twitch's page: known by their code, once."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import ClientSession

from bot.ports.joining import TurnedAwayError
from bot.sandbox.sandbox import Sandbox
from bot.twitch.calls import Calls
from bot.twitch.entrance import Entrance
from bot.twitch.oauth import OAuth
from bot.twitch.scopes import BROADCASTER_SCOPES
from tests.bot.twitch.house import options_for

HERE = "http://localhost:8477/login/callback"


@pytest.fixture
async def session() -> AsyncIterator[ClientSession]:
    async with ClientSession() as session:
        yield session


@pytest.fixture
def entrance(sandbox: Sandbox, session: ClientSession) -> Entrance:
    return Entrance(OAuth(session, options_for(sandbox)))


async def code(entrance: Entrance, session: ClientSession, login: str = "studiovert") -> str:
    page = entrance.page(BROADCASTER_SCOPES, HERE, "a-state")
    said = {"as": login, "approve": "1"}
    async with session.get(page, params=said, allow_redirects=False) as back:
        sent = parse_qs(urlsplit(back.headers["Location"]).query)
    assert sent["state"] == ["a-state"]
    return sent["code"][0]


async def turned_away(entrance: Entrance, code: str, redirect: str = HERE) -> str:
    with pytest.raises(TurnedAwayError) as away:
        await entrance.enter(code, redirect)
    return away.value.phrase.key


async def test_a_code_that_twitch_never_gave_is_refused(entrance: Entrance) -> None:
    assert await turned_away(entrance, "made-up") == "join.trouble.code"


async def test_a_code_serves_once(entrance: Entrance, session: ClientSession) -> None:
    given = await code(entrance, session)
    assert (await entrance.enter(given, HERE)).login == "studiovert"
    assert await turned_away(entrance, given) == "join.trouble.code"


async def test_a_code_for_another_address_is_refused(
    entrance: Entrance, session: ClientSession
) -> None:
    given = await code(entrance, session)
    assert await turned_away(entrance, given, "http://localhost:1/x") == "join.trouble.code"


async def test_the_page_asks_whoever_is_there_for_what_is_explained_and_no_more(
    entrance: Entrance,
) -> None:
    asked = parse_qs(urlsplit(entrance.page(BROADCASTER_SCOPES, HERE, "s")).query)
    assert set(asked["scope"][0].split()) == BROADCASTER_SCOPES
    assert asked["force_verify"] == ["true"]
    assert asked["redirect_uri"] == [HERE]
    assert "client_secret" not in asked


async def test_a_login_that_is_revoked_is_worthless(
    sandbox: Sandbox, entrance: Entrance, session: ClientSession
) -> None:
    login = await entrance.enter(await code(entrance, session), HERE)
    await entrance.revoke(login)
    assert login.access not in sandbox.twitch.ledger.tokens
    await entrance.revoke(login)


async def test_a_twitch_out_of_order_is_told_as_such(sandbox: Sandbox) -> None:
    options = options_for(sandbox, oauth_url="http://127.0.0.1:1/oauth2")
    calls = Calls(options.points_per_minute, pause=_at_once)
    async with ClientSession(middlewares=(calls,)) as session:
        entrance = Entrance(OAuth(session, options))
        assert await turned_away(entrance, "code") == "join.trouble.twitch"


async def _at_once(_: float) -> None:
    return
