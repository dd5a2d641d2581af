"""Several processes of one bot: one presides, and the others hear for it until they have to.

All that judges, records and acts is in the process that presides, and nowhere else; the others read
their own shards and hand on what they hear. Whoever is alone presides, at no cost.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import structlog

from bot.settings import Settings, SettingsError
from bot.storage.errors import TakenNumberError
from bot.storage.presidency import GONE, LAPSE, Presidency, Roll
from bot.storage.records import SqlRecords
from bot.twitch.ears import Ears, open_ears
from bot.twitch.opening import Edge
from bot.twitch.options import TwitchOptions
from bot.twitch.sharing import Sharing
from filters.engine.phrase import Phrase

BEAT = 1.0
"""Seconds between two signs of life."""

GLANCE = 0.05
"""Seconds between two looks at what the others have heard."""

GRACE = 6.0
"""Seconds that others are given to come back to a database that was away from everybody."""

PARTING = 2.0
"""Seconds that the database is given to know of an end."""

log = structlog.get_logger(__name__)


class Fellows:
    """What a process knows of the others, and how it changes places with them."""

    def __init__(
        self, options: TwitchOptions, records: SqlRecords, presidency: Presidency | None
    ) -> None:
        self.living: frozenset[int] = frozenset()
        self.heard_until: float | None = None
        """Until when chat was certainly heard by another process (the loop's clock)."""
        self._options = options
        self._relay = records.relay
        self._presidency = presidency
        self._presides = asyncio.Event()
        self._patient_until = 0.0
        self._fell_silent = False
        """Whether the one that presided before did not give up its place by itself."""
        self._enough = asyncio.Event()
        self._tasks: asyncio.TaskGroup
        self._hearing: asyncio.Task[None] | None = None
        self._ears: Ears | None = None
        if presidency is None:
            self._presides.set()

    @property
    def trouble(self) -> str:
        """Why this process does nothing that anybody sees, empty where it presides."""
        if self._presides.is_set():
            return ""
        return f"process {self._options.process} stands by: another one presides"

    async def enter(self, presidency: Presidency) -> None:
        """Take a place; raises `TakenNumberError` where another process has the number."""
        for _ in range(round(LAPSE.total_seconds() / BEAT) + 2):
            if await presidency.enter():
                await self._learn(presidency, await presidency.beat())
                return
            await asyncio.sleep(BEAT)
        raise TakenNumberError(presidency.number)

    def begin(self, presidency: Presidency, tasks: asyncio.TaskGroup) -> asyncio.Task[None]:
        """Say that this process lives; the task fails with `DeposedError`."""
        self._tasks = tasks
        return tasks.create_task(self._beat(presidency), name="signs of life")

    async def _beat(self, presidency: Presidency) -> None:
        while True:
            await asyncio.sleep(BEAT)
            asked = _now()
            roll = await presidency.beat()
            if _now() - asked > GONE.total_seconds():
                self._patient_until = _now() + GRACE
            await self._learn(presidency, roll)

    async def _learn(self, presidency: Presidency, roll: Roll) -> None:
        self.living = roll.living
        if not roll.vacant or self._presides.is_set() or _now() < self._patient_until:
            return
        term = await presidency.claim()
        if term is not None:
            self._fell_silent = term.away is not None and self._hearing is not None
            away = BEAT if term.away is None else term.away.total_seconds()
            self._presides_since(away)

    def _presides_since(self, away: float) -> None:
        """Know until when the one before, or this one's own ears, heard chat."""
        now = _now()
        if self._hearing is not None:
            listened = self._ears.since if self._ears else None
            unbroken = listened is not None and listened <= now - away
            self.heard_until = now if unbroken else now - away
        self._presides.set()

    async def stand_by(self) -> bool:
        """Hear for the one that presides until this one does; say whether there was any."""
        if not self._presides.is_set():
            log.info("standing by", process=self._options.process)
            self._hearing = self._tasks.create_task(self._hear(), name="ears")
            await self._presides.wait()
        if self._presidency is not None:
            log.info("presiding", process=self._options.process)
        return self._hearing is not None

    async def _hear(self) -> None:
        async with open_ears(self._options, self._relay.put) as self._ears:
            await self._enough.wait()

    async def change_ears(self, edge: Edge) -> None:
        """Hear by the edge from now on, after all that was heard before it listened."""
        if self._presidency is None:
            return
        self._enough.set()
        if self._hearing is not None:
            await self._hearing
        earlier: list[str] = []
        while frames := await self._relay.take():
            earlier.extend(frames)
        edge.hearing.release(earlier)
        log.info("relay.taken", count=len(earlier))
        if self._fell_silent:
            process = self._options.process
            edge.troubles.report(None, Phrase.of("twitch.process_took_over", process=process))

    async def attend(self, edge: Edge) -> None:
        """Hear what the others hear, and read the shards of those that are away."""
        if self._presidency is None:
            return
        sharing = Sharing(edge.client, self._options, lambda: self.living, edge.troubles)
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(sharing.watch(), name="shards of others")
            tasks.create_task(self._listen(edge), name="relay")

    async def _listen(self, edge: Edge) -> None:
        while True:
            frames = await self._relay.take()
            edge.hearing.overhear(frames)
            if not frames:
                await asyncio.sleep(GLANCE)


@asynccontextmanager
async def among_fellows(settings: Settings, records: SqlRecords) -> AsyncIterator[Fellows]:
    """Take a place among the processes of the bot, and give it up at the end."""
    options = settings.twitch
    if options.processes == 1:
        yield Fellows(options, records, None)
        return
    if not records.can_be_shared:
        raise SettingsError(
            "`twitch.processes` is more than one, and SQLite is for one alone; "
            "name a PostgreSQL database in `storage.url`, or leave `twitch.processes` at 1"
        )
    async with records.presidency(options.process) as presidency, asyncio.TaskGroup() as tasks:
        fellows = Fellows(options, records, presidency)
        await fellows.enter(presidency)
        beating = fellows.begin(presidency, tasks)
        try:
            yield fellows
        finally:
            beating.cancel()
            await _leave(presidency)


async def _leave(presidency: Presidency) -> None:
    try:
        async with asyncio.timeout(PARTING):
            await presidency.leave()
    except TimeoutError:
        log.warning("stopping.place_kept", process=presidency.number)


def _now() -> float:
    return asyncio.get_running_loop().time()
