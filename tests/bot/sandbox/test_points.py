import asyncio

import aiohttp
import pytest

from bot.sandbox.faults.fault import Fault
from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand


async def test_each_owner_s_tokens_have_points_of_their_own() -> None:
    async with calling_by_hand(points_per_minute=3) as (twitch, _):
        for left in ("2", "1", "0"):
            reply = await twitch.helix("GET", "/users")
            assert reply.headers["Ratelimit-Limit"] == "3"
            assert reply.headers["Ratelimit-Remaining"] == left
        refused = await twitch.helix("GET", "/users")
        assert (refused.status, refused.body["error"]) == (429, "Too Many Requests")
        assert (await twitch.helix("GET", "/streams", by="app")).status == 200


async def test_points_come_back_with_time_and_the_header_says_when() -> None:
    async with calling_by_hand(points_per_minute=3) as (twitch, wall):
        for _ in range(4):
            reply = await twitch.helix("GET", "/users")
        reset = int(reply.headers["Ratelimit-Reset"])
        assert reset == int(wall.now().timestamp()) + 60
        await wall.advance(20)
        assert (await twitch.helix("GET", "/users")).status == 200
        assert (await twitch.helix("GET", "/users")).status == 429


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "OAuth token is missing"),
        ({"Authorization": "Bearer nonsense"}, "Invalid OAuth token"),
        ({"Client-Id": "stranger"}, "Client ID and OAuth token do not match"),
    ],
)
async def test_a_call_without_good_papers_is_refused(
    twitch: Caller, headers: dict[str, str], message: str
) -> None:
    if "Client-Id" in headers:
        headers = headers | {"Authorization": f"Bearer {twitch.app_token}"}
    reply = await twitch.send("GET", twitch.sandbox.helix_url + "/users", headers=headers)
    assert reply.body == {"error": "Unauthorized", "status": 401, "message": message}


async def test_an_address_that_is_none_is_not_found(twitch: Caller) -> None:
    reply = await twitch.helix("GET", "/nothing/here")
    assert reply.body == {"error": "Not Found", "status": 404, "message": ""}


@pytest.mark.parametrize("prefix", ["/helix", "/mock", ""])
async def test_other_clients_find_their_addresses(twitch: Caller, prefix: str) -> None:
    headers = {"Authorization": f"Bearer {twitch.app_token}"}
    headers["Client-Id"] = twitch.sandbox.twitch.options.client_id
    url = f"{twitch.sandbox.url}{prefix}/eventsub/subscriptions"
    assert (await twitch.send("GET", url, headers=headers)).body["total"] == 0


@pytest.mark.parametrize("body", [b"{", b"[1]", b"null", b"\xff\xfe", b'"text"', b"1e999"])
async def test_a_body_that_is_no_object_is_no_body(twitch: Caller, body: dict) -> None:
    headers = {"Authorization": f"Bearer {twitch.sandbox.bot_token.access}"}
    headers["Client-Id"] = twitch.sandbox.twitch.options.client_id
    url = twitch.sandbox.helix_url + "/chat/messages"
    reply = await twitch.send("POST", url, headers=headers, data=body)
    assert reply.status == 400


@pytest.mark.parametrize("status", [409, 429, 500, 503])
async def test_a_fault_answers_in_place_of_the_act(twitch: Caller, status: int) -> None:
    twitch.sandbox.add_fault(Fault("/chat/messages", status=status, times=2))
    answers = [(await _send(twitch)).status for _ in range(3)]
    assert answers == [status, status, 200]
    assert len(twitch.sandbox.acts("message")) == 1
    assert [one.status for one in twitch.sandbox.calls("/chat")] == answers


async def test_a_fault_may_strike_the_answer_only(twitch: Caller) -> None:
    twitch.sandbox.add_fault(Fault("/chat/messages", status=500, after=True))
    assert (await _send(twitch)).status == 500
    assert len(twitch.sandbox.acts("message")) == 1
    assert [one.status for one in twitch.sandbox.calls("/chat")] == [500]


async def test_a_field_of_the_wrong_kind_is_malformed(twitch: Caller) -> None:
    body = {"broadcaster_id": {}, "sender_id": 1.5}
    reply = await twitch.helix("POST", "/chat/messages", body=body)
    assert (reply.status, reply.message) == (400, 'The parameter "broadcaster_id" was malformed')
    fern = twitch.sandbox.twitch.world.viewer("fern").id
    half = {"data": {"user_id": fern, "duration": 1.5}}
    reply = await twitch.helix("POST", "/moderation/bans", query=twitch.here, body=half)
    assert (reply.status, reply.message) == (400, 'The parameter "duration" was malformed')


@pytest.mark.parametrize(("after", "sent"), [(False, 0), (True, 1)])
async def test_a_connection_may_break_before_or_after_the_act(
    twitch: Caller, after: bool, sent: int
) -> None:
    twitch.sandbox.add_fault(Fault("/chat/messages", reset=True, after=after))
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await _send(twitch)
    assert len(twitch.sandbox.acts("message")) == sent


async def test_an_answer_may_be_late() -> None:
    async with calling_by_hand() as (twitch, wall):
        twitch.sandbox.add_fault(Fault("/oauth2/token", delay=5))
        calls = twitch.sandbox.twitch.journal
        async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
            call = tasks.create_task(twitch.oauth("/token", grant_type="client_credentials"))
            await wall.fell_asleep.wait()
            assert not call.done()
            await wall.advance(5)
        assert calls.calls[-1].status == 200


async def test_an_answer_may_be_held_until_faults_are_lifted(twitch: Caller) -> None:
    fault = twitch.sandbox.add_fault(Fault("/chat/messages", hold=True, after=True))
    async with asyncio.timeout(5), asyncio.TaskGroup() as tasks:
        call = tasks.create_task(_send(twitch))
        await twitch.sandbox.wait_for_acts("message")
        assert not call.done()
        twitch.sandbox.lift_faults()
    assert fault.lifted.is_set()
    assert call.result().row["is_sent"]


async def _send(twitch: Caller) -> Reply:
    body = {"broadcaster_id": twitch.owner, "sender_id": twitch.bot, "message": "hello"}
    return await twitch.helix("POST", "/chat/messages", body=body)
