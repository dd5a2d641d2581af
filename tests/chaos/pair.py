"""Two processes of one bot on a real PostgreSQL, and a crowd that writes on and on."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import asyncpg

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state.journal import Act
from tests.chaos.storm import BOT, EVERY, LINK, LONGEST, Line, now
from tests.stories.process import STARTING, Program, running
from tests.stories.setting import write_settings

LINES_A_SECOND = 8
SHARDS = 4
PROCESSES = (1, 2)
SLOWEST = 2 * STARTING


@dataclass(frozen=True, slots=True)
class Tally:
    """What was written, what of it nobody knows, and what was done to it."""

    sent: int
    lost: int
    links: int
    links_left: int
    judged_twice: int
    doubled: int

    def row(self) -> str:
        links = (self.links, self.links_left)
        numbers = (self.sent, self.lost, *links, self.judged_twice, self.doubled)
        return " | ".join(map(str, numbers))


@dataclass(slots=True)
class Pair:
    """The settings of both, and what the crowd has written."""

    sandbox: Sandbox
    folder: Path
    database: str
    lines: list[Line] = field(default_factory=list)
    _over: asyncio.Event = field(default_factory=asyncio.Event)

    @asynccontextmanager
    async def presiding(self, number: int) -> AsyncIterator[Program]:
        """A process that finds nobody who presides."""
        async with self._process(number) as program:
            await program.log.show("moderating", patience=SLOWEST)
            yield program

    @asynccontextmanager
    async def standing_by(self, number: int, presides: Program) -> AsyncIterator[Program]:
        """A process that finds another one, which lets go of its shards."""
        before = len(presides.log.having("shard_given_back"))
        async with self._process(number) as program:
            await program.log.show("listening", patience=SLOWEST)
            await presides.log.show("shard_given_back", times=before + SHARDS // len(PROCESSES))
            assert len(set(self.readers().values())) == SHARDS
            yield program

    @asynccontextmanager
    async def _process(self, number: int) -> AsyncIterator[Program]:
        async with running("run", "--config", str(self._config(number))) as program:
            yield program

    def _config(self, number: int) -> Path:
        folder = self.folder / f"process{number}"
        folder.mkdir(exist_ok=True)
        key = (self.folder / "chartreuse.key").as_posix()
        return write_settings(
            folder,
            self.sandbox,
            twitch={"processes": len(PROCESSES), "process": number, "shards": SHARDS},
            storage={"url": self.database, "token_key_file": key},
        )

    async def crowd(self) -> None:
        """Write in every channel in turn, every fifth line an advert by somebody new."""
        channels, number = list(self.sandbox.broadcaster_tokens), 0
        while not self._over.is_set():
            number += 1
            is_link = number % EVERY == 0
            who, text = (f"ad{number}", LINK) if is_link else (f"fan{number % 40}", f"n° {number}")
            channel = channels[number % len(channels)]
            message_id = await self.sandbox.say(who, text, channel=channel)
            self.lines.append(Line(message_id, now(), is_link))
            await asyncio.sleep(1 / LINES_A_SECOND)

    async def works(self, links: int = 4) -> None:
        """Return when so many adverts that are written from now on have been removed."""
        begun = now()

        def done() -> bool:
            new = {one.id for one in self.lines if one.is_link and one.at > begun}
            return len(new & {act.message_id for act in self.deletions()}) >= links

        async with asyncio.timeout(LONGEST):
            await self.sandbox.twitch.journal.until(done)

    async def settled(self) -> None:
        """Wait until no advert that anybody heard stands in chat; lost ones stay there."""
        self._over.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST / 2):
                await self.sandbox.twitch.journal.until(lambda: not self._left())

    def deletions(self) -> list[Act]:
        return [act for act in self.sandbox.acts("delete") if act.by == BOT]

    def _left(self) -> set[str]:
        gone = {act.message_id for act in self.deletions()}
        return {one.id for one in self.lines if one.is_link} - gone

    async def tally(self) -> Tally:
        """Hold what was written against what was recorded and what was done."""
        known = await self._known()
        done = Counter(act.message_id for act in self.deletions())
        return Tally(
            sent=len(self.lines),
            lost=len({one.id for one in self.lines} - known),
            links=sum(one.is_link for one in self.lines),
            links_left=len(self._left()),
            judged_twice=await self._judged_twice(),
            doubled=sum(times - 1 for times in done.values()),
        )

    async def _known(self) -> set[str]:
        rows = await self.ask("SELECT message_id FROM messages")
        return {str(row["message_id"]) for row in rows}

    async def _judged_twice(self) -> int:
        rows = await self.ask("SELECT message_id FROM decisions WHERE outcome = 'breach'")
        return len(rows) - len({row["message_id"] for row in rows})

    async def ask(self, question: str) -> list[asyncpg.Record]:
        connection = await asyncpg.connect(self.database)
        try:
            return list(await connection.fetch(question))
        finally:
            await connection.close()

    def readers(self) -> dict[str, str]:
        """Which session reads each shard."""
        (conduit,) = self.sandbox.twitch.eventsub.conduits.values()
        return {
            one.id: one.session_id for one in conduit.shards.values() if one.status == "enabled"
        }
