"""Clips and markers: what is not live is not kept, and a clip takes a moment."""

from tests.bot.sandbox.caller import Caller, Reply, calling_by_hand

MARKING = "channel:manage:broadcast"


async def _clip(twitch: Caller, **query: object) -> Reply:
    return await twitch.helix("POST", "/clips", query={"broadcaster_id": twitch.owner} | query)


async def _mark(twitch: Caller, by: str, text: str = "here") -> Reply:
    body = {"user_id": twitch.owner, "description": text}
    token = twitch.token(by, MARKING)
    return await twitch.helix("POST", "/streams/markers", by=token, body=body)


async def test_what_is_not_live_is_neither_clipped_nor_marked(twitch: Caller) -> None:
    await twitch.sandbox.go_offline()
    assert (await _clip(twitch)).status == 404
    assert (await _mark(twitch, "studiovert")).status == 404


async def test_a_clip_has_its_bounds_and_needs_its_scope(twitch: Caller) -> None:
    for seconds in (4.9, 60.1, "long"):
        assert (await _clip(twitch, duration=seconds)).status == 400
    token = twitch.token("studiovert", MARKING)
    query = {"broadcaster_id": twitch.owner}
    assert (await twitch.helix("POST", "/clips", by=token, query=query)).status == 401


async def test_a_clip_is_taken_on_at_once_and_there_a_moment_later() -> None:
    async with calling_by_hand() as (twitch, wall):
        made = await _clip(twitch, title="what a night")
        assert made.status == 202
        query = {"id": made.row["id"]}
        assert (await twitch.helix("GET", "/clips", query=query)).body["data"] == []
        await wall.advance(2)
        seen = await twitch.helix("GET", "/clips", query=query)
        assert seen.row["title"] == "what a night"
        assert seen.row["url"].endswith(made.row["id"])
        both = query | {"broadcaster_id": twitch.owner}
        assert (await twitch.helix("GET", "/clips", query=both)).status == 400


async def test_only_the_broadcaster_marks_the_stream(twitch: Caller) -> None:
    assert (await _mark(twitch, "fern")).status == 403
    assert (await _mark(twitch, "studiovert", "x" * 141)).status == 400
    marked = await _mark(twitch, "studiovert")
    assert marked.status == 200
    assert marked.row["description"] == "here"
