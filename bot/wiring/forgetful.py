"""Lets a running bot forget whom the records were asked to forget: its memory first, then again."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

import structlog

from bot.bench.bench import Bench
from bot.cases.privacy.erasure import Identity, without
from bot.cases.voices.fallout import Fallout
from bot.floor.floors import Floors
from bot.ports.care import Erasure, Wish
from bot.ports.hindsight import Hindsight
from bot.ports.world import Clock
from bot.shadow.shadows import Shadows

EVERY = 30.0
"""Seconds between two looks for a wish."""

log = structlog.get_logger(__name__)


class Forgetful:
    """Fulfils wishes, each as often as it is found: to forget twice does no harm."""

    def __init__(  # noqa: PLR0917  # one for each place where somebody is remembered
        self,
        erasure: Erasure,
        benches: Mapping[str, Bench],
        floors: Floors,
        clock: Clock,
        shadows: Shadows | None = None,
        hindsight: Hindsight | None = None,
    ) -> None:
        self._erasure = erasure
        self._benches = benches
        self._floors = floors
        self._clock = clock
        self._shadows = shadows
        self._hindsight = hindsight

    async def run(self) -> None:
        """Look for wishes until cancelled."""
        while True:
            await self.look()
            await asyncio.sleep(EVERY)

    async def look(self) -> None:
        """Fulfil what was wished; whatever was written meanwhile is erased after that."""
        for wish in await self._erasure.wishes():
            for channel, bench in tuple(self._benches.items()):
                bench.forget(wish.who)
                await self._leave_floor(channel, wish.who)
            if self._shadows is not None:
                self._shadows.forget(wish.who)
            rows = await self._erased(wish)
            if self._hindsight is not None:
                # only now: what was read before is in none of its answers
                self._hindsight.erased()
            await self._erasure.fulfilled(wish)
            log.info("person.forgotten", rows=rows)

    async def _erased(self, wish: Wish) -> int:
        """Erase what was written meanwhile, or all of it where nobody has said that it is done."""
        if wish.whole:
            return await self._erasure.erase(wish.who, thorough=False)
        return await self._erasure.resume(wish)

    async def _leave_floor(self, channel: str, who: Identity) -> None:
        """Take their words from every screen at once, then them from what is said and moved."""
        floor = await self._floors.of(channel)
        self._floors.fall(channel, Fallout(viewers=who.ids), self._clock.show())
        await self._floors.settle()
        for one in tuple(floor):
            parts = tuple(each for each in one.parts if each.viewer.id not in who.ids)
            left = without(replace(one, parts=parts), who)
            if left != one:
                floor.forget(one.number)
            if left != one and parts:
                floor.put(left)
