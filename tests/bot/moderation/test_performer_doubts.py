"""What was not done waits, is looked for or comes too late, and is never lost."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cases.effects import Ban, Say, TimeOut, Warn
from bot.moderation.performer import SIZE
from bot.ports.world import PendingEffect, Progress
from tests.bot.performing import DONE, DOUBT, LATER, ROOM, WHY, Stage, stage, working


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as on:
        yield on


async def test_what_was_not_done_waits_again_and_is_pending_in_the_records(here: Stage) -> None:
    here.chat.answers["warn"] = [LATER, DONE]
    (warn,) = await here.put(Warn("mona", WHY))
    async with working(here):
        await here.chat.has_begun(1)
        await here.put(Say(WHY))
        await here.chat.has_begun(2)
        assert here.chat.done[1] == Say(WHY)
        assert await here.progress([warn]) == ["pending"]
        assert len(await here.settled()) == 3
    assert await here.progress([warn]) == ["done"]


async def test_what_may_have_been_done_is_looked_for_also_after_a_refusal_and_a_crash(
    here: Stage,
) -> None:
    ban, timeout = Ban("luc", WHY), TimeOut("mona", 600, WHY)
    here.chat.answers["timeout"] = [DOUBT, LATER, DONE]
    here.chat.answers["ban"] = [LATER, DONE]
    (one, _) = await here.put(timeout, ban)
    async with working(here):
        await here.chat.has_begun(4)
        (left,) = await here.records.unfinished()
        assert (left.id, left.progress) == (one.id, Progress.SENDING), "a crash would look too"
        await here.settled()
    assert here.chat.doubted == [timeout] * 2
    assert await here.progress([one]) == ["done"]


async def test_what_is_never_confirmed_is_unknown_in_the_end(here: Stage) -> None:
    here.chat.answers["timeout"] = [DOUBT] * 99
    almost = datetime.now(UTC) - timedelta(seconds=59.5)
    (one,) = await here.put(TimeOut("mona", 600, WHY), wall=almost)
    async with working(here):
        await here.settled()
    assert await here.progress([one]) == ["unknown too late to be of use: 500"]


async def test_what_is_too_late_is_dropped_and_shown_with_the_reason_it_waited(
    here: Stage,
) -> None:
    here.chat.answers["warn"] = [LATER] * 99
    almost = datetime.now(UTC) - timedelta(seconds=59.5)
    (warn,) = await here.put(Warn("mona", WHY), wall=almost)
    (old,) = await here.put(Ban("luc", WHY), wall=almost - timedelta(seconds=1))
    async with working(here):
        await here.settled()
    assert here.chat.done == [Warn("mona", WHY)]
    assert await here.progress([old, warn]) == [
        "expired too late to be of use",
        "expired too late to be of use: 429 later",
    ]
    assert any("ban expired" in line for line in here.shown)


async def test_what_stands_before_a_shut_door_is_dropped_in_time_as_well(here: Stage) -> None:
    here.chat.shut["9000 ban"] = 3600.0
    (ban,) = await here.put(Ban("m", WHY), wall=datetime.now(UTC) - timedelta(seconds=59.8))
    async with working(here):
        await here.settled()
    assert await here.progress([ban]) == ["expired too late to be of use"]


async def test_of_too_many_the_last_in_line_is_dropped_and_nobody_waits(here: Stage) -> None:
    (say,) = await here.put(Say(WHY))
    waiting = [
        PendingEffect(
            number, ROOM.id, Ban(f"u{number}", WHY), say.deadline, say.progress, None, None
        )
        for number in range(100, 100 + SIZE)
    ]
    await here.performer.put(waiting)
    assert await here.progress([say]) == ["expired too many others went before it"]
