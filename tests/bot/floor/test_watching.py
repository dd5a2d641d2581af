"""Watching: every message is counted off the lanes, and a spike is on record before its clip."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import cast

import pytest

from bot.cases.case import Person
from bot.cases.crisis.alerted import Clipped, ClipStage
from bot.cases.crisis.level import Level, Levelled, LevelProposed
from bot.cases.effects import Clip, Notify
from bot.cases.facts import Paused, Welcomed
from bot.cases.greeting import Greeted
from bot.floor.watching import SIZE
from bot.ports.world import (
    Answer,
    EffectReport,
    Footage,
    Progress,
)
from filters.engine.message import Role
from tests.bot.floor.tower import CLIP, PATIENCE, ROOM, Store, Tower, running, watched
from tests.making import NINE, message, viewer


@pytest.fixture
async def tower() -> AsyncIterator[Tower]:
    async with running(Tower(watched())) as opened:
        yield opened


async def test_ordinary_chat_settles_nothing(tower: Tower) -> None:
    await tower.hear(storm=False)
    assert tower.settled == []


async def test_the_team_bots_and_other_rooms_are_no_crowd(tower: Tower) -> None:
    await tower.hear(storm=False)
    for second in range(900, 960, 2):
        who = f"s{second % 17}"
        tower.say(second, who, "acme", Role.MODERATOR)
        tower.say(second, who, "acme", source_channel="1")
    await tower.watching.idle()
    assert tower.settled == []


async def test_a_spike_is_on_record_with_its_clip_and_known_at_once(tower: Tower) -> None:
    await tower.hear()
    (alert,) = tower.alerts()
    assert (alert.what, alert.name) == ("watch", "marque")
    assert alert.key in tower.bench.past.alarms.alerts
    first = tower.settled[0]
    assert [type(one) for one in first.effects] == [Notify, Clip]
    assert alert in first.facts
    proposals = [one for step in tower.settled for one in step.facts]
    assert any(isinstance(one, LevelProposed) for one in proposals)


@pytest.mark.parametrize("raided", [False, True])
async def test_a_raid_makes_a_swell_of_the_chat_news(raided: bool) -> None:
    here = watched()
    if raided:
        now = NINE + timedelta(seconds=1200)
        here.past.upheavals.learn(Welcomed("lou", False, now + timedelta(minutes=5), now))
    async with running(Tower(here)) as tower:
        for second in range(0, 1200, 2):
            if second % 4 == 0 or 700 <= second < 760:
                tower.say(second, f"r{second % 37}", "on parle de tout")
        await tower.watching.idle()
        for second in range(1201, 1260):
            tower.say(second, f"n{second}", "on arrive")
        await tower.watching.idle()
        assert ("chat" in {one.what for one in tower.alerts()}) is raided


async def test_nothing_is_clipped_while_the_bot_is_paused_or_the_stream_is_over() -> None:
    for fact in (
        Paused(NINE + timedelta(hours=1), NINE),
        Greeted("s", NINE, NINE + timedelta(minutes=1)),
    ):
        async with running(Tower(watched())) as tower:
            tower.bench.past.learn(fact)
            await tower.hear()
            assert tower.alerts()
            assert not [one for one in tower.effects() if isinstance(one, Clip)]


async def test_what_was_said_before_a_restart_is_known_afterwards() -> None:
    before = [
        message(
            id=f"b{k}",
            channel=ROOM.id,
            author=viewer(f"r{k % 30}"),
            sent_at=NINE + timedelta(seconds=4 * k),
        )
        for k in range(225)
    ]
    async with running(Tower(watched(), Store(before))) as tower:
        for second in range(900, 960, 2):
            tower.say(second, f"s{second % 17}", "acme encore")
        await tower.watching.idle()
        assert tower.alerts()


async def test_a_flood_is_counted_as_far_as_there_is_room() -> None:
    tower = Tower(watched())
    for number in range(SIZE + 3):
        tower.say(number / 100, "lou")
    assert tower.watching.missed == {ROOM.id: 3}


async def test_a_clip_that_twitch_shows_is_linked_to_its_alert(tower: Tower) -> None:
    tower.footage = Footage("https://clips.example/abc")
    tower.answer(Answer(Progress.DONE, detail="abc"))
    made = await tower.outcome()
    assert (made.stage, made.about, made.url) == (ClipStage.MADE, CLIP.about, tower.footage.url)


@pytest.mark.parametrize(
    ("progress", "stage"),
    [
        (Progress.UNKNOWN, ClipStage.DOUBTED),
        (Progress.REFUSED, ClipStage.LOST),
        (Progress.EXPIRED, ClipStage.LOST),
    ],
)
async def test_a_clip_that_was_not_taken_on_is_not_made_again(
    tower: Tower, progress: Progress, stage: ClipStage
) -> None:
    tower.answer(Answer(progress, "why"))
    assert (await tower.outcome()).stage is stage
    assert not [one for one in tower.effects() if isinstance(one, Clip)]


async def test_a_clip_whose_end_a_stop_has_kept_from_us_is_looked_for_once() -> None:
    kept = EffectReport(CLIP, Answer(Progress.DONE, detail="abc"))
    shown = Footage("https://clips.example/abc")
    async with running(Tower(watched(), Store(clip=kept), footage=shown)) as tower:
        assert (await tower.outcome()).url == shown.url
    known = Tower(watched(), Store(clip=kept), footage=shown)
    known.bench.past.learn(Clipped(CLIP.about, ClipStage.MADE, "abc", shown.url, "", NINE))
    async with running(known):
        await known.hear(storm=False)
    assert known.settled == []


async def test_the_way_back_is_proposed_as_time_goes_by() -> None:
    async with running(Tower(watched())) as tower:
        await tower.hear(storm=False)
        assert ROOM.id in tower.watching.posts
        tower.bench.past.learn(Levelled(Level.WATCH, Person("7", "mo"), NINE))
        tower.clock.now = NINE + timedelta(minutes=11)
        tower.clock.over.set()
        async with asyncio.timeout(PATIENCE), tower.changed:
            await tower.changed.wait_for(lambda: bool(tower.settled))
        (fact,) = tower.settled[0].facts
        assert isinstance(fact, LevelProposed)
        assert fact.level is Level.CALM


async def test_whatever_it_sees_it_passes_on(tower: Tower) -> None:
    tower.say(1, "lou")
    tower.answer(Answer(Progress.REFUSED))
    tower.watching.staffed(ROOM, cast("object", None))  # type: ignore[arg-type]  # passed on alone
    tower.watching.dismissed(ROOM, "7")
    assert tower.further.heard == ["decided", "answered", "staffed", "dismissed"]
