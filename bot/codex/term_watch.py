"""Keeps Twitch's blocked terms in step with the charters, and leaves what humans did there."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.bench.bench import Bench
from bot.cases.blocking.blocked import planned
from bot.cases.blocking.plan import AT_ONCE, Plan
from bot.cases.blocking.wanted import wanted_terms
from bot.cases.decision import Decision
from bot.cases.effects import BlockTerm, Effect, Notify
from bot.moderation.life import Moderation
from bot.ports.world import BlockedTerms, Channel, Progress, World
from filters.engine.phrase import Phrase

PAUSE = 2.0
"""Seconds between two looks at whether there is anything to do: that asks nobody."""
CONFIRMING = timedelta(seconds=15)
WAITING = timedelta(minutes=1)
RESTING = timedelta(minutes=10)
"""Until Twitch's list is asked for again: after an act, while terms lack or may turn up, else."""


@dataclass(slots=True)
class _Look:
    """What the last look at a channel saw."""

    version: tuple[str, int]
    again_at: datetime
    told: set[str] = field(default_factory=set)


class TermWatch:
    """One look at a time; what it decides is recorded before Twitch hears of it."""

    def __init__(
        self,
        world: World,
        benches: Mapping[str, Bench],
        moderation: Moderation,
        terms: BlockedTerms,
    ) -> None:
        self._world = world
        self._benches = benches
        self._moderation = moderation
        self._terms = terms
        self._looks: dict[str, _Look] = {}

    async def run(self) -> None:
        """Look whenever there is reason to, until cancelled."""
        while True:
            for bench in tuple(self._benches.values()):
                await self.check(bench)
            await asyncio.sleep(PAUSE)

    async def check(self, bench: Bench) -> None:
        """Look at a channel if something is new there, or the last look is long ago."""
        now, channel = self._world.clock.wall(), self._world.channels.get(bench.channel)
        look = self._looks.get(bench.channel)
        if channel is None:
            self._looks.pop(bench.channel, None)
        elif look is None or look.version != _version(bench) or now >= look.again_at:
            await self._look(channel, bench, now)
            self._looks[channel.id].version = _version(bench)

    async def _look(self, channel: Channel, bench: Bench, now: datetime) -> None:
        look = self._looks.setdefault(channel.id, _Look(("", 0), now))
        look.again_at = now + RESTING
        wanted = wanted_terms(bench.charter, now.date())
        if not wanted and not bench.past.terms:
            return
        listed = await self._terms.blocked_terms(channel)
        if listed is None:
            look.again_at = now + WAITING
            await self._tell(bench, look, Phrase.of("terms.unreadable"))
            return
        why = await self._refusal(channel)
        plan = planned(wanted, bench.past.terms, listed, now, at_once=1 if why else AT_ONCE)
        look.again_at = now + _pause(plan)
        await self._settle(bench, plan)
        if why and plan.waiting:
            await self._tell(bench, look, Phrase.of("terms.refused", count=plan.waiting, why=why))

    async def _settle(self, bench: Bench, plan: Plan) -> None:
        told: tuple[Effect, ...] = ()
        if plan.declined:
            told = (Notify(Phrase.of("terms.declined", count=len(plan.declined))),)
        if not plan.effects and not plan.facts and not told:
            return
        effects, facts = (*plan.effects, *told), tuple(plan.facts)
        decision = Decision(bench.channel, self._world.clock.show(), effects=effects, facts=facts)
        await self._moderation.settle(bench.accept(decision), None)

    async def _refusal(self, channel: Channel) -> str:
        """Why Twitch did not take the latest term, empty where it did or nobody asked."""
        report = await self._world.records.latest(channel.id, BlockTerm.kind)
        answered = {Progress.REFUSED, Progress.FAILED, Progress.EXPIRED}
        return report.answer.detail if report and report.answer.progress in answered else ""

    async def _tell(self, bench: Bench, look: _Look, phrase: Phrase) -> None:
        """Tell the team once what keeps terms from being blocked."""
        key = f"{phrase.key} {dict(phrase.values).get('why', '')}"
        if key in look.told:
            return
        look.told.add(key)
        now, effects = self._world.clock.show(), (Notify(phrase),)
        await self._moderation.settle(Decision(bench.channel, now, effects=effects), None)


def _version(bench: Bench) -> tuple[str, int]:
    """Tell one state of what is wanted and what is ours from another."""
    return bench.charter.version, bench.past.terms.version


def _pause(plan: Plan) -> timedelta:
    if plan.effects:
        return CONFIRMING
    return WAITING if plan.waiting or plan.watched else RESTING
