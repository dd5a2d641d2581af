"""Counts viewers, moderators and work every minute of the show, and tells the team in time."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.bench.bench import Bench
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cases.evening.minute import Minute
from bot.cases.load.demand import with_load
from bot.cases.load.outlook import LONGER, Vigil, foresee, keep_vigil
from bot.cases.load.workload import Arrivals, arrivals, measured
from bot.cases.rota.show import Evening, options_for
from bot.cases.staffing import Need, StaffingOptions, Watch, keep_watch, need, present
from bot.moderation.life import Moderation
from bot.ports.archive import Minutes
from bot.ports.world import Channel, World
from bot.team.rounds import Rounds
from filters.engine.phrase import Phrase

EVERY = timedelta(minutes=1)
NOTHING = timedelta()
OVER = timedelta(minutes=30)
"""A live that was not counted for so long is another one."""
KEPT = 30
"""Minutes at hand, more than a trend is told of."""


@dataclass(slots=True)
class _Lately:
    """What is remembered of a channel while it is live."""

    minutes: deque[Minute] = field(default_factory=lambda: deque(maxlen=KEPT))
    watch: Watch = field(default_factory=Watch)
    vigil: Vigil = field(default_factory=Vigil)

    def since(self, now: datetime) -> datetime:
        """When the minute began that is counted now."""
        last = self.minutes[-1].at if self.minutes else now
        return last if NOTHING < now - last <= 2 * EVERY else now - EVERY


class Headcount:
    """Keeps `figures` up to date: the last one of each channel that is live."""

    def __init__(
        self,
        world: World,
        benches: Mapping[str, Bench],
        moderation: Moderation,
        options: StaffingOptions,
        *,
        figures: dict[str, Need],
        minutes: Minutes,
    ) -> None:
        self._world = world
        self._benches = benches
        self._moderation = moderation
        self._options = options
        self._figures = figures
        self._minutes = minutes
        self._rounds = Rounds(world, moderation, options, minutes)
        self._lately: dict[str, _Lately] = {}

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
            await self._rounds.remind(channel, bench, live=channel.id in viewers)
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
        on = bench.past.rota.on(now)
        options = options_for(on.show if on else None, self._options)
        lately, seen = await self._remembered(channel, now), await self._seen(channel, bench)
        cases = bench.docket.newest_first()
        load = measured(cases, now)
        live = await self._need(channel, viewers, present(seen, now, options), options)
        live = with_load(live, load, options.promise)
        minute = _minute(live, arrivals(cases, lately.since(now), now), now, on)
        lately.minutes.append(minute)
        live = replace(live, outlook=foresee(tuple(lately.minutes), live, options))
        self._figures[channel.id] = live
        self._world.feed.staffed(channel, live)
        await self._minutes.keep(channel.id, minute)
        await self._tell(channel, live, lately, options)
        await self._rounds.look_after(channel, bench, seen)

    async def _remembered(self, channel: Channel, now: datetime) -> _Lately:
        """What was counted before, be it before a restart."""
        known = self._lately.get(channel.id)
        if known is None or (known.minutes and now - known.minutes[-1].at > OVER):
            before = await self._minutes.between(channel.id, (now - LONGER, now))
            self._lately[channel.id] = _Lately(deque(before, maxlen=KEPT))
        return self._lately[channel.id]

    async def _need(
        self, channel: Channel, viewers: int, here: int, options: StaffingOptions
    ) -> Need:
        automod = None
        if viewers >= options.large_from:
            automod = await self._world.chat.automod_on(channel)
        return need(viewers, here, automod, options)

    async def _tell(
        self, channel: Channel, live: Need, lately: _Lately, options: StaffingOptions
    ) -> None:
        """Tell the team that it is too small, or soon will be; never in public chat."""
        now = lately.minutes[-1].at
        lately.watch, short = keep_watch(lately.watch, now, live, options)
        lately.vigil, soon = keep_vigil(lately.vigil, now, live.outlook, options)
        told = [in_words(live)] * short + [warning(live)] * soon
        if told:
            alarm = Decision(channel.id, now, effects=tuple(map(Notify, told)))
            await self._moderation.settle(alarm, None)

    async def _seen(self, channel: Channel, bench: Bench) -> dict[str, datetime]:
        """Who was lately active: operators, and moderators by the broadcaster's list of them."""
        team = bench.team
        known = await self._world.chat.moderators(channel)
        moderators = {one: at for one, at in team.present.items() if known is None or one in known}
        return {**team.helping, **moderators}


def _minute(live: Need, came: Arrivals, now: datetime, on: Evening | None) -> Minute:
    return Minute(
        at=now,
        viewers=live.viewers,
        present=live.present,
        by_rule=live.needed,
        by_load=live.by_load,
        cases=came.all,
        grave=came.grave,
        ruling=live.load.ruling if live.load else 0.0,
        in_time=live.in_time,
        show=on.show.number if on else None,
    )


def in_words(live: Need) -> Phrase:
    """Say that there are too few, by the rule where it asks for more, else by the work.

    A large channel without AutoMod hears what AutoMod would save.
    """
    if live.missing < live.short:
        return Phrase.of(
            "staffing.by_work",
            needed=live.by_load or 0,
            present=live.present,
            missing=live.short,
            percent=round(100 * (live.in_time or 0.0)),
        )
    return Phrase.of(
        "staffing.with_automod" if live.saved else "staffing.plain",
        viewers=live.viewers,
        needed=live.needed,
        present=live.present,
        missing=live.missing,
        saved=live.saved,
    )


def warning(live: Need) -> Phrase:
    """Say when there will be too few."""
    soon = live.outlook
    if soon is None:
        return in_words(live)
    return Phrase.of(
        "staffing.soon" if soon.viewers else "staffing.soon_work",
        count=soon.minutes,
        time=soon.minutes,
        viewers=soon.viewers,
        needed=soon.needed,
        present=live.present,
    )
