"""Shared chat: several rooms that hear each other, act for each other, and part again."""

from collections.abc import AsyncIterator

import pytest

from bot.sandbox.errors import SandboxError
from bot.sandbox.options import SandboxOptions
from tests.bot.sandbox.caller import Caller, calling

HOUSES = SandboxOptions(channels=("left", "right", "third"))


@pytest.fixture
async def houses() -> AsyncIterator[Caller]:
    async with calling(HOUSES) as caller:
        yield caller


async def test_apart_nobody_hears_the_other(houses: Caller) -> None:
    line = await houses.watching("channel.chat.message")
    await houses.sandbox.say("fern", "elsewhere", channel="right")
    await houses.sandbox.say("fern", "here")
    event = await line.event()
    assert event["message"]["text"] == "here"
    assert event["source_broadcaster_user_id"] is None
    assert event["is_source_only"] is None
    reply = await houses.helix("GET", "/shared_chat/session", query=houses.here)
    assert (reply.status, reply.body["data"]) == (200, [])


async def test_together_each_hears_where_it_came_from(houses: Caller) -> None:
    line = await houses.watching("channel.chat.message")
    await houses.sandbox.share("right")
    houses.sandbox.subscribe("fern", channel="right")
    said = await houses.sandbox.say("fern", "from over there", channel="right")
    event = await line.event()
    assert event["broadcaster_user_login"] == "left"
    assert event["source_broadcaster_user_login"] == "right"
    assert event["source_message_id"] == said != event["message_id"]
    assert event["badges"] == []
    assert event["source_badges"][0]["set_id"] == "subscriber"
    assert event["is_source_only"] is False


async def test_a_session_begins_grows_shrinks_and_ends(houses: Caller) -> None:
    kinds = ("begin", "update", "end")
    line = await houses.watching(*(f"channel.shared_chat.{one}" for one in kinds))
    await houses.sandbox.share("right")
    await houses.sandbox.share("third")
    reply = await houses.helix("GET", "/shared_chat/session", by="app", query=houses.here)
    assert reply.row["host_broadcaster_id"] == houses.owner
    assert len(reply.row["participants"]) == 3
    await houses.sandbox.unshare(channel="third")
    await houses.sandbox.unshare(channel="right")
    told = [await line.frame() for _ in range(4)]
    types = [one["metadata"]["subscription_type"].rpartition(".")[2] for one in told]
    assert types == ["begin", "update", "update", "end"]
    sizes = [len(one["payload"]["event"].get("participants", ())) for one in told]
    assert sizes == [2, 3, 2, 0]
    await houses.sandbox.say("fern", "alone again", channel="right")
    assert len(houses.sandbox.acts("message")) == 1


async def test_nobody_shares_twice(houses: Caller) -> None:
    await houses.sandbox.share("right")
    for guest in ("right", "left"):
        with pytest.raises(SandboxError, match="already"):
            await houses.sandbox.share(guest)


async def test_who_is_timed_out_over_there_is_silent_here(houses: Caller) -> None:
    line = await houses.watching("channel.moderate", "channel.chat.clear_user_messages")
    await houses.sandbox.share("right")
    seen = await houses.sandbox.say("fern", "hello")
    await houses.sandbox.ban("right", "fern", seconds=60, reason="no", channel="right")
    assert not await houses.sandbox.say("fern", "still here?")
    assert houses.sandbox.channel().messages.find(seen) is None
    assert (await line.event())["target_user_login"] == "fern"
    act = await line.event()
    assert (act["action"], act["timeout"]) == ("shared_chat_timeout", None)
    assert act["shared_chat_timeout"]["reason"] == "no"
    assert act["source_broadcaster_user_login"] == "right"
    await houses.sandbox.unban("right", "fern", channel="right")
    assert (await line.event())["action"] == "shared_chat_untimeout"
    assert await houses.sandbox.say("fern", "back")


async def test_the_ban_of_a_former_neighbour_counts_no_longer(houses: Caller) -> None:
    await houses.sandbox.share("right")
    await houses.sandbox.ban("right", "fern", channel="right")
    assert not await houses.sandbox.say("fern", "hello")
    await houses.sandbox.unshare()
    assert await houses.sandbox.say("fern", "hello")


async def test_what_is_deleted_over_there_is_gone_here(houses: Caller) -> None:
    line = await houses.watching("channel.chat.message", "channel.moderate")
    await houses.sandbox.share("right")
    said = await houses.sandbox.say("fern", "foul", channel="right")
    copy = (await line.event())["message_id"]
    await houses.sandbox.delete("right", said, channel="right")
    act = await line.event()
    assert (act["action"], act["delete"]) == ("shared_chat_delete", None)
    assert act["shared_chat_delete"]["message_id"] == copy
    query = houses.here | {"message_id": copy}
    assert (await houses.helix("DELETE", "/moderation/chat", query=query)).status == 404


@pytest.mark.parametrize(
    ("by", "asked", "carried"),
    [("bot", None, True), ("app", None, False), ("app", False, True), ("app", True, False)],
)
async def test_an_app_s_words_stay_at_home_unless_it_says_otherwise(
    houses: Caller, by: str, asked: bool | None, carried: bool
) -> None:
    await houses.sandbox.share("right")
    body = {"broadcaster_id": houses.owner, "sender_id": houses.bot, "message": "hi"}
    if asked is not None:
        body["for_source_only"] = asked
    assert (await houses.helix("POST", "/chat/messages", by=by, body=body)).status == 200
    assert (len(houses.sandbox.acts("message")) == 2) is carried


async def test_a_user_s_token_may_not_keep_words_at_home(houses: Caller) -> None:
    body = {"broadcaster_id": houses.owner, "sender_id": houses.bot, "message": "hi"}
    body["for_source_only"] = True
    assert (await houses.helix("POST", "/chat/messages", body=body)).status == 400


async def test_an_announcement_over_there_is_one_here(houses: Caller) -> None:
    line = await houses.watching("channel.chat.notification")
    await houses.sandbox.share("right")
    await houses.sandbox.announce("right", "a goal is reached", colour="blue", channel="right")
    event = await line.event()
    assert event["notice_type"] == "shared_chat_announcement"
    assert (event["announcement"], event["shared_chat_announcement"]) == (None, {"color": "BLUE"})
    assert event["source_broadcaster_user_login"] == "right"
