import pytest

from tests.bot.sandbox.caller import Caller, Line, Reply, calling_by_hand


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"type": "channel.chat.nothing"}, 400),
        ({"version": "9"}, 400),
        ({"condition": {"broadcaster_user_id": "9000000001"}}, 400),
        ({"condition": {"broadcaster_user_id": "1", "user_id": "9000000010"}}, 400),
        ({"condition": {"broadcaster_user_id": "9000000001", "user_id": "9000000001"}}, 403),
        ({"transport": {"method": "pigeon"}}, 400),
        ({"transport": {"method": "websocket", "session_id": "x"}}, 400),
        ({"transport": {"method": "conduit", "conduit_id": "x"}}, 401),
    ],
)
async def test_what_cannot_be_subscribed_to_is_refused(
    twitch: Caller, wrong: dict, status: int
) -> None:
    line = await twitch.open_line()
    right = {
        "type": "channel.chat.message",
        "version": "1",
        "condition": {"broadcaster_user_id": twitch.owner, "user_id": twitch.bot},
        "transport": {"method": "websocket", "session_id": line.session["id"]},
    }
    reply = await twitch.helix("POST", "/eventsub/subscriptions", body=right | wrong)
    assert reply.status == status


async def test_the_same_twice_is_a_conflict_that_names_the_first(twitch: Caller) -> None:
    line = await twitch.open_line()
    first = await twitch.subscribe(line)
    again = await twitch.subscribe(line)
    assert again.status == 409
    assert again.message.endswith(f"id={first.row['id']}")


async def test_the_same_thing_is_read_three_times_at_most(twitch: Caller) -> None:
    lines = [await twitch.open_line() for _ in range(4)]
    statuses = [(await twitch.subscribe(line)).status for line in lines]
    assert statuses == [202, 202, 202, 429]


async def test_acts_are_read_by_moderators_only(twitch: Caller) -> None:
    line = await twitch.open_line()
    await twitch.sandbox.remove_moderator("chartreuse")
    assert (await twitch.moderated(line)).status == 403
    await twitch.sandbox.add_moderator("chartreuse")
    assert (await twitch.moderated(line)).status == 202


async def test_who_is_no_moderator_any_more_is_told_so_and_hears_nothing_further(
    twitch: Caller,
) -> None:
    line = await twitch.open_line()
    await twitch.moderated(line)
    await twitch.subscribe(line)
    await twitch.sandbox.remove_moderator("chartreuse")
    assert (await line.event("channel.moderate"))["action"] == "unmod"
    revoked = await line.frame()
    assert revoked["metadata"]["message_type"] == "revocation"
    assert revoked["payload"]["subscription"]["status"] == "moderator_removed"
    assert "event" not in revoked["payload"]
    await twitch.sandbox.warn("studiovert", "fern", "unseen")
    await twitch.sandbox.say("oak", "seen")
    assert (await line.frame())["metadata"]["subscription_type"] == "channel.chat.message"


async def test_who_withdraws_is_read_no_more(twitch: Caller) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    await twitch.sandbox.disconnect_app("chartreuse")
    status = (await line.frame())["payload"]["subscription"]["status"]
    assert status == "authorization_revoked"
    assert (await twitch.helix("GET", "/users")).status == 401


async def test_a_banned_reader_reads_no_more(twitch: Caller) -> None:
    line = await twitch.open_line()
    await twitch.subscribe(line)
    await twitch.sandbox.ban("studiovert", "chartreuse")
    status = (await line.frame())["payload"]["subscription"]["status"]
    assert status == "chat_user_banned"


async def test_subscriptions_are_listed_by_one_filter_and_deleted_once(twitch: Caller) -> None:
    line = await twitch.open_line()
    made = (await twitch.subscribe(line)).row["id"]
    await twitch.moderated(line)
    path = "/eventsub/subscriptions"
    assert (await twitch.helix("GET", path)).body["total"] == 2
    only = await twitch.helix("GET", path, query={"type": "channel.moderate"})
    assert len(only.body["data"]) == 1
    assert (await twitch.helix("GET", path, by="app")).body["total"] == 0
    for status in (204, 404):
        assert (await twitch.helix("DELETE", path, query={"id": made})).status == status


async def test_a_conduit_is_the_app_s(twitch: Caller) -> None:
    for method in ("GET", "POST", "PATCH", "DELETE"):
        assert (await twitch.helix(method, "/eventsub/conduits")).status == 401


@pytest.mark.parametrize("count", [None, 0, 20_001, "many"])
async def test_a_conduit_has_a_number_of_shards(twitch: Caller, count: object) -> None:
    body = {"shard_count": count}
    reply = await twitch.helix("POST", "/eventsub/conduits", by="app", body=body)
    assert reply.status == 400


async def test_there_are_five_conduits_at_most(twitch: Caller) -> None:
    made = [await _conduit(twitch, 1) for _ in range(5)]
    assert len(set(made)) == 5
    query = {"shard_count": "1"}
    assert (await twitch.helix("POST", "/eventsub/conduits", by="app", query=query)).status == 429
    query = {"id": made[0]}
    for status in (204, 404):
        reply = await twitch.helix("DELETE", "/eventsub/conduits", by="app", query=query)
        assert reply.status == status


async def test_a_shard_that_cannot_be_pointed_is_named_and_the_answer_is_202(
    twitch: Caller,
) -> None:
    conduit, line = await _conduit(twitch, 2), await twitch.open_line()
    reply = await _point(twitch, conduit, {"0": line, "2": line})
    assert reply.status == 202
    assert [one["id"] for one in reply.body["data"]] == ["0"]
    assert reply.body["errors"][0]["message"] == "The shard id is outside the conduit's range"
    assert (await _point(twitch, "nowhere", {"0": line})).status == 404


async def test_all_of_a_channel_goes_to_one_shard(twitch: Caller) -> None:
    conduit, lines = await _conduit(twitch, 2), [await twitch.open_line() for _ in range(2)]
    await _point(twitch, conduit, {"0": lines[0], "1": lines[1]})
    await _subscribe_conduit(twitch, conduit)
    for number in range(3):
        await twitch.sandbox.say("fern", f"{number}")
    home, other = _home(twitch, conduit, lines)
    assert [(await home.event())["message"]["text"] for _ in range(3)] == ["0", "1", "2"]
    await home.ws.close()
    await twitch.sandbox.wait_until(lambda: len(twitch.sandbox.twitch.eventsub.sessions) == 1)
    await twitch.sandbox.say("fern", "by the other")
    assert (await other.event())["message"]["text"] == "by the other"
    statuses = await twitch.helix(
        "GET", "/eventsub/conduits/shards", by="app", query={"conduit_id": conduit}
    )
    assert {one["status"] for one in statuses.body["data"]} == {
        "enabled",
        "websocket_disconnected",
    }


async def test_what_no_shard_takes_is_lost_and_not_sent_later(twitch: Caller) -> None:
    conduit = await _conduit(twitch, 2)
    await _subscribe_conduit(twitch, conduit)
    await twitch.sandbox.say("fern", "lost")
    line = await twitch.open_line()
    await _point(twitch, conduit, {"0": line, "1": line})
    await twitch.sandbox.say("fern", "found")
    assert (await line.event())["message"]["text"] == "found"
    tally = twitch.sandbox.twitch.eventsub.tally
    assert (tally.lost, tally.delivered) == (1, 1)


async def test_the_owner_of_a_conduit_hears_when_a_shard_goes_dark(twitch: Caller) -> None:
    conduit, lines = await _conduit(twitch, 2), [await twitch.open_line() for _ in range(2)]
    await _point(twitch, conduit, {"0": lines[0], "1": lines[1]})
    condition = {"client_id": twitch.sandbox.twitch.options.client_id}
    await _subscribe_conduit(twitch, conduit, "conduit.shard.disabled", condition)
    home, other = _home(twitch, conduit, lines, condition["client_id"])
    await other.ws.close()
    event = await home.event("conduit.shard.disabled")
    assert event["status"] == "websocket_disconnected"


async def test_an_associated_shard_is_use_enough_for_a_socket() -> None:
    async with calling_by_hand() as (twitch, wall):
        conduit, line = await _conduit(twitch, 1), await twitch.open_line()
        await _point(twitch, conduit, {"0": line})
        await wall.advance(10)
        assert (await line.frame())["metadata"]["message_type"] == "session_keepalive"


async def test_fewer_shards_forget_those_above(twitch: Caller) -> None:
    conduit, line = await _conduit(twitch, 2), await twitch.open_line()
    await _point(twitch, conduit, {"0": line, "1": line})
    query = {"id": conduit, "shard_count": "1"}
    reply = await twitch.helix("PATCH", "/eventsub/conduits", by="app", query=query)
    assert reply.row["shard_count"] == 1
    query = {"conduit_id": conduit}
    left = await twitch.helix("GET", "/eventsub/conduits/shards", by="app", query=query)
    assert [one["id"] for one in left.body["data"]] == ["0"]


async def _conduit(twitch: Caller, shards: int) -> str:
    query = {"shard_count": str(shards)}
    return (await twitch.helix("POST", "/eventsub/conduits", by="app", query=query)).row["id"]


async def _point(twitch: Caller, conduit: str, shards: dict[str, Line]) -> Reply:
    body = {
        "shards": [
            {"id": one, "transport": {"method": "websocket", "session_id": line.session["id"]}}
            for one, line in shards.items()
        ]
    }
    query = {"conduit_id": conduit}
    return await twitch.helix(
        "PATCH", "/eventsub/conduits/shards", by="app", query=query, body=body
    )


async def _subscribe_conduit(
    twitch: Caller,
    conduit: str,
    type_: str = "channel.chat.message",
    condition: dict[str, str] | None = None,
) -> None:
    body = {
        "type": type_,
        "version": "1",
        "condition": condition or {"broadcaster_user_id": twitch.owner, "user_id": twitch.bot},
        "transport": {"method": "conduit", "conduit_id": conduit},
    }
    reply = await twitch.helix("POST", "/eventsub/subscriptions", by="app", body=body)
    assert reply.status == 202


def _home(
    twitch: Caller, conduit: str, lines: list[Line], subject: str | None = None
) -> tuple[Line, Line]:
    first, _ = twitch.sandbox.twitch.eventsub.conduits[conduit].route(subject or twitch.owner)
    mine = [line for line in lines if line.session["id"] == first.session_id]
    return mine[0], next(line for line in lines if line is not mine[0])
