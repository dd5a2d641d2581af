"""Messages that AutoMod holds: seen by moderators, not by chat, until somebody decides."""

import pytest

from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand

PATH = "/moderation/automod/message"


async def _judge(
    twitch: Caller, message_id: str, action: str = "ALLOW", *, by: str = "bot", **more: str
) -> Reply:
    body = {"user_id": twitch.bot, "msg_id": message_id, "action": action} | more
    return await twitch.helix("POST", PATH, by=by, body=body)


async def test_a_held_message_never_appears_by_itself(twitch: Caller) -> None:
    line = await twitch.watching("channel.chat.message", "automod.message.hold")
    message_id = await twitch.sandbox.hold("fern", "you flarnhead", level=3, stretch=(4, 13))
    await twitch.sandbox.say("oak", "hello")
    event = await line.event()
    assert (event["message_id"], event["user_login"]) == (message_id, "fern")
    assert event["reason"] == "automod"
    assert event["automod"]["boundaries"] == [{"start_pos": 4, "end_pos": 12}]
    assert [one["text"] for one in event["message"]["fragments"]] == ["you ", "flarnhead"]
    assert (await line.event())["chatter_user_login"] == "oak"


async def test_what_is_denied_never_appears(twitch: Caller) -> None:
    line = await twitch.watching("channel.chat.message", "automod.message.update")
    message_id = await twitch.sandbox.hold("fern", "flarn")
    assert (await _judge(twitch, message_id, "DENY")).status == 204
    await twitch.sandbox.say("oak", "hello")
    event = await line.event()
    assert (event["status"], event["moderator_user_login"]) == ("denied", "chartreuse")
    assert (await line.event())["chatter_user_login"] == "oak"


async def test_what_is_allowed_appears_under_its_own_id(twitch: Caller) -> None:
    line = await twitch.watching("channel.chat.message", "automod.message.update")
    message_id = await twitch.sandbox.hold("fern", "flarn")
    assert (await _judge(twitch, message_id, by="app")).status == 204
    assert (await line.event())["status"] == "approved"
    assert (await line.event())["message_id"] == message_id
    assert [one.kind for one in twitch.sandbox.acts()] == ["hold", "allow", "message"]


async def test_what_nobody_judges_runs_out_by_itself() -> None:
    async with calling_by_hand(hold_seconds=300) as (twitch, wall):
        line = await twitch.watching("automod.message.update")
        message_id = await twitch.sandbox.hold("fern", "flarn")
        await wall.advance(299)
        assert not twitch.sandbox.acts("expire")
        await wall.advance(2)
        event = await line.event("automod.message.update")
        assert (event["status"], event["moderator_user_id"]) == ("expired", None)
        assert (await _judge(twitch, message_id)).status == 400


async def test_nobody_judges_twice(twitch: Caller) -> None:
    message_id = await twitch.sandbox.hold("fern", "flarn")
    await _judge(twitch, message_id, "DENY")
    reply = await _judge(twitch, message_id, "ALLOW")
    assert (reply.status, "already processed" in reply.message) == (400, True)
    assert not twitch.sandbox.acts("message")


async def test_the_time_of_a_judged_message_is_not_up_again(twitch: Caller) -> None:
    message_id = await twitch.sandbox.hold("fern", "flarn")
    await _judge(twitch, message_id, "DENY")
    await twitch.sandbox.skip(600)
    assert not twitch.sandbox.acts("expire")


async def test_an_author_who_was_banned_meanwhile_stays_unseen(twitch: Caller) -> None:
    message_id = await twitch.sandbox.hold("fern", "flarn")
    await twitch.sandbox.ban("studiovert", "fern")
    assert (await _judge(twitch, message_id)).status == 204
    assert not twitch.sandbox.acts("message")


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"msg_id": "nowhere"}, 404),
        ({"action": "MAYBE"}, 400),
        ({"action": "allow"}, 400),
        ({"user_id": ""}, 400),
        ({"user_id": "9000000001"}, 401),
    ],
)
async def test_a_wrong_judgement_is_refused(twitch: Caller, wrong: dict, status: int) -> None:
    message_id = await twitch.sandbox.hold("fern", "flarn")
    body = {"user_id": twitch.bot, "msg_id": message_id, "action": "DENY"} | wrong
    assert (await twitch.helix("POST", PATH, body=body)).status == status
    assert [one.kind for one in twitch.sandbox.acts()] == ["hold"]


async def test_only_moderators_judge(twitch: Caller) -> None:
    message_id = await twitch.sandbox.hold("fern", "flarn")
    await twitch.sandbox.remove_moderator("chartreuse")
    assert (await _judge(twitch, message_id)).status == 403


async def test_automod_catches_only_what_it_was_taught_and_only_at_its_level(
    twitch: Caller,
) -> None:
    twitch.sandbox.teach_automod("flarn", category="bullying", level=2)
    assert await twitch.sandbox.say("fern", "a Flarn!")
    twitch.sandbox.set_automod(2)
    assert await twitch.sandbox.say("fern", "a flarner")
    assert await twitch.sandbox.say("studiovert", "a flarn")
    assert not await twitch.sandbox.say("fern", "a Flarn!")
    assert twitch.sandbox.acts("hold")[0].text == "a Flarn!"


async def test_a_bot_whose_own_words_are_held_is_told_so(twitch: Caller) -> None:
    twitch.sandbox.teach_automod("flarn")
    twitch.sandbox.set_automod(4)
    line = await twitch.watching("channel.chat.user_message_hold")
    await twitch.sandbox.remove_moderator("chartreuse")
    body = {"broadcaster_id": twitch.owner, "sender_id": twitch.bot, "message": "flarn"}
    reply = await twitch.helix("POST", "/chat/messages", body=body)
    assert reply.row["is_sent"] is False
    assert reply.row["drop_reason"]["code"] == "msg_rejected"
    await twitch.sandbox.hold("fern", "not for the bot")
    assert (await line.event())["user_login"] == "chartreuse"


async def test_the_first_version_has_category_and_level_on_top(twitch: Caller) -> None:
    line = await twitch.open_line()
    condition = {"broadcaster_user_id": twitch.owner, "moderator_user_id": twitch.bot}
    await twitch.subscribe(line, "automod.message.hold", "1", **condition)
    await twitch.sandbox.block_term("studiovert", "flarnspam")
    await twitch.sandbox.say("fern", "flarnspam")
    await twitch.sandbox.hold("fern", "flarn", category="swearing", level=4)
    event = await line.event()
    assert (event["category"], event["level"]) == ("swearing", 4)
    assert "reason" not in event


async def test_a_text_can_be_shown_to_automod_beforehand(twitch: Caller) -> None:
    twitch.sandbox.teach_automod("flarn")
    twitch.sandbox.set_automod(4)
    rows = [{"msg_id": "1", "msg_text": "hello"}, {"msg_id": "2", "msg_text": "flarn"}]
    query = {"broadcaster_id": twitch.owner}
    path = "/moderation/enforcements/status"
    for text, status in (({"data": rows}, 200), ({"data": []}, 400)):
        reply = await twitch.helix("POST", path, by="owner", query=query, body=text)
        assert reply.status == status
    reply = await twitch.helix("POST", path, by="owner", query=query, body={"data": rows})
    assert [one["is_permitted"] for one in reply.body["data"]] == [True, False]


async def test_settings_are_announced_and_given_as_a_whole_or_one_by_one(twitch: Caller) -> None:
    line = await twitch.watching("automod.settings.update")
    path, both = "/moderation/automod/settings", {"overall_level": 2, "swearing": 1}
    for body in (both, {}, {"overall_level": 5}):
        assert (await twitch.helix("PUT", path, query=twitch.here, body=body)).status == 400
    same = dict.fromkeys(
        ("aggression", "bullying", "disability", "misogyny", "race_ethnicity_or_religion"), 1
    ) | dict.fromkeys(("sex_based_terms", "sexuality_sex_or_gender", "swearing"), 1)
    reply = await twitch.helix("PUT", path, query=twitch.here, body=same)
    assert reply.row["overall_level"] == 1
    event = await line.event()
    assert (event["overall_level"], event["moderator_user_login"]) == (1, "chartreuse")
