"""Raids and followers: who comes, from where, and when."""

import pytest

from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand

SCOPE = "channel:manage:raids"


async def _set_out(twitch: Caller, to: str) -> Reply:
    token = twitch.token("studiovert", SCOPE)
    query = {"from_broadcaster_id": twitch.owner, "to_broadcaster_id": to}
    return await twitch.helix("POST", "/raids", by=token, query=query)


async def _call_off(twitch: Caller) -> Reply:
    token = twitch.token("studiovert", SCOPE)
    return await twitch.helix("DELETE", "/raids", by=token, query={"broadcaster_id": twitch.owner})


async def test_nobody_raids_nobody_or_themselves(twitch: Caller) -> None:
    assert (await _set_out(twitch, "12345")).status == 404
    assert (await _set_out(twitch, twitch.owner)).status == 400
    assert (await _call_off(twitch)).status == 404


async def test_a_raid_that_is_called_off_never_arrives() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await twitch.watching("channel.moderate")
        assert (await _set_out(twitch, twitch.id_of("meadow"))).status == 200
        assert (await _set_out(twitch, twitch.id_of("harbor"))).status == 409
        assert (await _call_off(twitch)).status == 204
        await wall.advance(120)
        assert not twitch.sandbox.acts("raided")
        acts = [await line.event("channel.moderate") for _ in range(2)]
        assert [one["action"] for one in acts] == ["raid", "unraid"]
        assert acts[1]["unraid"]["user_login"] == "meadow"


async def test_a_raid_arrives_after_its_countdown_and_is_told_at_its_own_end() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await twitch.open_line()
        for end in ("from", "to"):
            who = {f"{end}_broadcaster_user_id": twitch.owner}
            assert (await twitch.subscribe(line, "channel.raid", **who)).status == 202
        await _set_out(twitch, twitch.id_of("meadow"))
        await wall.advance(89)
        assert not twitch.sandbox.acts("raided")
        await wall.advance(1)
        await twitch.sandbox.raid("harbor", 42)
        raids = [await line.event("channel.raid") for _ in range(2)]
        assert raids[0]["to_broadcaster_user_login"] == "meadow"
        assert raids[1]["from_broadcaster_user_login"] == "harbor"


async def test_a_raid_that_comes_is_an_event_and_a_notification(twitch: Caller) -> None:
    line = await twitch.watching("channel.chat.notification")
    await twitch.subscribe(line, "channel.raid", to_broadcaster_user_id=twitch.owner)
    await twitch.admin("raid", login="meadow", viewers=42)
    assert (await line.event())["viewers"] == 42
    notice = await line.event()
    assert (notice["notice_type"], notice["raid"]["viewer_count"]) == ("raid", 42)
    assert notice["chatter_user_login"] == "meadow"


async def test_who_follows_already_does_not_begin_again(twitch: Caller) -> None:
    line = await twitch.watching("channel.follow")
    for login in ("fern", "fern", "oak"):
        await twitch.sandbox.follow_now(login)
    assert [(await line.event())["user_login"] for _ in range(2)] == ["fern", "oak"]


@pytest.mark.parametrize("way", ["POST", "DELETE"])
async def test_only_the_broadcaster_raids(twitch: Caller, way: str) -> None:
    ids = dict.fromkeys(("broadcaster_id", "from_broadcaster_id"), twitch.owner)
    assert (await twitch.helix(way, "/raids", query=ids)).status == 401


async def test_a_shoutout_has_two_minutes_between_it_and_the_next() -> None:
    async with calling_by_hand() as (twitch, wall):
        token = twitch.token("studiovert", "moderator:manage:shoutouts")

        async def shout(login: str) -> int:
            query = {"from_broadcaster_id": twitch.owner, "moderator_id": twitch.owner}
            query["to_broadcaster_id"] = twitch.id_of(login)
            return (await twitch.helix("POST", "/chat/shoutouts", by=token, query=query)).status

        assert await shout("studiovert") == 400
        assert [await shout("meadow"), await shout("harbor")] == [204, 429]
        await wall.advance(120)
        assert [await shout("harbor"), await shout("meadow")] == [204, 429]
        await wall.advance(120)
        assert await shout("meadow") == 429
