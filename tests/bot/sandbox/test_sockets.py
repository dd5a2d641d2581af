import aiohttp
import pytest

from bot.sandbox.faults.fault import Fault
from tests.bot.sandbox.caller import Caller, Line, calling_by_hand


async def test_who_speaks_is_shut_out(twitch: Caller) -> None:
    line = await twitch.open_line()
    await line.ws.send_str("hello")
    assert await line.closing() == 4001


async def test_a_ping_is_no_speech(twitch: Caller) -> None:
    line = await twitch.open_line()
    await line.ws.ping()
    await twitch.subscribe(line)
    await twitch.sandbox.say("fern", "hi")
    assert (await line.event())["message"]["text"] == "hi"


async def test_an_unused_socket_is_closed_after_ten_seconds() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await twitch.open_line()
        await wall.advance(9.9)
        assert not line.ws.closed
        await wall.advance(0.1)
        assert await line.closing() == 4003


async def test_a_used_socket_stays() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await twitch.open_line()
        await twitch.subscribe(line)
        await wall.advance(10)
        assert (await line.frame())["metadata"]["message_type"] == "session_keepalive"


async def test_silence_is_broken_by_a_keepalive_and_only_silence() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await twitch.open_line(f"{twitch.sandbox.eventsub_url}?keepalive_timeout_seconds=20")
        assert line.session["keepalive_timeout_seconds"] == 20
        await twitch.subscribe(line)
        await wall.advance(15)
        await twitch.sandbox.say("fern", "hi")
        await wall.advance(19)
        await twitch.sandbox.say("fern", "still here")
        await wall.advance(20)
        kinds = [(await line.frame())["metadata"]["message_type"] for _ in range(3)]
        assert kinds == ["notification", "notification", "session_keepalive"]


@pytest.mark.parametrize(("asked", "given"), [("1", 10), ("9999", 600), ("x", 10), ("-5", 10)])
async def test_the_keepalive_has_its_bounds(twitch: Caller, asked: str, given: int) -> None:
    url = f"{twitch.sandbox.eventsub_url}?keepalive_timeout_seconds={asked}"
    assert (await twitch.open_line(url)).session["keepalive_timeout_seconds"] == given


async def test_a_move_keeps_the_session_and_feeds_the_old_socket_until_the_welcome(
    twitch: Caller,
) -> None:
    old = await twitch.open_line()
    await twitch.subscribe(old)
    url = await _told_to_move(twitch, old)
    await twitch.sandbox.say("fern", "on the old one")
    assert (await old.event())["message"]["text"] == "on the old one"
    new = await twitch.open_line(url)
    assert new.session["id"] == old.session["id"]
    await twitch.sandbox.say("fern", "on the new one")
    assert (await new.event())["message"]["text"] == "on the new one"
    await old.ws.close()
    await twitch.sandbox.say("fern", "still on the new one")
    assert (await new.event())["message"]["text"] == "still on the new one"


async def test_an_old_socket_is_closed_after_thirty_seconds() -> None:
    async with calling_by_hand() as (twitch, wall):
        old = await twitch.open_line()
        await twitch.subscribe(old)
        new = await twitch.open_line(await _told_to_move(twitch, old))
        await wall.advance(30)
        assert await old.closing() == 4004
        assert not new.ws.closed


async def test_who_does_not_move_is_cut_off() -> None:
    async with calling_by_hand() as (twitch, wall):
        old = await twitch.open_line()
        await twitch.subscribe(old)
        await _told_to_move(twitch, old)
        await wall.advance(30)
        assert await old.closing() == 4004
        await _until_no_session(twitch)
        status = [one.status for one in twitch.sandbox.twitch.eventsub.register]
        assert status == ["websocket_failed_to_reconnect"]


@pytest.mark.parametrize("wrong", ["?id=x&challenge=y", "?challenge=y", "?id=x"])
async def test_a_wrong_address_to_move_to_is_refused(twitch: Caller, wrong: dict) -> None:
    ws = await twitch.http.ws_connect(twitch.sandbox.eventsub_url + wrong)
    await ws.receive(timeout=5)
    assert ws.close_code == 4007


async def test_who_closes_the_old_socket_first_cannot_move(twitch: Caller) -> None:
    old = await twitch.open_line()
    await twitch.subscribe(old)
    url = await _told_to_move(twitch, old)
    await old.ws.close()
    await _until_no_session(twitch)
    ws = await twitch.http.ws_connect(url)
    await ws.receive(timeout=5)
    assert ws.close_code == 4007


async def test_a_mute_socket_says_not_even_keepalive() -> None:
    async with calling_by_hand() as (twitch, wall):
        line = await twitch.open_line()
        await twitch.subscribe(line)
        twitch.sandbox.mute_sockets()
        await twitch.sandbox.say("fern", "unheard")
        await wall.advance(60)
        twitch.sandbox.mute_sockets(mute=False)
        await twitch.sandbox.say("fern", "heard")
        assert (await line.event())["message"]["text"] == "heard"


async def test_a_socket_may_be_closed_on_demand_with_any_code(twitch: Caller) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    assert twitch.sandbox.drop_sockets(code=4000) == 1
    assert await line.closing() == 4000


async def test_no_socket_opens_while_the_door_is_broken(twitch: Caller) -> None:
    twitch.sandbox.add_fault(Fault("/ws", status=503))
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        await twitch.open_line()
    assert refused.value.status == 503
    assert (await twitch.open_line()).session["status"] == "connected"


async def test_a_redelivery_has_the_same_id(twitch: Caller) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    twitch.sandbox.duplicate()
    await twitch.sandbox.say("fern", "twice")
    await twitch.sandbox.say("fern", "once")
    ids = [(await line.frame())["metadata"]["message_id"] for _ in range(3)]
    assert ids[0] == ids[1] != ids[2]


async def _told_to_move(twitch: Caller, line: Line) -> str:
    await twitch.sandbox.reconnect_sockets()
    frame = await line.frame()
    assert frame["metadata"]["message_type"] == "session_reconnect"
    session = frame["payload"]["session"]
    assert (session["status"], session["keepalive_timeout_seconds"]) == ("reconnecting", None)
    return session["reconnect_url"]


async def _until_no_session(twitch: Caller) -> None:
    await twitch.sandbox.wait_until(lambda: not twitch.sandbox.twitch.eventsub.sessions)
