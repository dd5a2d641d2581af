"""Counts viewers and moderators every minute of the show, and tells the team when too few."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.bench import Bench
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cases.staffing import Need, StaffingOptions, Watch, keep_watch, need, present
from bot.moderation import Moderation
from bot.ports import Channel, World
from filters.engine.phrase import Phrase

EVERY = timedelta(minutes=1)
NOTHING = timedelta()


class Headcount:
    """Keeps `figures` up to date: the last one of each channel that is live."""

    def __init__(
        self,
        world: World,
        benches: Mapping[str, Bench],
        moderation: Moderation,
        options: StaffingOptions,
        figures: dict[str, Need],
    ) -> None:
        self._world = world
        self._benches = benches
        self._moderation = moderation
        self._options = options
        self._figures = figures
        self._watches: dict[str, Watch] = {}

    async def run(self) -> None:
        """Count every minute of the show until cancelled; close overdue cases on the way."""
        clock = self._world.clock
        while True:
            began = clock.show()
            await self.count()
            # A show that plays fast may have moved on while Twitch was asked.
            took = min(max(clock.show() - began, NOTHING), EVERY)
            await clock.pause(EVERY - took)

    async def count(self) -> None:
        """Count once in every channel."""
        viewers = await self._world.chat.viewers(tuple(self._world.channels.values()))
        for channel in tuple(self._world.channels.values()):
            bench = self._benches.get(channel.id)
            if bench is None:
                continue
            await self._expire(bench)
            if channel.id in viewers:
                await self._count(channel, bench, viewers[channel.id])
            else:
                self._figures.pop(channel.id, None)

    async def _expire(self, bench: Bench) -> None:
        expired = bench.expire(self._world.clock.show())
        if expired is not None:
            await self._moderation.settle(expired, None)

    async def _count(self, channel: Channel, bench: Bench, viewers: int) -> None:
        now = self._world.clock.show()
        automod = None
        if viewers >= self._options.large_from:
            automod = await self._world.chat.automod_on(channel)
        here = present(await self._seen(channel, bench), now, self._options)
        live = need(viewers, here, automod, self._options)
        self._figures[channel.id] = live
        self._world.feed.staffed(channel, live)
        watch = self._watches.get(channel.id, Watch())
        self._watches[channel.id], tell = keep_watch(watch, now, live, self._options)
        if tell:
            alarm = Decision(channel.id, now, effects=(Notify(in_words(live)),))
            await self._moderation.settle(alarm, None)

    async def _seen(self, channel: Channel, bench: Bench) -> dict[str, datetime]:
        """The moderators lately active: by the broadcaster's list where it can be read."""
        seen = bench.team.present
        known = await self._world.chat.moderators(channel)
        return {one: at for one, at in seen.items() if known is None or one in known}


def in_words(live: Need) -> Phrase:
    """Say a staffing figure; a large channel without AutoMod hears what AutoMod would save."""
    key = "staffing.with_automod" if live.saved else "staffing.plain"
    return Phrase.of(
        key,
        viewers=live.viewers,
        needed=live.needed,
        present=live.present,
        missing=live.missing,
        saved=live.saved,
    )
