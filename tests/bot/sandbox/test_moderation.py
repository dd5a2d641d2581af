import pytest

from tests.bot.sandbox.caller import Caller, Reply

ALL = [
    ("DELETE", "/moderation/chat", None),
    ("POST", "/moderation/bans", {"data": {"user_id": "9000000001"}}),
    ("DELETE", "/moderation/bans", None),
    ("POST", "/moderation/warnings", {"data": {"user_id": "9000000001", "reason": "x"}}),
    ("GET", "/moderation/automod/settings", None),
    ("GET", "/chat/chatters", None),
]


@pytest.mark.parametrize(("method", "path", "body"), ALL)
async def test_nobody_acts_without_being_a_moderator(
    twitch: Caller, method: str, path: str, body: dict
) -> None:
    await twitch.sandbox.remove_moderator("chartreuse")
    reply = await twitch.helix(method, path, query=twitch.here, body=body)
    assert (reply.status, reply.body["error"]) == (403, "Forbidden")
    assert twitch.sandbox.acts()[-1].kind == "unmod"


@pytest.mark.parametrize(("method", "path", "body"), ALL)
async def test_nobody_acts_without_the_scope(
    twitch: Caller, method: str, path: str, body: dict
) -> None:
    query = {"broadcaster_id": twitch.owner, "moderator_id": twitch.owner}
    reply = await twitch.helix(method, path, by="owner", query=query, body=body)
    assert reply.status == 401
    assert reply.message.startswith("Missing scope: ")


@pytest.mark.parametrize(("method", "path", "body"), ALL)
async def test_nobody_acts_in_the_name_of_another(
    twitch: Caller, method: str, path: str, body: dict
) -> None:
    await twitch.sandbox.add_moderator("elm")
    elm = twitch.sandbox.twitch.world.person("elm").id
    query = {"broadcaster_id": twitch.owner, "moderator_id": elm}
    assert (await twitch.helix(method, path, query=query, body=body)).status == 401


@pytest.mark.parametrize(("method", "path", "body"), ALL)
async def test_what_is_missing_is_named(twitch: Caller, method: str, path: str, body: dict) -> None:
    reply = await twitch.helix(method, path, query={"broadcaster_id": twitch.owner}, body=body)
    assert (reply.status, reply.message) == (400, 'Missing required parameter "moderator_id"')


@pytest.mark.parametrize("login", ["studiovert", "elm", "chartreuse"])
async def test_the_mighty_cannot_be_timed_out_nor_warned(twitch: Caller, login: str) -> None:
    await twitch.sandbox.add_moderator("elm")
    assert (await _ban(twitch, login, duration=60)).status == 400
    data = {"user_id": _id(twitch, login), "reason": "no"}
    reply = await twitch.helix(
        "POST", "/moderation/warnings", query=twitch.here, body={"data": data}
    )
    assert reply.status == 400
    assert [one.kind for one in twitch.sandbox.acts()] == ["mod"]


@pytest.mark.parametrize("login", ["studiovert", "elm"])
async def test_their_messages_cannot_be_deleted(twitch: Caller, login: str) -> None:
    await twitch.sandbox.add_moderator("elm")
    message_id = await twitch.sandbox.say(login, "mine")
    assert (await _delete(twitch, message_id)).status == 400
    assert twitch.sandbox.channel().messages.find(message_id)


async def test_an_unknown_message_cannot_be_deleted(twitch: Caller) -> None:
    assert (await _delete(twitch, "nowhere")).status == 404


async def test_a_message_is_deleted_once(twitch: Caller) -> None:
    message_id = await twitch.sandbox.say("fern", "foul")
    assert (await _delete(twitch, message_id)).status == 204
    assert (await _delete(twitch, message_id)).status == 404


async def test_a_message_of_six_hours_ago_stays(twitch: Caller) -> None:
    message_id = await twitch.sandbox.say("fern", "foul")
    await twitch.sandbox.skip(6 * 3600 + 1)
    assert (await _delete(twitch, message_id)).status == 404


async def test_without_a_message_the_whole_chat_is_cleared(twitch: Caller) -> None:
    message_id = await twitch.sandbox.say("fern", "foul")
    assert (await twitch.helix("DELETE", "/moderation/chat", query=twitch.here)).status == 204
    assert (await _delete(twitch, message_id)).status == 404
    assert twitch.sandbox.acts()[-1].kind == "clear"


@pytest.mark.parametrize("duration", [0, -1, 1_209_601])
async def test_a_time_out_has_its_bounds(twitch: Caller, duration: int) -> None:
    assert (await _ban(twitch, "fern", duration=duration)).status == 400


@pytest.mark.parametrize("path", ["/moderation/bans", "/moderation/warnings"])
async def test_a_reason_has_its_length(twitch: Caller, path: str) -> None:
    data = {"user_id": _id(twitch, "fern"), "reason": "x" * 501}
    reply = await twitch.helix("POST", path, query=twitch.here, body={"data": data})
    assert reply.status == 400


async def test_a_warning_needs_a_reason(twitch: Caller) -> None:
    body = {"data": {"user_id": _id(twitch, "fern"), "reason": ""}}
    reply = await twitch.helix("POST", "/moderation/warnings", query=twitch.here, body=body)
    assert (reply.status, reply.message) == (400, 'Missing required parameter "reason"')


async def test_a_new_time_out_takes_the_place_of_the_old(twitch: Caller) -> None:
    await _ban(twitch, "fern", duration=600)
    again = await _ban(twitch, "fern", duration=60)
    assert again.status == 200
    rows = (await _banned(twitch)).body["data"]
    assert [row["expires_at"] for row in rows] == [again.row["end_time"]]


async def test_a_time_out_can_become_a_ban_but_not_the_other_way(twitch: Caller) -> None:
    await _ban(twitch, "fern", duration=600)
    assert (await _ban(twitch, "fern")).row["end_time"] is None
    assert (await _ban(twitch, "fern", duration=600)).message == "user is already banned"
    assert (await _banned(twitch)).row["expires_at"] == ""


async def test_a_time_out_ends_with_the_show_s_time(twitch: Caller) -> None:
    await _ban(twitch, "fern", duration=600)
    await twitch.sandbox.skip(599)
    assert len((await _banned(twitch)).body["data"]) == 1
    await twitch.sandbox.skip(2)
    assert (await _banned(twitch)).body["data"] == []
    query = twitch.here | {"user_id": _id(twitch, "fern")}
    reply = await twitch.helix("DELETE", "/moderation/bans", query=query)
    assert reply.message == "user is not banned"


async def test_the_bot_may_not_list_who_is_banned(twitch: Caller) -> None:
    reply = await twitch.helix("GET", "/moderation/banned", query={"broadcaster_id": twitch.owner})
    assert reply.status == 401


async def test_only_the_broadcaster_lists_the_moderators(twitch: Caller) -> None:
    query = {"broadcaster_id": twitch.owner}
    assert (await twitch.helix("GET", "/moderation/moderators", query=query)).status == 401
    reply = await twitch.helix("GET", "/moderation/moderators", by="owner", query=query)
    assert reply.row["user_login"] == "chartreuse"


async def test_the_app_acts_by_the_moderator_s_leave(twitch: Caller) -> None:
    message_id = await twitch.sandbox.say("fern", "foul")
    query = twitch.here | {"message_id": message_id}
    reply = await twitch.helix("DELETE", "/moderation/chat", by="app", query=query)
    assert reply.status == 204
    await twitch.sandbox.disconnect_app("chartreuse")
    reply = await twitch.helix("DELETE", "/moderation/chat", by="app", query=query)
    assert reply.status == 401


async def test_automod_is_set_as_a_whole_or_one_by_one(twitch: Caller) -> None:
    path, here = "/moderation/automod/settings", twitch.here
    whole = await twitch.helix("PUT", path, query=here, body={"overall_level": 3})
    assert (whole.row["overall_level"], whole.row["bullying"], whole.row["misogyny"]) == (3, 2, 3)
    single = await twitch.helix("PUT", path, query=here, body={"swearing": 1})
    assert (single.row["overall_level"], single.row["swearing"]) == (None, 1)
    assert (await twitch.helix("PUT", path, query=here, body={"bullying": 9})).status == 400
    assert (await twitch.helix("GET", path, query=here)).row == single.row


async def test_query_and_body_are_read_as_one(twitch: Caller) -> None:
    query = twitch.here | {"user_id": _id(twitch, "fern")}
    body = {"data": {"user_id": _id(twitch, "fern"), "duration": "600"}, **twitch.here}
    assert (await twitch.helix("POST", "/moderation/bans", body=body)).status == 200
    assert (await twitch.helix("DELETE", "/moderation/bans", body=query)).status == 204


def _id(twitch: Caller, login: str) -> str:
    return twitch.sandbox.twitch.world.viewer(login).id


async def _ban(twitch: Caller, login: str, **data: object) -> Reply:
    body = {"data": {"user_id": _id(twitch, login)} | data}
    return await twitch.helix("POST", "/moderation/bans", query=twitch.here, body=body)


async def _banned(twitch: Caller) -> Reply:
    query = {"broadcaster_id": twitch.owner}
    return await twitch.helix("GET", "/moderation/banned", by="owner", query=query)


async def _delete(twitch: Caller, message_id: str) -> Reply:
    query = twitch.here | {"message_id": message_id}
    return await twitch.helix("DELETE", "/moderation/chat", query=query)
