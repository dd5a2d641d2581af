"""What Twitch's own moderation tools tell and are told, through an unmodified AutoBot."""

from collections.abc import AsyncIterator

import pytest

from tests.contracts.autobot import Listener, listening, twitchio

OWNER = "studiovert"


@pytest.fixture
async def bot(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Listener]:
    async with listening(monkeypatch, moderators=("elm",)) as bot:
        yield bot


async def test_a_held_message_is_let_through(bot: Listener) -> None:
    message_id = await bot.sandbox.hold("fern", "you flarn", category="bullying", level=3)
    held = await bot.hears(twitchio.AutomodMessageHold)
    assert (held.message_id, held.reason, held.level) == (message_id, "automod", 3)
    await bot.user("chartreuse").approve_automod_messages(message_id)
    assert (await bot.hears(twitchio.AutomodMessageUpdate)).status == "approved"
    assert (await bot.hears(twitchio.ChatMessage)).id == message_id


async def test_a_held_message_is_refused_and_only_once(bot: Listener) -> None:
    message_id = await bot.sandbox.hold("fern", "you flarn")
    moderator = bot.user("chartreuse")
    await moderator.deny_automod_messages(message_id)
    assert (await bot.hears(twitchio.AutomodMessageUpdate)).status == "denied"
    for wrong, status in ((message_id, 400), ("nowhere", 404)):
        with pytest.raises(twitchio.HTTPException) as refused:
            await moderator.approve_automod_messages(wrong)
        assert refused.value.status == status


async def test_a_message_that_nobody_judged_is_told_as_expired(bot: Listener) -> None:
    await bot.sandbox.hold("fern", "you flarn")
    await bot.sandbox.skip(301)
    assert (await bot.hears(twitchio.AutomodMessageUpdate)).status == "expired"


async def test_a_blocked_term_comes_holds_and_goes(bot: Listener) -> None:
    term = await bot.channel.add_blocked_term(moderator=bot.bot_id, text="flarn*")
    assert (await bot.hears(twitchio.AutomodTermsUpdate)).action == "add_blocked"
    assert (await bot.hears(twitchio.ChannelModerate)).automod_terms.terms == ["flarn*"]
    assert not await bot.sandbox.say("fern", "flarnspam")
    held = await bot.hears(twitchio.AutomodMessageHold)
    assert (held.reason, held.blocked_terms[0].id) == ("blocked_term", term.id)
    listed = [one async for one in bot.channel.fetch_blocked_terms(bot.bot_id)]
    assert [one.text for one in listed] == ["flarn*"]
    await bot.channel.remove_blocked_term(moderator=bot.bot_id, id=term.id)
    assert await bot.sandbox.say("fern", "flarnspam")


async def test_a_suspect_is_named_heard_and_cleared(bot: Listener) -> None:
    moth, treat = bot.user("moth"), bot.channel.add_suspicious_chat_user
    await treat(moderator=bot.bot_id, user=moth, status="RESTRICTED")
    assert (await bot.hears(twitchio.SuspiciousUserUpdate)).low_trust_status == "restricted"
    await bot.sandbox.say("moth", "back again")
    assert (await bot.hears(twitchio.SuspiciousUserMessage)).message.text == "back again"
    await bot.channel.remove_suspicious_chat_user(moderator=bot.bot_id, user=moth)
    assert (await bot.hears(twitchio.SuspiciousUserUpdate)).low_trust_status == "none"


async def test_a_plea_is_read_listed_and_answered(bot: Listener) -> None:
    await bot.sandbox.ban("elm", "moth")
    await bot.sandbox.ask_unban("moth", "sorry")
    plea = await bot.hears(twitchio.ChannelUnbanRequest)
    asked = bot.channel.fetch_unban_requests(moderator=bot.bot_id, status="pending")
    assert [one.id async for one in asked] == [plea.id]
    await bot.channel.resolve_unban_request(
        moderator=bot.bot_id,
        status="approved",
        unban_request_id=plea.id,
        resolution_text="a second chance",
    )
    answered = await bot.hears(twitchio.ChannelUnbanRequestResolve)
    assert (answered.status, answered.text) == ("approved", "a second chance")
    assert await bot.sandbox.say("moth", "thank you")


async def test_modes_are_set_told_and_read_back(bot: Listener) -> None:
    await bot.channel.update_chat_settings(
        bot.bot_id, slow_mode=True, slow_mode_wait_time=60, follower_mode=True
    )
    told = await bot.hears(twitchio.ChatSettingsUpdate)
    assert (told.slow_mode, told.follower_mode) == (True, True)
    settings = await bot.channel.fetch_chat_settings(moderator=bot.bot_id)
    assert (settings.slow_mode_wait_time, settings.follower_mode_duration) == (60, 0)
    acts = [(await bot.hears(twitchio.ChannelModerate)).action for _ in range(2)]
    assert acts == ["slow", "followers"]


async def test_the_shield_goes_up_and_down(bot: Listener) -> None:
    for up, kind in ((True, twitchio.ShieldModeBegin), (False, twitchio.ShieldModeEnd)):
        status = await bot.channel.update_shield_mode_status(moderator=bot.bot_id, active=up)
        assert status.active is up
        assert (await bot.hears(kind)).moderator.name == "chartreuse"


async def test_an_announcement_is_a_notification(bot: Listener) -> None:
    await bot.channel.send_announcement(moderator=bot.bot_id, message="hello", color="blue")
    notice = await bot.hears(twitchio.ChatNotification)
    assert (notice.notice_type, notice.text) == ("announcement", "hello")


async def test_raiders_and_followers_arrive(bot: Listener) -> None:
    await bot.sandbox.raid("meadow", 42)
    assert (await bot.hears(twitchio.ChannelRaid)).viewer_count == 42
    assert (await bot.hears(twitchio.ChatNotification)).raid.viewer_count == 42
    await bot.sandbox.follow_now("fern")
    assert (await bot.hears(twitchio.ChannelFollow)).user.name == "fern"


async def test_a_pin_is_put_and_read(bot: Listener) -> None:
    message_id = await bot.sandbox.say("fern", "read this")
    await bot.channel.pin_message(message_id=message_id, moderator=bot.bot_id, duration=60)
    assert (await bot.channel.fetch_pinned_message(bot.bot_id)).id == message_id


async def test_automod_is_set_one_by_one(bot: Listener) -> None:
    settings = await bot.channel.fetch_automod_settings(moderator=bot.bot_id)
    settings.swearing = 2
    changed = await bot.channel.update_automod_settings(moderator=bot.bot_id, settings=settings)
    assert (changed.swearing, changed.overall_level) == (2, None)
    assert (await bot.hears(twitchio.AutomodSettingsUpdate)).swearing == 2
