"""Two versions of one type: each carries what it knows."""

from tests.bot.sandbox.caller import Caller


async def test_the_first_version_of_moderation_knows_no_warnings(twitch: Caller) -> None:
    line = await twitch.open_line()
    condition = {"broadcaster_user_id": twitch.owner, "moderator_user_id": twitch.bot}
    await twitch.subscribe(line, "channel.moderate", "1", **condition)
    await twitch.sandbox.warn("studiovert", "fern", "easy")
    await twitch.sandbox.ban("studiovert", "fern")
    event = await line.event()
    assert event["action"] == "ban"
    assert "warn" not in event


async def test_the_second_version_does(twitch: Caller) -> None:
    line = await twitch.watching("channel.moderate")
    await twitch.sandbox.warn("studiovert", "fern", "easy")
    await twitch.sandbox.warn("studiovert", "fern", "easy", rules=("Be kind",))
    plain, citing = [await line.event() for _ in range(2)]
    assert (plain["action"], plain["warn"]["reason"]) == ("warn", "easy")
    assert plain["warn"]["chat_rules_cited"] is None
    assert citing["warn"]["chat_rules_cited"] == ["Be kind"]
