from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from bot.sandbox.faults.fault import Fault
from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand

BACK = "http://127.0.0.1:9999/back"
DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


@pytest.mark.parametrize(
    ("wrong", "status", "message"),
    [
        ({"client_id": "stranger"}, 400, "invalid client"),
        ({"client_secret": "guess"}, 403, "invalid client secret"),
        ({"grant_type": "password"}, 400, "invalid grant type"),
    ],
)
async def test_a_stranger_gets_no_app_token(
    twitch: Caller, wrong: dict[str, str], status: int, message: str
) -> None:
    reply = await twitch.oauth("/token", **({"grant_type": "client_credentials"} | wrong))
    assert (reply.status, reply.message) == (status, message)


async def test_parameters_may_stand_in_the_body(twitch: Caller) -> None:
    options = twitch.sandbox.twitch.options
    fields = {
        "client_id": options.client_id,
        "client_secret": options.client_secret,
        "grant_type": "client_credentials",
    }
    reply = await twitch.send("POST", twitch.sandbox.oauth_url + "/token", data=fields)
    assert reply.status == 200
    assert reply.body["expires_in"] > 3600


async def test_an_app_token_belongs_to_nobody(twitch: Caller) -> None:
    reply = await _validate(twitch, twitch.app_token)
    assert reply.body["scopes"] is None
    assert "user_id" not in reply.body


async def test_a_user_token_says_whose_it_is(twitch: Caller) -> None:
    reply = await _validate(twitch, twitch.sandbox.bot_token.access)
    assert (reply.body["user_id"], reply.body["login"]) == (twitch.bot, "chartreuse")
    assert "user:bot" in reply.body["scopes"]


async def test_an_unknown_token_is_refused_in_the_words_that_clients_compare(
    twitch: Caller,
) -> None:
    reply = await _validate(twitch, "nonsense")
    assert (reply.status, reply.body) == (401, {"status": 401, "message": "invalid access token"})


async def test_a_fault_may_strike_the_validation(twitch: Caller) -> None:
    twitch.sandbox.add_fault(Fault("/oauth2/validate", status=500))
    assert (await _validate(twitch, twitch.app_token)).status == 500
    twitch.sandbox.add_fault(Fault("/oauth2/validate", reset=True, times=2))
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await _validate(twitch, twitch.app_token)
    assert (await _validate(twitch, twitch.app_token)).status == 200


async def test_a_refresh_token_serves_once(twitch: Caller) -> None:
    old = twitch.sandbox.bot_token.refresh
    first = await twitch.oauth("/token", grant_type="refresh_token", refresh_token=old)
    again = await twitch.oauth("/token", grant_type="refresh_token", refresh_token=old)
    assert (again.status, again.message) == (400, "Invalid refresh token")
    assert first.body["refresh_token"] != old
    assert (await _validate(twitch, first.body["access_token"])).status == 200


async def test_a_refresh_token_may_serve_again_where_it_does_not_rotate() -> None:
    async with calling_by_hand(rotate_refresh_tokens=False) as (twitch, _):
        old = twitch.sandbox.bot_token.refresh
        for _ in range(2):
            reply = await twitch.oauth("/token", grant_type="refresh_token", refresh_token=old)
            assert reply.body["refresh_token"] == old


async def test_a_token_expires_by_the_clock_on_the_wall() -> None:
    async with calling_by_hand(user_token_seconds=4000) as (twitch, wall):
        await wall.advance(3999)
        assert (await _validate(twitch, twitch.sandbox.bot_token.access)).body["expires_in"] == 1
        await wall.advance(1)
        assert (await _validate(twitch, twitch.sandbox.bot_token.access)).status == 401
        reply = await twitch.helix("GET", "/users")
        assert (reply.status, reply.message) == (401, "Invalid OAuth token")


async def test_a_revoked_token_is_worthless(twitch: Caller) -> None:
    token = twitch.sandbox.bot_token.access
    assert (await twitch.oauth("/revoke", token=token)).status == 200
    assert (await _validate(twitch, token)).status == 401
    assert (await twitch.oauth("/revoke", token=token)).status == 400


async def test_a_code_must_come_back_to_where_it_was_sent(twitch: Caller) -> None:
    code = await _approve(twitch)
    reply = await _exchange(twitch, code, "http://127.0.0.1:1/elsewhere")
    assert reply.status == 400


async def test_a_code_is_exchanged_once(twitch: Caller) -> None:
    code = await _approve(twitch)
    reply = await _exchange(twitch, code)
    assert reply.body["scope"] == ["channel:bot", "moderation:read"]
    assert (await _validate(twitch, reply.body["access_token"])).body["login"] == "studiovert"
    assert (await _exchange(twitch, code)).status == 400


async def test_who_says_no_sends_no_code(twitch: Caller) -> None:
    fields = await _authorize(twitch, approve="0")
    assert fields["error"] == ["access_denied"]
    assert fields["state"] == ["s1"]
    assert "code" not in fields


async def test_nobody_is_sent_to_another_machine(twitch: Caller) -> None:
    url = f"{twitch.sandbox.oauth_url}/authorize"
    params = _ask(twitch) | {"redirect_uri": "https://elsewhere.example/back"}
    reply = await twitch.send("GET", url, params=params, allow_redirects=False)
    assert reply.status == 400


async def test_a_person_sees_what_is_asked_and_cannot_be_tricked_by_markup(twitch: Caller) -> None:
    params = _ask(twitch) | {"scope": "<script>x</script>"}
    reply = await twitch.send("GET", f"{twitch.sandbox.oauth_url}/authorize", params=params)
    assert reply.status == 200
    assert "Approve" in reply.body["text"]
    assert "<script>" not in reply.body["text"]


async def test_somebody_whom_no_list_names_comes_in_by_their_login(twitch: Caller) -> None:
    url = f"{twitch.sandbox.oauth_url}/authorize"
    page = (await twitch.send("GET", url, params=_ask(twitch))).body["text"]
    assert page.index('<input name="as"') < page.index('<select name="as"')
    typed = [*_ask(twitch).items(), ("as", "agency"), ("as", "chartreuse"), ("approve", "1")]
    reply = await twitch.send("GET", url, params=typed, allow_redirects=False)
    code = parse_qs(urlsplit(reply.headers["Location"]).query)["code"][0]
    token = (await _exchange(twitch, code)).body["access_token"]
    assert (await _validate(twitch, token)).body["login"] == "agency"


async def test_a_device_waits_until_its_code_is_typed(twitch: Caller) -> None:
    asked = (await twitch.oauth("/device", scopes="user:read:chat user:bot")).body
    grant = {"grant_type": DEVICE, "device_code": asked["device_code"]}
    waiting = await twitch.oauth("/token", **grant)
    assert (waiting.status, waiting.message) == (400, "authorization_pending")
    page = await twitch.send("GET", asked["verification_uri"])
    assert asked["user_code"] in page.body["text"]
    await twitch.send("GET", asked["verification_uri"] + "&as=chartreuse&approve=1")
    given = await twitch.oauth("/token", **grant)
    assert given.body["scope"] == ["user:bot", "user:read:chat"]
    assert (await twitch.oauth("/token", **grant)).message == "invalid device code"


async def test_a_denied_device_gets_nothing(twitch: Caller) -> None:
    asked = (await twitch.oauth("/device", scopes="user:read:chat")).body
    await twitch.send("GET", asked["verification_uri"] + "&as=chartreuse&approve=0")
    grant = {"grant_type": DEVICE, "device_code": asked["device_code"]}
    assert (await twitch.oauth("/token", **grant)).message == "invalid device code"


async def test_a_code_that_nobody_waits_for_is_said_so(twitch: Caller) -> None:
    url = f"{twitch.sandbox.url}/activate?device-code=NOPE&as=chartreuse&approve=1"
    assert (await twitch.send("GET", url)).status == 404


async def test_the_alias_of_another_client_is_served(twitch: Caller) -> None:
    headers = {"Authorization": f"OAuth {twitch.app_token}"}
    reply = await twitch.send("GET", f"{twitch.sandbox.url}/auth/validate", headers=headers)
    assert reply.status == 200


async def _validate(twitch: Caller, token: str) -> Reply:
    headers = {"Authorization": f"OAuth {token}"}
    return await twitch.send("GET", f"{twitch.sandbox.oauth_url}/validate", headers=headers)


def _ask(twitch: Caller) -> dict[str, str]:
    return {
        "client_id": twitch.sandbox.twitch.options.client_id,
        "redirect_uri": BACK,
        "response_type": "code",
        "scope": "channel:bot moderation:read",
        "state": "s1",
    }


async def _authorize(twitch: Caller, *, approve: str) -> dict[str, list[str]]:
    params = _ask(twitch) | {"as": "studiovert", "approve": approve}
    url = f"{twitch.sandbox.oauth_url}/authorize"
    reply = await twitch.send("GET", url, params=params, allow_redirects=False)
    assert reply.status == 302
    return parse_qs(urlsplit(reply.headers["Location"]).query)


async def _approve(twitch: Caller) -> str:
    return (await _authorize(twitch, approve="1"))["code"][0]


async def _exchange(twitch: Caller, code: str, redirect_uri: str = BACK) -> Reply:
    return await twitch.oauth(
        "/token", grant_type="authorization_code", code=code, redirect_uri=redirect_uri
    )
