"""Unban requests: asked by the banned, resolved once."""

import pytest

from bot.sandbox.errors import SandboxError
from tests.bot.sandbox.caller import Caller, Reply

PATH = "/moderation/unban_requests"


async def _plead(twitch: Caller, login: str = "moth", text: str = "sorry") -> str:
    await twitch.sandbox.ban("studiovert", login)
    return await twitch.sandbox.ask_unban(login, text)


async def _resolve(twitch: Caller, request_id: str, status: str, text: str = "") -> Reply:
    query = twitch.here | {"unban_request_id": request_id, "status": status}
    if text:
        query["resolution_text"] = text
    return await twitch.helix("PATCH", PATH, query=query)


async def _listed(twitch: Caller, status: str, **more: object) -> list:
    query = twitch.here | {"status": status} | more
    return (await twitch.helix("GET", PATH, query=query)).body["data"]


async def test_nobody_asks_who_is_not_banned(twitch: Caller) -> None:
    with pytest.raises(SandboxError, match="not banned"):
        await twitch.sandbox.ask_unban("moth", "sorry")
    await twitch.sandbox.ban("studiovert", "moth", seconds=60)
    with pytest.raises(SandboxError, match="not banned"):
        await twitch.sandbox.ask_unban("moth", "sorry")


async def test_nobody_asks_twice_at_a_time(twitch: Caller) -> None:
    await _plead(twitch)
    with pytest.raises(SandboxError, match="asked already"):
        await twitch.sandbox.ask_unban("moth", "please")


async def test_who_is_denied_stays_banned_and_reads_why(twitch: Caller) -> None:
    line = await twitch.watching("channel.unban_request.resolve", "channel.moderate")
    reply = await _resolve(twitch, await _plead(twitch), "denied", "no")
    assert (reply.row["status"], reply.row["resolution_text"]) == ("denied", "no")
    assert reply.row["resolved_at"]
    assert not await twitch.sandbox.say("moth", "let me in")
    assert (await line.event())["action"] == "ban"
    event = await line.event("channel.unban_request.resolve")
    assert (event["status"], event["moderator_user_login"]) == ("denied", "chartreuse")
    act = await line.event("channel.moderate")
    assert (act["action"], act["unban_request"]["is_approved"]) == ("deny_unban_request", False)


async def test_who_is_approved_may_speak_again(twitch: Caller) -> None:
    request_id = await _plead(twitch)
    line = await twitch.watching("channel.unban_request.resolve", "channel.moderate")
    assert (await _resolve(twitch, request_id, "approved")).status == 200
    assert await twitch.sandbox.say("moth", "thank you")
    assert (await line.event())["status"] == "approved"
    assert (await line.event())["action"] == "approve_unban_request"


async def test_a_request_is_announced_and_listed_by_its_status(twitch: Caller) -> None:
    line = await twitch.watching("channel.unban_request.create")
    first, second = await _plead(twitch), await _plead(twitch, "wasp", "me too")
    assert [(await line.event())["id"] for _ in range(2)] == [first, second]
    await _resolve(twitch, first, "denied")
    assert [one["id"] for one in await _listed(twitch, "pending")] == [second]
    assert [one["id"] for one in await _listed(twitch, "denied")] == [first]
    moth = {"user_id": twitch.id_of("moth")}
    assert await _listed(twitch, "pending", **moth) == []
    row = (await _listed(twitch, "pending"))[0]
    assert (row["text"], row["moderator_id"], row["resolved_at"]) == ("me too", None, None)


async def test_a_request_may_be_taken_back(twitch: Caller) -> None:
    request_id = await _plead(twitch)
    line = await twitch.watching("channel.unban_request.resolve")
    await twitch.sandbox.cancel_unban("moth")
    event = await line.event()
    assert (event["status"], event["moderator_user_id"]) == ("canceled", None)
    assert (await _resolve(twitch, request_id, "approved")).status == 400


async def test_nothing_is_resolved_twice_or_otherwise_than_yes_or_no(twitch: Caller) -> None:
    request_id = await _plead(twitch)
    assert (await _resolve(twitch, request_id, "acknowledged")).status == 400
    assert (await _resolve(twitch, request_id, "denied", "x" * 501)).status == 400
    assert (await _resolve(twitch, "nowhere", "denied")).status == 404
    assert (await _resolve(twitch, request_id, "denied")).status == 200
    assert (await _resolve(twitch, request_id, "approved")).status == 400


async def test_a_status_must_be_asked_for(twitch: Caller) -> None:
    assert (await twitch.helix("GET", PATH, query=twitch.here)).status == 400
    query = twitch.here | {"status": "whatever"}
    assert (await twitch.helix("GET", PATH, query=query)).status == 400
