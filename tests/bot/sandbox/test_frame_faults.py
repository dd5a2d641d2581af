"""What can go wrong on an EventSub socket, each by name, counted, over the real wire."""

import asyncio

import aiohttp
import pytest

from bot.sandbox.faults.frame_fault import FrameFault
from tests.bot.sandbox.caller import Caller, Line, calling_by_hand


async def _reading(twitch: Caller) -> Line:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    return line


async def _texts(line: Line, count: int) -> list[str]:
    return [(await line.event())["message"]["text"] for _ in range(count)]


async def test_a_frame_may_arrive_after_the_one_behind_it(twitch: Caller) -> None:
    line = await _reading(twitch)
    twitch.sandbox.add_fault(FrameFault("reorder"))
    for text in ("one", "two", "three"):
        await twitch.sandbox.say("fern", text)
    assert await _texts(line, 3) == ["two", "one", "three"]
    assert twitch.sandbox.struck("reorder") == 1


async def test_a_frame_may_be_lost_while_the_socket_lives(twitch: Caller) -> None:
    line = await _reading(twitch)
    twitch.sandbox.add_fault(FrameFault("lose", times=2))
    for text in ("one", "two", "three"):
        await twitch.sandbox.say("fern", text)
    assert await _texts(line, 1) == ["three"]
    assert twitch.sandbox.twitch.eventsub.tally.lost == 2


async def test_a_frame_may_be_no_json(twitch: Caller) -> None:
    line = await _reading(twitch)
    twitch.sandbox.add_fault(FrameFault("garble"))
    await twitch.sandbox.say("fern", "one")
    with pytest.raises(ValueError, match=r"delimiter|Unterminated|Expecting"):
        await line.frame()
    await twitch.sandbox.say("fern", "two")
    assert await _texts(line, 1) == ["two"]


async def test_the_line_may_break_in_the_middle_of_a_frame(twitch: Caller) -> None:
    line = await _reading(twitch)
    twitch.sandbox.add_fault(FrameFault("half frame"))
    await twitch.sandbox.say("fern", "one")
    assert await line.closing() == aiohttp.WSCloseCode.ABNORMAL_CLOSURE
    assert twitch.sandbox.struck("half frame") == 1


async def test_the_line_may_break_before_a_frame(twitch: Caller) -> None:
    line = await _reading(twitch)
    twitch.sandbox.add_fault(FrameFault("drop"))
    await twitch.sandbox.say("fern", "one")
    assert await line.closing() == aiohttp.WSCloseCode.ABNORMAL_CLOSURE


async def test_a_struck_socket_falls_silent_and_stays_open() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await _reading(twitch)
        twitch.sandbox.add_fault(FrameFault("silence", type="channel.chat"))
        await twitch.sandbox.say("fern", "one")
        await wall.advance(30)
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.05):
                await line.frame()
        assert not line.ws.closed


async def test_all_sockets_may_be_silent_for_a_time() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await _reading(twitch)
        twitch.sandbox.add_fault(FrameFault("silence", seconds=20))
        await twitch.sandbox.say("fern", "one")
        await wall.advance(15)
        assert twitch.sandbox.struck("silence") >= 2
        await wall.advance(10)
        frame = await line.frame()
        assert frame["metadata"]["message_type"] == "session_keepalive"
        await twitch.sandbox.say("fern", "two")
        assert await _texts(line, 1) == ["two"]


async def test_a_new_socket_may_get_no_welcome(twitch: Caller) -> None:
    twitch.sandbox.add_fault(FrameFault("no welcome"))
    ws = await twitch.http.ws_connect(twitch.sandbox.eventsub_url)
    async with asyncio.timeout(5):
        await twitch.sandbox.wait_for_strikes("no welcome")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05):
            await ws.receive()
    assert (await twitch.open_line()).session["status"] == "connected"


async def test_a_fault_may_mean_one_type_only(twitch: Caller) -> None:
    line = await _reading(twitch)
    await twitch.moderated(line)
    twitch.sandbox.add_fault(FrameFault("lose", type="channel.chat.message", times=9))
    message_id = await twitch.sandbox.say("fern", "one")
    await twitch.sandbox.delete("studiovert", message_id)
    assert (await line.event())["action"] == "delete"


@pytest.mark.parametrize("status", ["moderator_removed", "user_removed", "version_removed"])
async def test_subscriptions_end_with_any_status(twitch: Caller, status: str) -> None:
    line = await _reading(twitch)
    assert (await twitch.admin("revoke", status=status)).body == {"subscriptions": 1}
    frame = await line.frame()
    assert frame["metadata"]["message_type"] == "revocation"
    assert frame["payload"]["subscription"]["status"] == status
    assert (await twitch.subscribe(line)).status == 202


async def test_the_clock_may_jump_both_ways(twitch: Caller) -> None:
    line = await _reading(twitch)
    for jump, before in ((3600, False), (-7200, True)):
        was = twitch.sandbox.twitch.show.now()
        await twitch.admin("clock", seconds=jump)
        await twitch.sandbox.say("fern", "tick")
        stamp = (await line.frame())["metadata"]["message_timestamp"]
        assert (stamp < was.isoformat()) is before
    assert twitch.sandbox.struck("clock") == 2


async def test_faults_are_laid_counted_and_lifted_by_name(twitch: Caller) -> None:
    await twitch.admin("frames", kind="lose", name="gap", times=9)
    await twitch.admin("faults", path="/users", status=503, seconds=60)
    line = await _reading(twitch)
    await twitch.sandbox.say("fern", "one")
    await twitch.helix("GET", "/users")
    url = f"{twitch.sandbox.url}/sandbox/faults"
    told = (await twitch.send("GET", f"{url}?name=gap&count=1")).body
    assert told == {"struck": {"gap": 1, "status 503": 1}, "armed": ["status 503", "gap"]}
    await twitch.admin("lift", name="gap")
    assert (await twitch.send("GET", url)).body["armed"] == ["status 503"]
    await twitch.sandbox.say("fern", "two")
    assert await _texts(line, 1) == ["two"]
