"""In which order effects are carried out, what waits, what is covered, and what comes too late."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Hashable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cases.decision import Decision
from bot.cases.effects import Ban, Delete, Effect, Notify, Say, TimeOut, Untimeout, Warn
from bot.clock import WallClock
from bot.console import Console
from bot.performer import HANDS, SIZE, Performer
from bot.ports import Answer, Channel, PendingEffect, Progress, World
from bot.storage.batches import MessageLog
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from bot.twitch.chat import TwitchChat
from filters.engine.phrase import Phrase

WHY = Phrase("told.timeout")
ROOM = Channel("9000", "studiovert", "StudioVert", "fr")
DONE = Answer(Progress.DONE)
DOUBT = Answer(Progress.SENDING, "500")
LATER = Answer(Progress.PENDING, "429 later")
PATIENCE = 10.0


class Chat(TwitchChat):
    """The edge, with answers that a test gives instead of Twitch."""

    def __init__(self) -> None:
        self.done: list[Effect] = []
        self.doubted: list[Effect] = []
        self.open = asyncio.Event()
        self.open.set()
        self.shut: dict[Hashable, float] = {}
        self.answers: defaultdict[str, list[Answer]] = defaultdict(list)
        self.at_once = self.most_at_once = 0
        self.began = asyncio.Condition()

    async def perform(
        self,
        channel: Channel,  # noqa: ARG002
        effect: Effect,
        told: str,  # noqa: ARG002
        *,
        doubted: bool = False,
    ) -> Answer:
        self.done.append(effect)
        self.doubted += [effect] if doubted else []
        self.at_once += 1
        self.most_at_once = max(self.at_once, self.most_at_once)
        async with self.began:
            self.began.notify_all()
        await self.open.wait()
        self.at_once -= 1
        answers = self.answers[effect.kind]
        return answers.pop(0) if answers else DONE

    async def has_begun(self, count: int) -> None:
        """Wait until so many effects have been begun."""
        async with asyncio.timeout(PATIENCE), self.began:
            await self.began.wait_for(lambda: len(self.done) >= count)

    def door(self, channel: Channel, effect: Effect) -> str:  # type: ignore[override]  # any will do
        return f"{channel.id} {effect.kind}"

    def opens_in(self, door: Hashable) -> float:
        return self.shut.get(door, 0.0)

    async def is_silenced(self, channel: Channel, user_id: str) -> bool | None:  # noqa: ARG002
        return None


@dataclass(slots=True)
class Stage:
    """A performer at work on real records."""

    performer: Performer
    records: SqlRecords
    chat: Chat
    shown: list[str] = field(default_factory=list)

    async def put(self, *effects: Effect, wall: datetime | None = None) -> list[PendingEffect]:
        now = datetime.now(UTC)
        pending = await self.records.record(Decision(ROOM.id, now, effects), wall or now)
        await self.performer.put(pending)
        return list(pending)

    async def settled(self) -> list[Effect]:
        async with asyncio.timeout(PATIENCE):
            await self.performer.drained()
        return self.chat.done

    async def progress(self, ones: Sequence[PendingEffect]) -> list[str]:
        async with self.records._database.reading() as connection:
            rows = await connection.exec_driver_sql("SELECT id, progress, detail FROM effects")
            known = {row.id: f"{row.progress} {row.detail}".strip() for row in rows}
        return [known[one.id] for one in ones]


@asynccontextmanager
async def stage(folder: Path) -> AsyncIterator[Stage]:
    shown: list[str] = []
    options = StorageOptions(url=f"sqlite:///{folder / 'a.db'}")
    async with open_records(options) as records:
        clock, chat = WallClock(), Chat()
        console = Console(shown.append, clock.show)
        world = World(
            channels={ROOM.id: ROOM},
            records=records,
            log=MessageLog(records),
            chat=chat,
            clock=clock,
            notices=console,
            feed=console,
        )
        yield Stage(Performer(world), records, chat, shown)


@asynccontextmanager
async def working(on: Stage) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as tasks:
        work = tasks.create_task(on.performer.run(), name="performer")
        yield
        work.cancel()


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


async def test_the_team_is_told_though_no_door_is_open(here: Stage) -> None:
    here.chat.shut |= dict.fromkeys(("9000 notify", "9000 ban"), 3600.0)
    await here.put(Notify(Phrase("team.lost_moderator")))
    async with working(here):
        assert await here.settled() == []
    assert len(here.shown) == 1
