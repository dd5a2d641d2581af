"""The modes of a chat: really in the way of what viewers say, announced, and restorable."""

import pytest

from bot.sandbox.state.modes import Modes
from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand

PATH = "/chat/settings"


async def _patch(twitch: Caller, **body: object) -> Reply:
    return await twitch.helix("PATCH", PATH, query=twitch.here, body=body)


async def _said(twitch: Caller, login: str, text: str = "hello") -> bool:
    return bool(await twitch.sandbox.say(login, text))


async def test_a_newcomer_may_not_speak_where_only_followers_may() -> None:
    async with calling_by_hand() as (twitch, wall):
        await twitch.sandbox.follow_now("oak")
        await _patch(twitch, follower_mode=True, follower_mode_duration=10)
        assert not await _said(twitch, "fern")
        assert not await _said(twitch, "oak")
        await wall.advance(600)
        assert await _said(twitch, "oak")
        twitch.sandbox.subscribe("moss")
        await twitch.sandbox.add_vip("elm")
        assert [await _said(twitch, one) for one in ("moss", "elm", "studiovert")] == [True] * 3


async def test_in_slow_mode_one_waits_for_one_s_turn() -> None:
    async with calling_by_hand() as (twitch, wall):
        assert (await _patch(twitch, slow_mode=True)).row["slow_mode_wait_time"] == 30
        assert await _said(twitch, "fern")
        await wall.advance(29)
        assert not await _said(twitch, "fern")
        assert await _said(twitch, "oak")
        await wall.advance(1)
        assert await _said(twitch, "fern")
        assert [await _said(twitch, "studiovert") for _ in range(2)] == [True, True]


async def test_subscribers_among_themselves(twitch: Caller) -> None:
    await _patch(twitch, subscriber_mode=True)
    twitch.sandbox.subscribe("moss")
    assert not await _said(twitch, "fern")
    assert await _said(twitch, "moss")


async def test_words_do_not_pass_where_only_emotes_may(twitch: Caller) -> None:
    await _patch(twitch, emote_mode=True)
    await twitch.sandbox.add_vip("elm")
    assert not await _said(twitch, "fern")
    assert not await _said(twitch, "elm")
    assert await _said(twitch, "studiovert")


async def test_nobody_says_what_was_said_where_all_must_be_unique(twitch: Caller) -> None:
    await _said(twitch, "fern", "before the mode")
    await _patch(twitch, unique_chat_mode=True)
    assert await _said(twitch, "fern", "before the mode")
    assert not await _said(twitch, "oak", "Before  the mode")
    assert await _said(twitch, "oak", "after it")


async def test_a_bot_that_may_not_speak_is_told_why(twitch: Caller) -> None:
    await _patch(twitch, subscriber_mode=True)
    await twitch.sandbox.remove_moderator("chartreuse")
    body = {"broadcaster_id": twitch.owner, "sender_id": twitch.bot, "message": "hi"}
    reply = await twitch.helix("POST", "/chat/messages", body=body)
    assert (reply.status, reply.row["is_sent"]) == (200, False)
    assert reply.row["drop_reason"]["code"] == "msg_subsonly"


async def test_moderators_read_at_once_what_others_see_later() -> None:
    async with calling_by_hand() as (twitch, wall):
        moderator, viewer = await twitch.open_line(), await twitch.open_line()
        await twitch.subscribe(moderator)
        token, reader = twitch.token("reader", "user:read:chat"), twitch.id_of("reader")
        condition = {"broadcaster_user_id": twitch.owner, "user_id": reader}
        transport = {"method": "websocket", "session_id": viewer.session["id"]}
        body = {"type": "channel.chat.message", "version": "1", "condition": condition}
        body["transport"] = transport
        await twitch.helix("POST", "/eventsub/subscriptions", by=token, body=body)
        await _patch(twitch, non_moderator_chat_delay=True, non_moderator_chat_delay_duration=4)
        foul = await twitch.sandbox.say("fern", "foul")
        await twitch.sandbox.say("fern", "fair")
        assert (await moderator.event())["message"]["text"] == "foul"
        await twitch.sandbox.delete("studiovert", foul)
        await wall.advance(4)
        assert (await viewer.event())["message"]["text"] == "fair"


async def test_each_change_is_told_and_so_is_who_made_it(twitch: Caller) -> None:
    line = await twitch.watching("channel.chat_settings.update", "channel.moderate")
    await _patch(twitch, slow_mode=True, slow_mode_wait_time=60, emote_mode=True)
    await _patch(twitch, slow_mode=True, slow_mode_wait_time=60)
    await _patch(twitch, slow_mode=False, emote_mode=False, follower_mode=True)
    settings = await line.event()
    assert (settings["slow_mode_wait_time_seconds"], settings["emote_mode"]) == (60, True)
    acts = [await line.event() for _ in range(2)]
    assert [one["action"] for one in acts] == ["slow", "emoteonly"]
    assert acts[0]["slow"] == {"wait_time_seconds": 60}
    assert (await line.event())["follower_mode_duration_minutes"] == 0
    acts = [(await line.event())["action"] for _ in range(3)]
    assert acts == ["slowoff", "followers", "emoteonlyoff"]


async def test_what_is_not_named_stays(twitch: Caller) -> None:
    modes = Modes(slow=10, followers=5, subscribers=True, emotes=True, unique=True, delay=2)
    await twitch.sandbox.set_modes("studiovert", modes)
    await _patch(twitch, slow_mode_wait_time=20)
    assert twitch.sandbox.channel().modes.slow == 20
    await _patch(twitch, slow_mode=False)
    assert twitch.sandbox.channel().modes == Modes(
        slow=None, followers=5, subscribers=True, emotes=True, unique=True, delay=2
    )


@pytest.mark.parametrize(
    "body",
    [
        {"slow_mode": True, "slow_mode_wait_time": 2},
        {"slow_mode": True, "slow_mode_wait_time": 121},
        {"slow_mode_wait_time": 30},
        {"slow_mode": False, "slow_mode_wait_time": 30},
        {"follower_mode": True, "follower_mode_duration": 129_601},
        {"follower_mode": True, "follower_mode_duration": -1},
        {"non_moderator_chat_delay": True, "non_moderator_chat_delay_duration": 3},
        {"emote_mode": "perhaps"},
    ],
)
async def test_a_mode_has_its_bounds(twitch: Caller, body: dict) -> None:
    assert (await _patch(twitch, **body)).status == 400
    assert twitch.sandbox.channel().modes == Modes()


async def test_only_a_moderator_is_told_of_the_delay(twitch: Caller) -> None:
    query = {"broadcaster_id": twitch.owner}
    reply = await twitch.helix("GET", PATH, by="app", query=query)
    assert "non_moderator_chat_delay" not in reply.row
    assert (await twitch.helix("GET", PATH, query=twitch.here)).row["moderator_id"] == twitch.bot
    await twitch.sandbox.remove_moderator("chartreuse")
    assert (await twitch.helix("GET", PATH, query=twitch.here)).status == 403
