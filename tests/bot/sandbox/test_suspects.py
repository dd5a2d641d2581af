"""Suspicious users: watched, or restricted so that chat does not see them."""

import pytest

from tests.bot.sandbox.caller import Caller, Reply

PATH = "/moderation/suspicious_users"
TYPES = ("channel.chat.message", "channel.suspicious_user.message")


async def _treat(twitch: Caller, login: str, status: str, *, by: str = "bot") -> Reply:
    body = {"user_id": twitch.id_of(login), "status": status}
    return await twitch.helix("POST", PATH, by=by, query=twitch.here, body=body)


async def test_chat_never_sees_the_restricted(twitch: Caller) -> None:
    line = await twitch.watching(*TYPES)
    await twitch.sandbox.suspect("moth", "restricted", grounds=("ban_evader",), evasion="likely")
    assert not await twitch.sandbox.say("moth", "back again")
    await twitch.sandbox.say("oak", "hello")
    event = await line.event()
    assert (event["low_trust_status"], event["types"]) == ("restricted", ["ban_evader"])
    assert event["ban_evasion_evaluation"] == "likely"
    assert (await line.event())["chatter_user_login"] == "oak"


async def test_the_watched_are_told_of_twice(twitch: Caller) -> None:
    line = await twitch.watching(*TYPES)
    await _treat(twitch, "moth", "ACTIVE_MONITORING")
    message_id = await twitch.sandbox.say("moth", "hi")
    assert (await line.event())["message_id"] == message_id
    assert (await line.event())["message"]["message_id"] == message_id


async def test_a_treatment_is_answered_announced_and_taken_back(twitch: Caller) -> None:
    line = await twitch.watching("channel.suspicious_user.update")
    row = (await _treat(twitch, "moth", "RESTRICTED", by="app")).row
    assert (row["status"], row["types"]) == ("RESTRICTED", ["MANUALLY_ADDED"])
    assert row["updated_at"].endswith("+00:00")
    query = twitch.here | {"user_id": twitch.id_of("moth")}
    row = (await twitch.helix("DELETE", PATH, query=query)).row
    assert (row["status"], row["types"]) == ("NO_TREATMENT", [])
    told = [(await line.event())["low_trust_status"] for _ in range(2)]
    assert told == ["restricted", "none"]
    assert await twitch.sandbox.say("moth", "free")


@pytest.mark.parametrize("status", ["NO_TREATMENT", "restricted", ""])
async def test_a_status_is_one_of_two(twitch: Caller, status: str) -> None:
    assert (await _treat(twitch, "moth", status)).status == 400


@pytest.mark.parametrize("login", ["studiovert", "chartreuse"])
async def test_the_mighty_are_above_suspicion(twitch: Caller, login: str) -> None:
    assert (await _treat(twitch, login, "RESTRICTED")).status == 400
    assert not twitch.sandbox.acts()
