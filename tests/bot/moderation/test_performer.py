"""In which order effects are carried out, what waits, and what is covered."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.effects import Ban, Delete, Notify, Say, TimeOut, Untimeout, Warn
from bot.moderation.performer import HANDS
from bot.ports.world import Answer, Progress
from filters.engine.phrase import Phrase
from tests.bot.performing import LATER, ROOM, WHY, Stage, stage, working


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[Stage]:
    async with stage(tmp_path) as on:
        yield on


async def test_the_gravest_go_first_and_the_oldest_of_equals(here: Stage) -> None:
    say, warn, delete = Say(WHY), Warn("a", WHY), Delete("m1", "b")
    ban, timeout = Ban("c", WHY), TimeOut("d", 600, WHY)
    await here.put(say, warn, delete, Delete("m2", "e"), ban)
    await here.put(timeout)
    async with working(here):
        done = await here.settled()
    assert done == [ban, timeout, delete, Delete("m2"), warn, say]


async def test_a_time_out_spares_the_deletions_that_wait(here: Stage) -> None:
    deletes = [Delete(f"m{number}", "mona") for number in range(20)]
    waiting = await here.put(*deletes, Delete("of luc", "luc"), TimeOut("mona", 600, WHY))
    async with working(here):
        done = await here.settled()
    assert sorted(one.kind for one in done) == ["delete", "timeout"]
    told = await here.progress(waiting)
    assert told == ["covered by the timeout"] * 20 + ["done"] * 2
    assert await here.records.unfinished() == ()


async def test_a_time_out_that_twitch_refuses_spares_nothing(here: Stage) -> None:
    here.chat.answers["timeout"] = [Answer(Progress.REFUSED, "400 a moderator")]
    waiting = await here.put(Delete("m1", "mona"), TimeOut("mona", 600, WHY))
    async with working(here):
        await here.settled()
    assert await here.progress(waiting) == ["done", "refused 400 a moderator"]


async def test_what_is_decided_late_about_who_was_silenced_is_done_already(here: Stage) -> None:
    async with working(here):
        await here.put(TimeOut("mona", 600, WHY))
        await here.settled()
        late = await here.put(
            Delete("m1", "mona"), TimeOut("mona", 600, WHY), Delete("m2", "luc"), Ban("mona", WHY)
        )
        done = await here.settled()
    assert sorted(one.kind for one in done) == ["ban", "delete", "timeout"]
    covered = ["covered by the timeout"] * 2
    assert await here.progress(late) == [*covered, "done", "done"]


@pytest.mark.parametrize("by", ["us", "a human"])
async def test_who_may_write_again_is_judged_again(here: Stage, by: str) -> None:
    async with working(here):
        await here.put(TimeOut("mona", 600, WHY))
        await here.settled()
        if by == "us":
            await here.put(Untimeout("mona"))
        else:
            here.performer.lifted(ROOM.id, "mona")
        (delete,) = await here.put(Delete("m1", "mona"))
        await here.settled()
    assert await here.progress([delete]) == ["done"]


async def test_two_things_done_to_one_viewer_never_overtake_each_other(here: Stage) -> None:
    here.chat.open.clear()
    await here.put(TimeOut("mona", 600, WHY), Untimeout("mona"), Ban("luc", WHY))
    async with working(here):
        await here.chat.has_begun(2)
        assert here.chat.done == [TimeOut("mona", 600, WHY), Ban("luc", WHY)]
        here.chat.open.set()
        assert (await here.settled())[-1] == Untimeout("mona")


async def test_what_was_put_off_is_not_overtaken_by_what_takes_it_back(here: Stage) -> None:
    here.chat.answers["timeout"] = [LATER]
    await here.put(TimeOut("mona", 600, WHY))
    async with working(here):
        await here.chat.has_begun(1)
        await here.put(Untimeout("mona"), Untimeout("luc"))
        await here.chat.has_begun(2)
        assert here.chat.done[1] == Untimeout("luc")
        assert (await here.settled())[-2:] == [TimeOut("mona", 600, WHY), Untimeout("mona")]


async def test_no_more_are_carried_out_at_once_than_there_are_hands(here: Stage) -> None:
    await here.put(*(Delete(f"m{number}", f"u{number}") for number in range(20)))
    async with working(here):
        await here.settled()
    assert here.chat.most_at_once <= HANDS


async def test_what_has_no_room_waits_and_lets_the_rest_pass(here: Stage) -> None:
    here.chat.shut["9000 ban"] = 0.2
    await here.put(Ban("mona", WHY))
    async with working(here):
        await here.put(Say(WHY))
        await here.chat.has_begun(1)
        assert here.chat.done == [Say(WHY)]
        here.chat.shut.clear()
        assert await here.settled() == [Say(WHY), Ban("mona", WHY)]


async def test_the_team_is_told_though_no_door_is_open(here: Stage) -> None:
    here.chat.shut |= dict.fromkeys(("9000 notify", "9000 ban"), 3600.0)
    await here.put(Notify(Phrase("team.lost_moderator")))
    async with working(here):
        assert await here.settled() == []
    assert len(here.shown) == 1
