"""Pinned messages: one at a time, for a time."""

from tests.bot.sandbox.caller import Caller, Reply

PATH = "/chat/pins"


async def _pin(twitch: Caller, method: str, message_id: str, **query: object) -> Reply:
    query = twitch.here | {"message_id": message_id} | query
    return await twitch.helix(method, PATH, query=query)


async def _shown(twitch: Caller) -> list:
    return (await twitch.helix("GET", PATH, query=twitch.here)).body["data"]


async def test_what_is_not_there_cannot_be_pinned(twitch: Caller) -> None:
    for method in ("PUT", "PATCH", "DELETE"):
        assert (await _pin(twitch, method, "nowhere")).status == 404
    assert await _shown(twitch) == []


async def test_a_pin_has_its_bounds(twitch: Caller) -> None:
    said = await twitch.sandbox.say("fern", "hello")
    for seconds in (29, 1801):
        assert (await _pin(twitch, "PUT", said, duration_seconds=seconds)).status == 400


async def test_a_pin_takes_the_place_of_another_and_ends(twitch: Caller) -> None:
    one, two = [await twitch.sandbox.say("fern", text) for text in ("one", "two")]
    await _pin(twitch, "PUT", one)
    assert (await _pin(twitch, "PUT", two, duration_seconds=60)).status == 204
    assert (await _pin(twitch, "PATCH", one, duration_seconds=60)).status == 404
    row = (await _shown(twitch))[0]
    assert (row["message_id"], row["sender_user_login"]) == (two, "fern")
    assert row["pinned_by_user_login"] == "chartreuse"
    await twitch.sandbox.skip(61)
    assert await _shown(twitch) == []


async def test_a_pin_without_an_end_ends_with_the_stream_or_the_message(twitch: Caller) -> None:
    one, two = [await twitch.sandbox.say("fern", text) for text in ("one", "two")]
    await _pin(twitch, "PUT", one)
    assert (await _shown(twitch))[0]["ends_at"] is None
    await twitch.sandbox.delete("studiovert", one)
    assert await _shown(twitch) == []
    await _pin(twitch, "PUT", two)
    assert (await _pin(twitch, "DELETE", two)).status == 204
    await _pin(twitch, "PUT", two)
    await twitch.sandbox.go_offline()
    assert await _shown(twitch) == []
