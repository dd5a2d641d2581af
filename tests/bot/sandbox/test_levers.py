"""Shield mode and announcements."""

import pytest

from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand

SHIELD = "/moderation/shield_mode"


async def _shield(twitch: Caller, up: object) -> Reply:
    return await twitch.helix("PUT", SHIELD, query=twitch.here, body={"is_active": up})


async def _announce(twitch: Caller, *, by: str = "bot", **body: object) -> Reply:
    body = {"message": "hello"} | body
    return await twitch.helix("POST", "/chat/announcements", by=by, query=twitch.here, body=body)


@pytest.mark.parametrize("up", [None, "perhaps", 3])
async def test_the_shield_goes_up_or_down_and_nowhere_else(twitch: Caller, up: object) -> None:
    assert (await _shield(twitch, up)).status == 400
    assert not twitch.sandbox.acts()


async def test_a_shield_that_was_never_up_has_no_history(twitch: Caller) -> None:
    row = (await twitch.helix("GET", SHIELD, query=twitch.here)).row
    assert row == {
        "is_active": False,
        "moderator_id": "",
        "moderator_login": "",
        "moderator_name": "",
        "last_activated_at": "",
    }


async def test_the_shield_is_told_of_when_it_moves_and_only_then(twitch: Caller) -> None:
    line = await twitch.watching("channel.shield_mode.begin", "channel.shield_mode.end")
    for up in (False, True, True, False):
        assert (await _shield(twitch, up)).row["is_active"] is up
    assert (await line.event())["started_at"]
    assert (await line.event())["ended_at"]
    assert len(twitch.sandbox.acts()) == 2
    row = (await twitch.helix("GET", SHIELD, query=twitch.here)).row
    assert row["moderator_login"] == "chartreuse"
    assert row["last_activated_at"]


@pytest.mark.parametrize(
    "body", [{"message": ""}, {"color": "red"}, {"color": "Blue"}, {"for_source_only": True}]
)
async def test_a_wrong_announcement_is_refused(twitch: Caller, body: dict) -> None:
    assert (await _announce(twitch, **body)).status == 400


async def test_an_announcement_is_a_notification_and_is_cut(twitch: Caller) -> None:
    line = await twitch.watching("channel.chat.message", "channel.chat.notification")
    assert (await _announce(twitch, message="x" * 600, color="blue")).status == 204
    event = await line.event()
    assert (event["notice_type"], event["announcement"]) == ("announcement", {"color": "BLUE"})
    assert len(event["message"]["text"]) == 500


async def test_announcements_have_two_seconds_between_them() -> None:
    async with calling_by_hand() as (twitch, wall):
        assert (await _announce(twitch, color=None)).status == 204
        assert (await _announce(twitch, by="app")).status == 429
        await wall.advance(2)
        assert (await _announce(twitch, by="app")).status == 204
