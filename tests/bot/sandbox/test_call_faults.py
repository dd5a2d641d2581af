"""What can go wrong with a call, beside the errors that it may be answered with."""

import aiohttp
import pytest

from bot.sandbox.faults.fault import Fault
from tests.bot.sandbox.caller import Caller, calling_by_hand


async def test_an_answer_may_break_off_in_the_middle(twitch: Caller) -> None:
    twitch.sandbox.add_fault(Fault("/users", half=True))
    with pytest.raises(aiohttp.ClientError):
        await twitch.helix("GET", "/users")
    assert twitch.sandbox.struck("half answer") == 1
    assert (await twitch.helix("GET", "/users")).status == 200


async def test_a_fault_may_last_for_a_time() -> None:
    async with calling_by_hand() as (twitch, wall):
        twitch.sandbox.add_fault(Fault("/users", status=500, seconds=10))
        for _ in range(3):
            assert (await twitch.helix("GET", "/users")).status == 500
        await wall.advance(10)
        assert (await twitch.helix("GET", "/users")).status == 200
        assert twitch.sandbox.struck("status 500") == 3


async def test_a_429_on_demand_says_when_to_come_back() -> None:
    async with calling_by_hand() as (twitch, wall):
        twitch.sandbox.add_fault(Fault("/users", status=429, wait=7))
        reply = await twitch.helix("GET", "/users")
        assert reply.message == "Too Many Requests"
        assert reply.headers["Ratelimit-Remaining"] == "0"
        assert int(reply.headers["Ratelimit-Reset"]) == int(wall.now().timestamp()) + 7


async def test_a_401_on_demand_reads_as_an_expired_token(twitch: Caller) -> None:
    twitch.sandbox.add_fault(Fault("/users", status=401))
    reply = await twitch.helix("GET", "/users")
    assert (reply.status, reply.message) == (401, "Invalid OAuth token")


async def test_points_may_be_drained_by_order(twitch: Caller) -> None:
    await twitch.admin("tokens", login="chartreuse", drain=True)
    assert (await twitch.helix("GET", "/users")).status == 429
    assert (await twitch.helix("GET", "/streams", by="app")).status == 200
