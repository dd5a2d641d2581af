"""Limits of their own, beside the points: bans, unbans, warnings."""

from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand


async def _ban(twitch: Caller, login: str) -> Reply:
    body = {"data": {"user_id": twitch.id_of(login), "duration": 60}}
    return await twitch.helix("POST", "/moderation/bans", query=twitch.here, body=body)


async def test_a_hundred_bans_in_half_a_minute_and_no_more() -> None:
    async with calling_by_hand() as (twitch, wall):
        replies = [await _ban(twitch, f"moth{number}") for number in range(101)]
        assert [one.status for one in replies] == [200] * 100 + [429]
        assert len(twitch.sandbox.acts("timeout")) == 100
        assert "Ratelimit-Reset" in replies[-1].headers
        await wall.advance(30)
        assert (await _ban(twitch, "moth100")).status == 200


async def test_a_refused_ban_takes_nothing_from_the_limit() -> None:
    async with calling_by_hand() as (twitch, _):
        for _ in range(150):
            assert (await _ban(twitch, "studiovert")).status == 400
        assert (await _ban(twitch, "moth")).status == 200


async def test_to_lift_counts_as_to_impose() -> None:
    async with calling_by_hand() as (twitch, _):
        for number in range(100):
            await _ban(twitch, f"moth{number}")
        query = twitch.here | {"user_id": twitch.id_of("moth1")}
        assert (await twitch.helix("DELETE", "/moderation/bans", query=query)).status == 429


async def test_without_rations_there_is_no_limit() -> None:
    async with calling_by_hand(rationed=False) as (twitch, _):
        for number in range(120):
            assert (await _ban(twitch, f"moth{number}")).status == 200
