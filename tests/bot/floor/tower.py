"""A tower over one channel, for tests: chat is heard by it, and what it settles is kept."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import cast

from bot.bench.bench import Bench
from bot.cases.crisis.alerted import Alerted, Clipped
from bot.cases.decision import Decision
from bot.cases.effects import Clip, Effect
from bot.floor.watching import Watching
from bot.ports.world import (
    Answer,
    Channel,
    EffectReport,
    Feed,
    Footage,
    PendingEffect,
    Progress,
    Records,
)
from filters.engine.charter import Outcome
from filters.engine.message import Message, Role
from filters.engine.phrase import Phrase
from filters.engine.watches import Alerts, Outlook, Watch
from tests.making import NINE, bench, message, verdict, viewer

ROOM = Channel("9000", "studiovert", "StudioVert", "fr")
PATIENCE = 10.0
CLIP = Clip(Phrase.of("clip.chat"), "chat--1")


class Deaf:
    """The port `Feed`, for nobody."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def decided(self, *_: object) -> None:
        self.heard.append("decided")

    def answered(self, *_: object) -> None:
        self.heard.append("answered")

    def staffed(self, *_: object) -> None:
        self.heard.append("staffed")

    def dismissed(self, *_: object) -> None:
        self.heard.append("dismissed")


@dataclass
class Store:
    """The records: what was said in the last hour, and the last clip."""

    messages: Sequence[Message] = ()
    clip: EffectReport | None = None

    async def recent(self, _: str, __: datetime) -> Sequence[Message]:
        return self.messages

    async def latest(self, _: str, __: str) -> EffectReport | None:
        return self.clip


@dataclass
class Still:
    """A clock that stands still; a pause is over when somebody lets it be."""

    now: datetime = NINE
    over: asyncio.Event = field(default_factory=asyncio.Event)

    def show(self) -> datetime:
        return self.now

    def wall(self) -> datetime:
        return self.now

    async def pause(self, _: timedelta) -> None:
        await self.over.wait()
        self.over.clear()


@dataclass
class Tower:
    """Watching over one channel, and what was settled by it."""

    bench: Bench
    store: Store = field(default_factory=Store)
    clock: Still = field(default_factory=Still)
    further: Deaf = field(default_factory=Deaf)
    settled: list[Decision] = field(default_factory=list)
    footage: Footage | None = None
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def __post_init__(self) -> None:
        benches = {ROOM.id: self.bench}
        records = cast("Records", self.store)
        self.watching = Watching(cast("Feed", self.further), benches, records, self.clock)  # type: ignore[arg-type]  # all that is asked
        self.watching.begin(self.settle, self, {ROOM.id: ROOM})

    async def settle(self, decision: Decision, _: Message | None) -> None:
        async with self.changed:
            self.settled.append(decision)
            self.changed.notify_all()

    async def clip(self, _: str) -> Footage | None:
        return self.footage

    def say(
        self, at: float, who: str, text: str = "salut", *roles: Role, **changes: object
    ) -> None:
        said = message(
            text,
            id=f"{who}-{at}",
            channel=ROOM.id,
            author=viewer(who, *roles),
            sent_at=NINE + timedelta(seconds=at),
            **changes,
        )
        seen = Decision(ROOM.id, NINE, message_id=said.id, verdict=verdict(Outcome.CLEAR))
        self.watching.decided(ROOM, said, seen)

    async def hear(self, *, storm: bool = True) -> None:
        """Hear a quarter of an hour of ordinary chat, then a brand that everybody names."""
        for second in range(0, 900, 4):
            self.say(second, f"r{second % 37}")
        for second in range(900, 960, 2) if storm else ():
            self.say(second, f"s{second % 17}", "acme encore")
        await self.watching.idle()

    def effects(self) -> list[Effect]:
        return [effect for one in self.settled for effect in one.effects]

    def alerts(self) -> list[Alerted]:
        facts = [fact for one in self.settled for fact in one.facts]
        return [fact for fact in facts if isinstance(fact, Alerted)]

    def answer(self, answer: Answer) -> None:
        waiting = PendingEffect(1, ROOM.id, CLIP, NINE, Progress.SENDING, None, None)
        self.watching.answered(ROOM, waiting, answer)

    async def outcome(self) -> Clipped:
        """Wait until it is known what became of a clip."""
        async with asyncio.timeout(PATIENCE), self.changed:
            await self.changed.wait_for(lambda: bool(self.settled))
        (fact,) = self.settled[-1].facts
        assert isinstance(fact, Clipped)
        return fact


def watched(**changes: object) -> Bench:
    judging = bench()
    judging.channel = ROOM.id
    outlook = Outlook((Watch("marque", "acme"),), Alerts(**changes))  # type: ignore[arg-type]  # a test's
    judging.charter = replace(judging.charter, outlook=outlook)
    return judging


@asynccontextmanager
async def running(tower: Tower) -> AsyncIterator[Tower]:
    """Keep watching until the block ends."""
    async with asyncio.TaskGroup() as tasks:
        watching = tasks.create_task(tower.watching.run(), name="watching")
        yield tower
        watching.cancel()
