"""Raids, follows, the shield and blocked terms, as Twitch tells of them."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bot.ports.events import Event, Followed, Raided, ShieldMoved, TermsMoved
from bot.twitch.follows import BUNCH, SINGLY, Follows
from tests.bot.twitch.test_translate import BOT, NOON, ROOM, Listening

BY = {
    "moderator_user_id": "11",
    "moderator_user_login": "basile",
    "moderator_user_name": "Basile",
}


async def heard(hearing: Listening) -> Event | None:
    lane = hearing.lanes[ROOM]
    return await lane.take() if len(lane) else None


async def test_the_shield_that_the_bot_moved_is_no_news() -> None:
    hearing = Listening()
    hearing.standing.own._sent.again(f"{ROOM} shield ", asyncio.get_running_loop().time())
    event = {"broadcaster_user_id": ROOM} | BY | {"moderator_user_id": BOT}
    hearing.feed("channel.shield_mode.begin", event)
    assert await heard(hearing) is None


async def test_a_human_raises_the_shield_and_lowers_it() -> None:
    hearing = Listening()
    for kind, up in (("begin", True), ("end", False)):
        hearing.feed(f"channel.shield_mode.{kind}", {"broadcaster_user_id": ROOM} | BY)
        event = await heard(hearing)
        assert isinstance(event, ShieldMoved)
        assert (event.up, event.by.login) == (up, "basile")


async def test_a_raid_arrives() -> None:
    hearing = Listening()
    event = {
        "to_broadcaster_user_id": ROOM,
        "from_broadcaster_user_id": "77",
        "from_broadcaster_user_login": "Mona",
        "viewers": 200,
    }
    hearing.feed("channel.raid", event)
    raid = await heard(hearing)
    assert isinstance(raid, Raided)
    assert (raid.channel, raid.raider, raid.viewers) == (ROOM, "mona", 200)


async def test_a_human_takes_a_blocked_term_back() -> None:
    hearing = Listening()
    acted = {
        "broadcaster_user_id": ROOM,
        "action": "remove_blocked_term",
        "automod_terms": {"action": "remove", "list": "blocked", "terms": ["noodle"]},
    }
    hearing.feed("channel.moderate", acted | BY)
    event = await heard(hearing)
    assert isinstance(event, TermsMoved)
    assert (event.texts, event.blocked, event.by.login) == (("noodle",), False, "basile")


async def test_somebody_follows() -> None:
    hearing = Listening()
    hearing.feed("channel.follow", {"broadcaster_user_id": ROOM, "user_id": "5"})
    event = await heard(hearing)
    assert isinstance(event, Followed)
    assert event.count == 1


def passed_on(follows: Follows, gaps: list[float]) -> Iterator[Followed]:
    at = NOON
    for gap in gaps:
        at += timedelta(seconds=gap)
        event = follows.one(ROOM, at)
        if event is not None:
            yield event


def test_a_flood_of_follows_takes_few_places_and_loses_none_to_speak_of() -> None:
    events = list(passed_on(Follows(), [0.0] * 10_000))
    assert len(events) <= SINGLY + 10_000 // BUNCH
    assert 10_000 - BUNCH < sum(one.count for one in events) <= 10_000


@given(st.lists(st.floats(-30, 30), max_size=200))
def test_whatever_the_clock_does_none_is_counted_twice(gaps: list[float]) -> None:
    events = list(passed_on(Follows(), gaps))
    assert sum(one.count for one in events) <= len(gaps)
    assert all(one.count >= 1 for one in events)
    assert len(gaps) > SINGLY or len(events) == len(gaps)
    assert all(one.channel == other.channel for one, other in pairwise(events))
