"""Whether each stream is on, asked again after a gap: its beginning or end may have been missed."""

import asyncio

from bot.ports.events import WentLive, WentOff
from bot.twitch.gaps import Gaps
from bot.twitch.lanes import Lanes
from bot.twitch.lookups import Lookups
from bot.twitch.moments import Moments
from bot.twitch.translate import Standing

PAUSE = 15.0
LAG = 120.0
"""Seconds by which Twitch's list of streams may lag behind its events."""


class Shows:
    """Tells of the beginning or end of a stream that nobody heard of."""

    def __init__(
        self, standing: Standing, gaps: Gaps, lookups: Lookups, lanes: Lanes, moments: Moments
    ) -> None:
        self._standing = standing
        self._gaps = gaps
        self._lookups = lookups
        self._lanes = lanes
        self._moments = moments

    async def watch(self) -> None:
        """Look now and then whether a gap is long enough ago."""
        while True:
            await asyncio.sleep(PAUSE)
            await self.check(asyncio.get_running_loop().time() - LAG)

    async def check(self, before: float) -> None:
        """Ask for the channels whose gap ended before a moment of the loop's clock."""
        due = [channel for channel, ended in self._gaps.told.items() if ended <= before]
        live = await self._lookups.live(due) if due else None
        if live is None:
            return
        for channel in due:
            del self._gaps.told[channel]
            self._correct(channel, is_live=channel in live)

    def _correct(self, channel: str, *, is_live: bool) -> None:
        if self._standing.live.get(channel) == is_live:
            return
        self._standing.live[channel] = is_live
        kind = WentLive if is_live else WentOff
        self._lanes.put(kind(channel, self._moments.now()))
