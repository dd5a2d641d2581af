"""A performer at work on real records, before an edge that answers as it is told."""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Hashable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from bot.cases.decision import Decision
from bot.cases.effects import Effect
from bot.clock import WallClock
from bot.moderation.performer import Performer
from bot.ports.world import Answer, Channel, PendingEffect, Progress, World
from bot.storage.batches import MessageLog
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records
from bot.terminal.console import Console
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

    async def is_silenced(
        self,
        channel: Channel,  # noqa: ARG002
        user_id: str,  # noqa: ARG002
        *,
        for_good: bool = False,  # noqa: ARG002
    ) -> bool | None:
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
