"""A crowd that goes on writing while something goes wrong, and what is left of it in the end."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import ClientSession

from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state.journal import Act
from tests.chaos.books import Books
from tests.stories.inside import Inside, inside
from tests.stories.setting import database, write_settings

LINES_A_SECOND = 25
EVERY = 5
LINK = "venez sur https://pub.example"
BOT = "chartreuse"
DEAFEST = 25.0
"""Seconds that the bot may be deaf once Twitch can be used again."""

A_LOOK = 20.0
"""Seconds until the probe looks again, or until silence is certain, which take 15, on a machine
that is busy with much else."""

LONGEST = 60.0


@dataclass(frozen=True, slots=True)
class Line:
    """What somebody wrote, and when by the loop's clock."""

    id: str
    at: float
    is_link: bool


@dataclass(frozen=True, slots=True)
class Reckoning:
    """What a fault has cost."""

    seconds: float
    sent: int
    lost: int
    effects: int
    effects_lost: int
    effects_doubled: int

    def row(self) -> str:
        """The fault's line in the table."""
        numbers = (self.sent, self.lost, self.effects, self.effects_lost, self.effects_doubled)
        return f"{self.seconds:.1f} s | " + " | ".join(map(str, numbers))


@dataclass(slots=True)
class Storm:
    """A bot at work, and a crowd that writes until told to stop."""

    sandbox: Sandbox
    books: Books
    bot: Inside
    lines: list[Line] = field(default_factory=list)
    usable_at: float = 0.0
    _over: asyncio.Event = field(default_factory=asyncio.Event)

    async def crowd(self) -> None:
        """Write, every fifth line an advert by somebody new."""
        number = 0
        while not self._over.is_set():
            number += 1
            is_link = number % EVERY == 0
            who, text = (f"ad{number}", LINK) if is_link else (f"fan{number % 40}", f"n° {number}")
            message_id = await self.sandbox.say(who, text)
            self.lines.append(Line(message_id, now(), is_link))
            await asyncio.sleep(1 / LINES_A_SECOND)

    def twitch_is_usable(self) -> None:
        """Begin to measure how long the bot stays deaf though it could hear."""
        self.usable_at = now()

    async def calm(self, fault: str) -> None:
        """Wait until a fault is over by itself: then Twitch can be used again."""
        faults = self.sandbox.twitch.faults

        def is_over() -> bool:
            # Whatever is over is struck from the list when the next call or frame comes.
            return fault not in {one.name for one in (*faults.waiting, *faults.frames)}

        await self.sandbox.twitch.journal.until(is_over)
        self.twitch_is_usable()

    async def works(self, links: int = 3) -> None:
        """Return when so many adverts that are written from now on have been removed."""
        begun = now()
        journal = self.sandbox.twitch.journal

        def done() -> bool:
            new = {one.id for one in self.lines if one.is_link and one.at > begun}
            return len(new & {act.message_id for act in self.deletions()}) >= links

        async with asyncio.timeout(LONGEST):
            await journal.until(done)

    async def writes(self, links: int) -> None:
        """Return when so many more adverts have been written."""
        begun = now()

        def written() -> bool:
            return sum(one.is_link and one.at > begun for one in self.lines) > links

        async with asyncio.timeout(LONGEST):
            await self.sandbox.twitch.journal.until(written)

    def deletions(self) -> list[Act]:
        return [act for act in self.sandbox.acts("delete") if act.by == BOT]

    async def whole(self) -> None:
        """Return when Twitch sends every shard's events to a connection that is read."""
        shards = self.bot.parts.edge.client.shards

        def is_whole() -> bool:
            sessions = {one.current.session_id for one in shards if one.current}
            return sessions == self.pointed() and len(shards.sockets) == len(sessions)

        async with asyncio.timeout(LONGEST):
            await shards.changed.until(is_whole)

    @asynccontextmanager
    async def renewing(self) -> AsyncIterator[None]:
        """Let the block replace every connection, and wait until that is done."""
        shards = self.bot.parts.edge.client.shards
        before = {one.current for one in shards}
        yield
        async with asyncio.timeout(LONGEST):
            await shards.changed.until(lambda: before.isdisjoint(one.current for one in shards))

    @property
    def events(self) -> ClientSession:
        """What the bot opens its connections for events with."""
        return self.bot.parts.edge.client._line

    def pointed(self) -> set[str | None]:
        """The sessions that Twitch sends to."""
        conduits = self.sandbox.twitch.eventsub.conduits.values()
        shards = [shard for conduit in conduits for shard in conduit.shards.values()]
        return {shard.session_id for shard in shards if shard.status == "enabled"}

    async def settle(self) -> None:
        """Let the crowd stop, and return when the bot has dealt with all that it heard."""
        self._over.set()
        parts = self.bot.parts
        async with asyncio.timeout(LONGEST):
            await parts.moderation.idle(lambda: any(len(lane) for lane in parts.edge.lanes))
            await parts.performer.drained()

    def reckon(self) -> Reckoning:
        """Compare what was written with what the books hold, once the bot has stopped."""
        heard = {str(row[0]) for row in self.books.read("SELECT message_id FROM messages")}
        deleted = Counter(act.message_id for act in self.deletions())
        links = [one.id for one in self.lines if one.is_link and one.id in heard]
        after = [one for one in self.lines if one.at >= self.usable_at]
        missed = [one.at for one in after if one.id not in heard]
        return Reckoning(
            seconds=max(missed, default=self.usable_at) - self.usable_at,
            sent=len(self.lines),
            lost=sum(one.id not in heard for one in self.lines),
            effects=len(links),
            effects_lost=sum(not deleted[one] for one in links),
            effects_doubled=sum(many - 1 for many in deleted.values()),
        )


@asynccontextmanager
async def storm(sandbox: Sandbox, folder: Path) -> AsyncIterator[Storm]:
    """Run a bot with a crowd before it; both have stopped when the block is over."""
    quiet: dict[str, object] = {"notice_gap": 86_400}
    config = write_settings(folder, sandbox, moderation=quiet)
    async with inside(config) as bot:
        weather = Storm(sandbox, Books(database(folder)), bot)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(weather.crowd(), name="crowd")
            await weather.works()
            weather.twitch_is_usable()
            yield weather
            await weather.settle()


def now() -> float:
    return asyncio.get_running_loop().time()
