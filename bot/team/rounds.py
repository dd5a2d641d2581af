"""What is done for the people of the team every minute: shows recalled, breaks proposed."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from bot.bench.bench import Bench
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Notify
from bot.cases.facts import Fact
from bot.cases.rota.breaks import came, proposed, shift_of, tiring
from bot.cases.rota.facts import Reminded
from bot.cases.rota.plan import SHORT, Plan, to_remind, to_tell, untold
from bot.cases.rota.show import EARLY, Evening, options_for, zone_of
from bot.cases.staffing import StaffingOptions
from bot.moderation.life import Moderation
from bot.ports.archive import Minutes
from bot.ports.world import Channel, World
from bot.team.planning import plan_of
from bot.words.moments import moment
from filters.engine.phrase import Phrase

CHARTER = "charter"
SOONEST = timedelta(days=1)
"""Reminders are never sent longer before a show."""


class Rounds:
    """Records every word to somebody together with the fact that it was said: it is said once."""

    def __init__(
        self, world: World, moderation: Moderation, options: StaffingOptions, minutes: Minutes
    ) -> None:
        self._world = world
        self._moderation = moderation
        self._options = options
        self._minutes = minutes
        self._seen: dict[str, dict[str, datetime]] = {}
        """Who was seen when, by channel, as of the last round."""

    async def look_after(
        self, channel: Channel, bench: Bench, seen: Mapping[str, datetime]
    ) -> None:
        """Note who came to work in a live, and propose a break to whoever has worked for long."""
        now, rota = self._world.clock.show(), bench.past.rota
        on = rota.on(now)
        options = options_for(on.show if on else None, self._options)
        before = self._seen.get(channel.id, {})
        began = tuple(came(rota, seen, before, now, options))
        self._seen[channel.id] = dict(seen)
        effects, facts = _of_tired(bench, seen, now, options)
        await self._settle(bench, now, effects, (*began, *facts))

    async def remind(self, channel: Channel, bench: Bench, *, live: bool) -> None:
        """Tell the team of the shows that are about to begin, if it has to be told of any."""
        now, rota = self._world.clock.show(), bench.past.rota
        for evening in rota.evenings(now - EARLY, now + SOONEST):
            due = untold(rota, evening, to_remind(evening, now, self._options))
            if due:
                await self._tell(channel, bench, evening, due)
        on = rota.on(now) if live else None
        if on and on.show.charter not in {"", bench.charter.name}:
            await self._tell_charter(bench, on)

    async def _tell(
        self, channel: Channel, bench: Bench, evening: Evening, due: frozenset[str]
    ) -> None:
        plan = await plan_of(
            evening,
            channel,
            bench.past.rota,
            self._options,
            minutes=self._minutes,
            chat=self._world.chat,
        )
        now = self._world.clock.show()
        effects = tuple(Notify(recalled(plan, bench.language)) for _ in to_tell(plan, due))
        told = due if effects else due - {SHORT}
        facts = tuple(Reminded(*evening.key, one, now) for one in sorted(told))
        await self._settle(bench, now, effects, facts)

    async def _tell_charter(self, bench: Bench, evening: Evening) -> None:
        if bench.past.rota.reminded(evening, CHARTER):
            return
        now, show = self._world.clock.show(), evening.show
        phrase = Phrase.of(
            "rota.charter", show=show.title, planned=show.charter, charter=bench.charter.name
        )
        fact = Reminded(*evening.key, CHARTER, now)
        await self._settle(bench, now, (Notify(phrase),), (fact,))

    async def _settle(
        self, bench: Bench, now: datetime, effects: tuple[Effect, ...], facts: tuple[Fact, ...]
    ) -> None:
        if effects or facts:
            decision = Decision(bench.channel, now, effects=effects, facts=facts)
            await self._moderation.settle(bench.accept(decision), None)


def _of_tired(
    bench: Bench, seen: Mapping[str, datetime], now: datetime, options: StaffingOptions
) -> tuple[tuple[Effect, ...], tuple[Fact, ...]]:
    found = list(_tired(bench, seen, now, options))
    cases = bench.docket.newest_first() if found else ()
    whys = ((one, shift_of(one, bench.past.rota, cases)) for one in found)
    proposals = [
        proposed(one, why, now)
        for one, shift in whys
        if shift and (why := tiring(shift, now, options))
    ]
    return tuple(one for one, _ in proposals), tuple(one for _, one in proposals)


def _tired(
    bench: Bench, seen: Mapping[str, datetime], now: datetime, options: StaffingOptions
) -> Iterator[str]:
    """Go through those who are there now."""
    rest = timedelta(minutes=options.break_minutes)
    return (one for one, at in seen.items() if now - at <= rest and one in bench.past.rota.began)


def recalled(plan: Plan, language: str) -> Phrase:
    """Recall a show: when it begins, who said yes, and how many are missing yet."""
    show = plan.evening.show
    key = "rota.short" if plan.missing else "rota.reminder"
    return Phrase.of(
        key if plan.there else f"{key}.nobody",
        show=show.title,
        time=moment(plan.evening.begins, zone_of(show.zone), language),
        crew=", ".join(one.login for one in plan.there),
        needed=plan.needed or 0,
        missing=plan.missing,
    )
