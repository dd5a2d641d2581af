"""TwitchIO's own AutoBot, unmodified, against the sandbox: it must not be able to tell."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from bot.sandbox.faults.fault import Fault
from tests.contracts.autobot import Listener, listening, succeeding, twitchio


@pytest.fixture
async def bot(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Listener]:
    async with listening(monkeypatch, moderators=("elm",)) as bot:
        yield bot


async def test_every_subscription_is_accepted_on_two_shards(bot: Listener) -> None:
    conduit = bot.conduit_info
    assert conduit.shard_count == 2
    enabled = [one for one in bot.sandbox.twitch.eventsub.register if one.status == "enabled"]
    assert len(enabled) == 27
    assert {shard.status async for shard in conduit.fetch_shards()} == {"enabled"}


async def test_it_hears_what_a_viewer_says(bot: Listener) -> None:
    await bot.sandbox.say("fern", "hello there")
    message = await bot.hears(twitchio.ChatMessage)
    assert (message.text, message.chatter.name) == ("hello there", "fern")
    assert not message.chatter.moderator


async def test_it_knows_a_moderator_by_the_badge(bot: Listener) -> None:
    await bot.sandbox.say("elm", "hello there")
    assert (await bot.hears(twitchio.ChatMessage)).chatter.moderator


async def test_it_hears_its_own_words(bot: Listener) -> None:
    sent = await bot.channel.send_message("welcome", sender=bot.bot_id)
    message = await bot.hears(twitchio.ChatMessage)
    assert (message.id, message.chatter.id) == (sent.id, bot.bot_id)


async def test_an_answer_belongs_to_its_thread(bot: Listener) -> None:
    first = await bot.sandbox.say("fern", "who is on tonight?")
    await bot.hears(twitchio.ChatMessage)
    await bot.channel.send_message("a band", sender=bot.bot_id, reply_to_message_id=first)
    answer = await bot.hears(twitchio.ChatMessage)
    assert answer.reply.parent_message_id == first
    assert answer.text == "@fern a band"


async def test_what_twitch_drops_is_an_error_with_its_code(bot: Listener) -> None:
    await bot.sandbox.ban("elm", "chartreuse", seconds=60)
    with pytest.raises(twitchio.MessageRejectedError) as dropped:
        await bot.channel.send_message("hello?", sender=bot.bot_id)
    assert dropped.value.code == "user_timed_out"


async def test_a_deleted_message_is_told_twice(bot: Listener) -> None:
    message_id = await bot.sandbox.say("fern", "something foul")
    message = await bot.hears(twitchio.ChatMessage)
    await message.delete(moderator=bot.bot_id)
    deleted = await bot.hears(twitchio.ChatMessageDelete)
    act = await bot.hears(twitchio.ChannelModerate)
    assert deleted.message_id == act.delete.message_id == message_id
    assert act.action == "delete"


async def test_a_time_out_is_told_three_times_and_ends(bot: Listener) -> None:
    await bot.sandbox.say("fern", "something foul")
    message = await bot.hears(twitchio.ChatMessage)
    await message.chatter.timeout(moderator=bot.bot_id, duration=600, reason="article 2")
    assert (await bot.hears(twitchio.ChannelChatClearUserMessages)).user.name == "fern"
    act = await bot.hears(twitchio.ChannelModerate)
    assert (act.action, act.timeout.reason) == ("timeout", "article 2")
    assert not (await bot.hears(twitchio.ChannelBan)).permanent
    assert await bot.sandbox.say("fern", "let me speak") == ""
    await bot.sandbox.skip(601)
    assert await bot.sandbox.say("fern", "thank you") != ""


async def test_a_ban_cannot_be_put_twice_and_can_be_lifted(bot: Listener) -> None:
    fern = bot.user("fern")
    await bot.channel.ban_user(moderator=bot.bot_id, user=fern, reason="enough")
    assert (await bot.hears(twitchio.ChannelBan)).permanent
    with pytest.raises(twitchio.HTTPException) as again:
        await bot.channel.ban_user(moderator=bot.bot_id, user=fern)
    assert again.value.extra["message"] == "user is already banned"
    await bot.channel.unban_user(moderator=bot.bot_id, user_id=fern)
    assert (await bot.hears(twitchio.ChannelUnban)).user.name == "fern"
    with pytest.raises(twitchio.HTTPException) as never:
        await bot.channel.unban_user(moderator=bot.bot_id, user_id=fern)
    assert never.value.extra["message"] == "user is not banned"


async def test_a_warned_viewer_is_silent_until_the_warning_is_clicked_away(bot: Listener) -> None:
    fern = bot.user("fern")
    await bot.channel.warn_user(moderator=bot.bot_id, user_id=fern, reason="article 1")
    assert (await bot.hears(twitchio.ChannelWarningSend)).reason == "article 1"
    assert (await bot.hears(twitchio.ChannelModerate)).action == "warn"
    assert await bot.sandbox.say("fern", "sorry") == ""
    await bot.sandbox.skip(6)
    assert (await bot.hears(twitchio.ChannelWarningAcknowledge)).user.name == "fern"
    assert await bot.sandbox.say("fern", "sorry") != ""


async def test_a_human_act_names_the_human(bot: Listener) -> None:
    await bot.sandbox.warn("elm", "fern", "easy now")
    act = await bot.hears(twitchio.ChannelModerate)
    assert (act.moderator.name, act.warn.reason) == ("elm", "easy now")


async def test_whispers_go_both_ways(bot: Listener) -> None:
    await bot.sandbox.whisper("fern", "how do I appeal?")
    whisper = await bot.hears(twitchio.Whisper)
    assert (whisper.sender.name, whisper.text) == ("fern", "how do I appeal?")
    await bot.user("chartreuse").send_whisper(to_user=whisper.sender, message="like this")
    assert [one.text for one in bot.sandbox.acts("whisper")][-1] == "like this"


async def test_moderators_come_and_go(bot: Listener) -> None:
    assert {one.name async for one in bot.channel.fetch_moderators()} == {"chartreuse", "elm"}
    await bot.sandbox.add_moderator("oak")
    assert (await bot.hears(twitchio.ChannelModeratorAdd)).user.name == "oak"
    await bot.sandbox.remove_moderator("oak")
    assert (await bot.hears(twitchio.ChannelModeratorRemove)).user.name == "oak"
    where = [one.name async for one in bot.user("chartreuse").fetch_moderated_channels()]
    assert where == ["studiovert"]


async def test_streams_begin_end_and_are_counted(bot: Listener) -> None:
    bot.sandbox.set_viewers(450)
    assert (await bot.channel.fetch_stream()).viewer_count == 450
    await bot.sandbox.go_offline()
    await bot.hears(twitchio.StreamOffline)
    assert await bot.channel.fetch_stream() is None
    await bot.sandbox.go_live()
    await bot.hears(twitchio.StreamOnline)


async def test_everything_else_it_may_ask_is_answered(bot: Listener) -> None:
    await bot.sandbox.say("fern", "hello")
    bot.sandbox.follow("fern", datetime(2026, 1, 1, tzinfo=UTC))
    bot.sandbox.set_automod(2)
    assert (await bot.fetch_users(logins=["fern"]))[0].display_name == "fern"
    assert (await bot.channel.fetch_channel_info()).title
    assert (await bot.channel.fetch_chatters(moderator=bot.bot_id)).total == 1
    assert (await bot.channel.fetch_automod_settings(moderator=bot.bot_id)).overall_level == 2
    assert not (await bot.channel.fetch_chat_settings()).slow_mode
    followers = await bot.channel.fetch_followers(token_for=bot.bot_id)
    assert followers.total == 1
    granted = await bot.fetch_auth_by_users([bot.channel.id])
    assert "channel:bot" in granted[0].scopes


async def test_an_expired_token_is_renewed_on_the_way(bot: Listener) -> None:
    bot.sandbox.expire_tokens("chartreuse")
    await bot.sandbox.say("fern", "something foul")
    message = await bot.hears(twitchio.ChatMessage)
    await message.delete(moderator=bot.bot_id)
    assert (await bot.hears(twitchio.TokenRefreshedPayload)).user_id == bot.bot_id
    assert len(bot.sandbox.acts("delete")) == 1


async def test_a_fault_reaches_it_as_twitch_would_send_it(bot: Listener) -> None:
    bot.sandbox.add_fault(Fault("/moderation/chat", status=429))
    await bot.sandbox.say("fern", "something foul")
    message = await bot.hears(twitchio.ChatMessage)
    with pytest.raises(twitchio.HTTPException) as struck:
        await message.delete(moderator=bot.bot_id)
    assert struck.value.status == 429
    await message.delete(moderator=bot.bot_id)


async def test_a_dropped_socket_loses_nothing_while_the_other_shard_stands(bot: Listener) -> None:
    bot.sandbox.drop_sockets(most=1)
    await bot.sandbox.say("fern", "still there?")
    assert (await bot.hears(twitchio.ChatMessage)).text == "still there?"


async def test_a_redelivery_carries_the_same_message(bot: Listener) -> None:
    bot.sandbox.duplicate()
    message_id = await bot.sandbox.say("fern", "twice?")
    twice = [await bot.hears(twitchio.ChatMessage) for _ in range(2)]
    assert [one.id for one in twice] == [message_id] * 2


async def test_it_still_hears_after_it_was_asked_to_move(bot: Listener) -> None:
    sessions = bot.sandbox.twitch.eventsub.sessions
    first = {session.socket for session in sessions.values()}
    await bot.sandbox.reconnect_sockets()
    moved = bot.sandbox.wait_until(
        lambda: not first & {session.socket for session in sessions.values()}
    )
    async with asyncio.timeout(5):
        await moved
    await bot.sandbox.say("fern", "have you moved?")
    assert (await bot.hears(twitchio.ChatMessage)).text == "have you moved?"


async def test_a_successor_takes_over_the_conduit_with_its_subscriptions(bot: Listener) -> None:
    async with succeeding(bot) as successor:
        assert successor.conduit_info.id == bot.conduit_info.id
        await bot.sandbox.say("fern", "who is listening?")
        assert (await successor.hears(twitchio.ChatMessage)).text == "who is listening?"
    assert len(bot.sandbox.twitch.eventsub.conduits) == 1
