import pytest

from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"message": ""}, 400),
        ({"message": "x" * 501}, 422),
        ({"broadcaster_id": "1"}, 400),
        ({"sender_id": "9000000001"}, 401),
        ({"reply_parent_message_id": "nowhere"}, 400),
    ],
)
async def test_what_cannot_be_sent_is_refused(twitch: Caller, fields: dict, status: int) -> None:
    reply = await twitch.helix("POST", "/chat/messages", body=_body(twitch) | fields)
    assert reply.status == status
    assert twitch.sandbox.acts("message") == []


async def test_the_app_speaks_where_it_was_invited_or_its_account_moderates(twitch: Caller) -> None:
    await twitch.sandbox.disconnect_app("studiovert")
    assert (await _send(twitch, by="app")).row["is_sent"]
    await twitch.sandbox.remove_moderator("chartreuse")
    refused = await _send(twitch, by="app")
    assert (refused.status, refused.message) == (401, "Missing scope: channel:bot")


async def test_a_banned_account_may_not_speak(twitch: Caller) -> None:
    await twitch.sandbox.ban("studiovert", "chartreuse")
    assert (await _send(twitch)).status == 403


async def test_a_moderator_may_say_a_hundred_things_in_half_a_minute() -> None:
    async with calling_by_hand() as (twitch, wall):
        for number in range(100):
            assert (await _send(twitch, f"{number}")).row["is_sent"]
        dropped = await _send(twitch, "one more")
        assert dropped.status == 200
        assert not dropped.row["is_sent"]
        assert dropped.row["drop_reason"]["code"] == "msg_ratelimit"
        await wall.advance(30)
        assert (await _send(twitch, "one more")).row["is_sent"]


async def test_others_may_say_twenty_and_nothing_twice() -> None:
    async with calling_by_hand(bot_moderates=False) as (twitch, wall):
        assert (await _send(twitch, "again")).row["is_sent"]
        assert (await _send(twitch, "again")).row["drop_reason"]["code"] == "msg_duplicate"
        for number in range(19):
            assert (await _send(twitch, f"{number}")).row["is_sent"]
        assert (await _send(twitch, "20")).row["drop_reason"]["code"] == "msg_ratelimit"
        await wall.advance(30)
        assert (await _send(twitch, "again")).row["is_sent"]


async def test_parameters_may_stand_in_the_query(twitch: Caller) -> None:
    reply = await twitch.helix("POST", "/chat/messages", query=_body(twitch))
    assert reply.row["is_sent"]


async def test_whispers_go_neither_to_oneself_nor_to_nobody(twitch: Caller) -> None:
    for to_user_id, status in ((twitch.bot, 400), ("1", 404)):
        query = {"from_user_id": twitch.bot, "to_user_id": to_user_id}
        reply = await twitch.helix("POST", "/whispers", query=query, body={"message": "hi"})
        assert reply.status == status
    assert twitch.sandbox.acts("whisper") == []


async def test_forty_strangers_a_day_are_whispered_to_and_whoever_spoke_first() -> None:
    async with calling_by_hand(user_token_seconds=100_000) as (twitch, wall):
        for number in range(40):
            assert (await _whisper(twitch, f"stranger{number}")).status == 204
            await wall.advance(1)
        assert (await _whisper(twitch, "one_more")).status == 429
        assert (await _whisper(twitch, "stranger0")).status == 204
        await twitch.sandbox.whisper("one_more", "may I ask?")
        assert (await _whisper(twitch, "one_more")).status == 204
        await wall.advance(86_400)
        assert (await _whisper(twitch, "another")).status == 204


async def test_three_whispers_a_second_and_a_hundred_a_minute() -> None:
    async with calling_by_hand() as (twitch, wall):
        statuses = [(await _whisper(twitch, "fern")).status for _ in range(4)]
        assert statuses == [204, 204, 204, 429]
        for _ in range(33):
            await wall.advance(1)
            statuses += [(await _whisper(twitch, "fern")).status for _ in range(3)]
        assert statuses.count(204) == 100


async def test_where_nothing_is_rationed_nothing_runs_out() -> None:
    async with calling_by_hand(rationed=False) as (twitch, _):
        assert all([(await _send(twitch, f"{number}")).row["is_sent"] for number in range(101)])
        assert {(await _whisper(twitch, "fern")).status for _ in range(4)} == {204}


async def test_a_stranger_is_told_less_than_a_friend(twitch: Caller) -> None:
    await _whisper(twitch, "fern", "x" * 600)
    await twitch.sandbox.whisper("fern", "go on")
    await _whisper(twitch, "fern", "x" * 600)
    assert [len(one.text) for one in twitch.sandbox.acts("whisper")] == [500, 5, 600]


async def test_a_follower_is_shown_to_moderators_only(twitch: Caller) -> None:
    fern = twitch.sandbox.twitch.world.viewer("fern")
    twitch.sandbox.follow("fern", fern.created_at)
    query = {"broadcaster_id": twitch.owner, "user_id": fern.id}
    path = "/channels/followers"
    assert (await twitch.helix("GET", path, query=query, by="app")).status == 401
    assert (await twitch.helix("GET", path, query=query)).row["user_login"] == "fern"
    only_total = await twitch.helix("GET", path, by="app", query={"broadcaster_id": twitch.owner})
    assert only_total.body == {"data": [], "pagination": {}, "total": 1}


async def test_users_are_found_by_id_and_by_login_and_nobody_twice(twitch: Caller) -> None:
    query = {"id": [twitch.bot, "1"], "login": ["chartreuse", "studiovert"]}
    reply = await twitch.helix("GET", "/users", by="app", query=query)
    assert [row["login"] for row in reply.body["data"]] == ["chartreuse", "studiovert"]
    assert (await twitch.helix("GET", "/users")).row["id"] == twitch.bot
    assert (await twitch.helix("GET", "/users", by="app")).status == 400


async def test_long_lists_come_in_pages(twitch: Caller) -> None:
    for number in range(5):
        await twitch.sandbox.say(f"viewer{number}", "hi")
    seen, after = [], {}
    for _ in range(3):
        query = twitch.here | {"first": "2"} | after
        reply = await twitch.helix("GET", "/chat/chatters", query=query)
        seen += [row["user_login"] for row in reply.body["data"]]
        after = {"after": reply.body["pagination"].get("cursor", "")}
    assert seen == [f"viewer{number}" for number in range(5)]
    assert after == {"after": ""}


def _body(twitch: Caller, text: str = "hello") -> dict:
    return {"broadcaster_id": twitch.owner, "sender_id": twitch.bot, "message": text}


async def _send(twitch: Caller, text: str = "hello", by: str = "bot") -> Reply:
    return await twitch.helix("POST", "/chat/messages", by=by, body=_body(twitch, text))


async def _whisper(twitch: Caller, login: str, text: str = "hi") -> Reply:
    to_user_id = twitch.sandbox.twitch.world.viewer(login).id
    query = {"from_user_id": twitch.bot, "to_user_id": to_user_id}
    return await twitch.helix("POST", "/whispers", query=query, body={"message": text})
