"""What becomes of a conduit without readers, and what subscriptions cost."""

from tests.bot.sandbox.caller import Caller, Line, Reply

HOURS_72 = 72 * 3600


async def _conduit(twitch: Caller) -> str:
    made = await twitch.helix("POST", "/eventsub/conduits", by="app", body={"shard_count": 1})
    return made.row["id"]


async def _read_from(twitch: Caller, conduit_id: str, line: Line) -> None:
    shard = {"id": "0", "transport": {"method": "websocket", "session_id": line.session["id"]}}
    body = {"conduit_id": conduit_id, "shards": [shard]}
    await twitch.helix("PATCH", "/eventsub/conduits/shards", by="app", body=body)


async def _conduits(twitch: Caller) -> list:
    return (await twitch.helix("GET", "/eventsub/conduits", by="app")).body["data"]


async def test_a_conduit_that_is_read_stays(twitch: Caller) -> None:
    conduit_id = await _conduit(twitch)
    await _read_from(twitch, conduit_id, await twitch.open_line())
    await twitch.sandbox.skip(HOURS_72 + 1)
    assert [one["id"] for one in await _conduits(twitch)] == [conduit_id]


async def test_a_conduit_that_nobody_reads_is_gone_after_72_hours(twitch: Caller) -> None:
    await _conduit(twitch)
    await twitch.sandbox.skip(HOURS_72 - 60)
    assert len(await _conduits(twitch)) == 1
    await twitch.sandbox.skip(61)
    assert await _conduits(twitch) == []


async def test_the_72_hours_begin_when_the_last_reader_leaves(twitch: Caller) -> None:
    line, conduit_id = await twitch.open_line(), await _conduit(twitch)
    await _read_from(twitch, conduit_id, line)
    await twitch.sandbox.skip(HOURS_72)
    await line.ws.close()
    sessions = twitch.sandbox.twitch.eventsub.sessions
    await twitch.sandbox.wait_until(lambda: not sessions)
    await twitch.sandbox.skip(HOURS_72 - 60)
    assert len(await _conduits(twitch)) == 1
    await twitch.sandbox.skip(61)
    assert await _conduits(twitch) == []


async def test_what_somebody_has_allowed_costs_nothing(twitch: Caller) -> None:
    line = await twitch.open_line()
    reply = await twitch.subscribe(line)
    assert (reply.row["cost"], reply.body["total_cost"]) == (0, 0)


async def test_strangers_cost_one_each_and_ten_is_the_end(twitch: Caller) -> None:
    line = await twitch.open_line()
    for number in range(10):
        reply = await _online(twitch, line, number)
        assert (reply.row["cost"], reply.body["total_cost"]) == (1, number + 1)
    assert (await _online(twitch, line, 10)).status == 429


async def test_a_fourth_socket_may_not_subscribe(twitch: Caller) -> None:
    lines = [await twitch.open_line() for _ in range(4)]
    for number, line in enumerate(lines[:3]):
        owner = {"broadcaster_user_id": twitch.owner}
        type_ = ("stream.online", "stream.offline", "channel.raid")[number]
        condition = owner if number < 2 else {"to_broadcaster_user_id": twitch.owner}
        assert (await twitch.subscribe(line, type_, **condition)).status == 202
    assert (await twitch.subscribe(lines[3])).status == 429
    assert (await twitch.subscribe(lines[0])).status == 202


async def test_one_socket_is_one_user_s(twitch: Caller) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    body = {
        "type": "stream.online",
        "version": "1",
        "condition": {"broadcaster_user_id": twitch.owner},
        "transport": {"method": "websocket", "session_id": line.session["id"]},
    }
    reply = await twitch.helix("POST", "/eventsub/subscriptions", by="owner", body=body)
    assert (reply.status, "different users" in reply.message) == (400, True)


async def test_a_raid_is_watched_from_one_end(twitch: Caller) -> None:
    line = await twitch.open_line()
    ends = ("to_broadcaster_user_id", "from_broadcaster_user_id")
    both = dict.fromkeys(ends, twitch.owner)
    assert (await twitch.subscribe(line, "channel.raid", **both)).status == 400
    for end in ends:
        assert (await twitch.subscribe(line, "channel.raid", **{end: twitch.owner})).status == 202


async def test_subscriptions_are_sought_by_one_filter_at_a_time(twitch: Caller) -> None:
    query = {"status": "enabled", "type": "stream.online"}
    reply = await twitch.helix("GET", "/eventsub/subscriptions", query=query)
    assert reply.status == 400


async def _online(twitch: Caller, line: Line, number: int) -> Reply:
    stranger = twitch.sandbox.twitch.world.viewer(f"stranger{number}").id
    return await twitch.subscribe(line, "stream.online", broadcaster_user_id=stranger)
