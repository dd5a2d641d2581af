"""Looks every few seconds for cases that nobody answers, and has the team told."""

from collections.abc import Mapping
from datetime import timedelta

from bot.bench.bench import Bench
from bot.cases.case import Told
from bot.cases.overdue import Nudge, nudged, nudges
from bot.moderation.life import Moderation
from bot.ports.world import World

EVERY = timedelta(seconds=5)


class Deadlines:
    """Tells of cases that wait in every channel; what expires is told and left alone."""

    def __init__(self, world: World, benches: Mapping[str, Bench], moderation: Moderation) -> None:
        self._world = world
        self._benches = benches
        self._moderation = moderation
        self._nudges: dict[str, dict[Told, Nudge]] = {}
        """What each channel's team was told last: after a restart it may be told once more."""

    async def run(self) -> None:
        """Look every five seconds of the show until cancelled."""
        while True:
            await self._world.clock.pause(EVERY)
            await self.look()

    async def look(self) -> None:
        """Look once in every channel."""
        for bench in tuple(self._benches.values()):
            now = self._world.clock.show()
            expired = bench.expire(now)
            if expired is not None:
                await self._moderation.settle(expired, None)
            lately = self._nudges.setdefault(bench.channel, {})
            nudge = nudged(bench.channel, bench.docket, now, bench.pressed, lately)
            if nudge is not None:
                lately.update(nudges(nudge))
                await self._moderation.settle(bench.accept(nudge), None)
