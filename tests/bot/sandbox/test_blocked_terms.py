"""Blocked terms: what holds one never appears in chat."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.options import SandboxOptions
from bot.sandbox.state.person import Person
from bot.sandbox.state.term import BlockedTerm
from tests.bot.sandbox.caller import Caller, Reply, calling, calling_by_hand

PATH = "/moderation/blocked_terms"
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


async def _block(twitch: Caller, text: str) -> Reply:
    return await twitch.helix("POST", PATH, query=twitch.here, body={"text": text})


async def _listed(twitch: Caller, **query: object) -> Reply:
    return await twitch.helix("GET", PATH, query=twitch.here | query)


async def test_what_holds_a_term_is_held_and_the_term_is_named(twitch: Caller) -> None:
    line = await twitch.watching("channel.chat.message", "automod.message.hold")
    term = (await _block(twitch, "flarnspam")).row
    assert not await twitch.sandbox.say("fern", "a FlarnSpam for all")
    await twitch.sandbox.say("oak", "flarnspammer")
    event = await line.event()
    found = event["blocked_term"]["terms_found"][0]
    assert (event["reason"], found["term_id"]) == ("blocked_term", term["id"])
    assert found["boundary"] == {"start_pos": 2, "end_pos": 10}
    assert found["owner_broadcaster_user_id"] == twitch.owner
    assert (await line.event())["chatter_user_login"] == "oak"


async def test_what_holds_a_private_term_is_dropped_unseen(twitch: Caller) -> None:
    line = await twitch.watching(
        "channel.chat.message", "automod.message.hold", "automod.terms.update", "channel.moderate"
    )
    await twitch.sandbox.block_term("studiovert", "secret", private=True)
    assert not await twitch.sandbox.say("fern", "the secret")
    await twitch.sandbox.say("oak", "hello")
    assert (await line.event())["chatter_user_login"] == "oak"
    assert (await _listed(twitch)).body["data"] == []


async def test_moderators_may_say_what_others_may_not(twitch: Caller) -> None:
    await _block(twitch, "flarn")
    assert await twitch.sandbox.say("studiovert", "flarn")


async def test_coming_and_going_is_announced_twice(twitch: Caller) -> None:
    line = await twitch.watching("automod.terms.update", "channel.moderate")
    term_id = (await _block(twitch, "flarn*")).row["id"]
    query = twitch.here | {"id": term_id}
    assert (await twitch.helix("DELETE", PATH, query=query)).status == 204
    told = [await line.event() for _ in range(4)]
    assert [one["action"] for one in told] == [
        "add_blocked",
        "add_blocked_term",
        "remove_blocked",
        "remove_blocked_term",
    ]
    assert told[0]["terms"] == ["flarn*"]
    assert told[1]["automod_terms"]["list"] == "blocked"


async def test_a_term_that_is_blocked_stays_as_it_was(twitch: Caller) -> None:
    first, second = await _block(twitch, "flarn"), await _block(twitch, "flarn")
    assert (second.status, second.row) == (200, first.row)
    assert len(twitch.sandbox.acts("block_term")) == 1


async def test_to_unblock_what_is_not_blocked_is_no_error(twitch: Caller) -> None:
    reply = await twitch.helix("DELETE", PATH, query=twitch.here | {"id": "nowhere"})
    assert reply.status == 204


@pytest.mark.parametrize("text", ["", "x", "x" * 501, "**"])
async def test_a_term_has_its_length(twitch: Caller, text: str) -> None:
    assert (await _block(twitch, text)).status == 400
    assert not twitch.sandbox.acts()


async def test_terms_are_listed_newest_first_page_by_page(twitch: Caller) -> None:
    for number in range(5):
        await _block(twitch, f"term{number}")
    first = await _listed(twitch, first=3)
    assert [one["text"] for one in first.body["data"]] == ["term4", "term3", "term2"]
    rest = await _listed(twitch, first=3, after=first.body["pagination"]["cursor"])
    assert [one["text"] for one in rest.body["data"]] == ["term1", "term0"]
    assert rest.body["pagination"] == {}
    assert rest.row["moderator_id"] == twitch.bot


async def test_a_term_may_run_out(twitch: Caller) -> None:
    await twitch.sandbox.block_term("studiovert", "flarn", seconds=3600)
    assert (await _listed(twitch)).row["expires_at"] is not None
    await twitch.sandbox.skip(3601)
    assert (await _listed(twitch)).body["data"] == []
    assert await twitch.sandbox.say("fern", "flarn")


async def test_terms_have_a_pace_of_their_own() -> None:
    async with calling_by_hand() as (twitch, wall):
        replies = [(await _block(twitch, f"term{number}")).status for number in range(61)]
        assert replies == [200] * 60 + [429]
        await wall.advance(60)
        assert (await _block(twitch, "more")).status == 200


async def test_there_may_be_a_most() -> None:
    async with calling(SandboxOptions(most_blocked_terms=1)) as twitch:
        assert (await _block(twitch, "one")).status == 200
        assert (await _block(twitch, "two")).status == 400


@given(term=st.text(min_size=2, max_size=20), text=st.text(max_size=40))
def test_whatever_is_blocked_and_said_a_place_lies_within_the_text(term: str, text: str) -> None:
    owner = Person("1", "house", "House")
    found = BlockedTerm("t", term, owner, owner, NOW).found_in(text)
    assert found is None or 0 <= found[0] <= found[1] <= len(text)


@pytest.mark.parametrize(
    ("term", "text", "found"),
    [
        ("flarn", "flarns", False),
        ("flarn*", "flarns", True),
        ("*flarn", "unflarn", True),
        ("*flarn", "flarns", False),
        ("two words", "two  words", True),
        ("two words", "two swords", False),
        ("c++", "i like c++", True),
    ],
)
def test_stars_stand_for_the_rest_of_a_word(term: str, text: str, found: bool) -> None:
    owner = Person("1", "house", "House")
    assert (BlockedTerm("t", term, owner, owner, NOW).found_in(text) is not None) is found
