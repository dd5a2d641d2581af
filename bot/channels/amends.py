"""Gives a channel that was left what the bot owes it: its modes of before, and our terms gone."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field

import structlog

from bot.cases.blocking.blocked import planned
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Notify, SetChatMode
from bot.cases.facts import Calmed, Fact
from bot.cases.farewell import PATIENCE, modes_owed
from bot.cases.membership import Membership
from bot.cases.past import Past
from bot.moderation.performer import Performer
from bot.ports.world import Channel, Progress, World
from bot.twitch.opening import Edge
from filters.engine.phrase import Phrase

AT_ONCE = 5.0
"""Seconds that what is done is waited for; whatever takes longer is looked at the next time."""

LOOKS = 3
"""Looks in one try: at what is there, at what was done, and that nothing is left."""

ON_ITS_WAY = frozenset({Progress.PENDING, Progress.SENDING})
TAKEN = frozenset({Progress.DONE, Progress.GONE, Progress.COVERED})

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class Debt:
    """What is known of a channel that was left; `told` are the losses that people know of."""

    stay: Membership
    channel: Channel
    past: Past
    told: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Look:
    """What is done in one look, and what is remembered of it."""

    effects: list[Effect] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)


class Amends:
    """Decides by the records alone, so that a restart changes nothing; records before it acts."""

    def __init__(self, world: World, performer: Performer, edge: Edge) -> None:
        self._world = world
        self._performer = performer
        self._edge = edge

    async def make(self, debt: Debt) -> bool:
        """Do what is owed, and say whether nothing is left that could be done."""
        for _ in range(LOOKS):
            look = _Look()
            modes, terms = await self._modes(debt, look), await self._terms(debt, look)
            changed = await self._settle(debt, look)
            if (modes and terms) or not changed:
                return modes and terms
        return False

    async def modes(self, debt: Debt) -> None:
        """Give back the modes alone, once: the terms may be wanted again."""
        look = _Look()
        await self._modes(debt, look)
        await self._settle(debt, look)

    async def _modes(self, debt: Debt, look: _Look) -> bool:
        """See to the modes of before; say whether no more can be done."""
        known, now = debt.past.upheavals, self._world.clock.show()
        last = await self._world.records.latest(debt.channel.id, SetChatMode.kind)
        progress, why = (last.answer.progress, last.answer.detail) if last else (Progress.DONE, "")
        if progress in ON_ITS_WAY:
            return False
        owed = modes_owed(known, now, taken=progress in TAKEN)
        if owed is None:
            return True
        refused = known.calmed is None and progress is Progress.REFUSED
        if refused or self._is_tired(debt):
            _lose(debt, look, Phrase.of("farewell.modes", why=why), modes=owed)
            return True
        look.effects.append(SetChatMode(owed))
        look.facts += [Calmed(None, now)] if known.calmed else []
        return False

    async def _terms(self, debt: Debt, look: _Look) -> bool:
        """See to the blocked terms that are ours; say whether no more can be done."""
        terms, channel = debt.past.terms, debt.channel
        if not terms:
            return True
        settled = not self._performer.is_busy(channel.id)
        listed = await self._edge.chat.blocked_terms(channel)
        unmodded = listed is None and await self._edge.comings.may_act(channel.id) is False
        if unmodded or self._is_tired(debt):
            told = Phrase.of("farewell.terms", count=len(terms))
            _lose(debt, look, told, terms=[term.text for term in terms])
            return True
        if listed is not None:
            plan = planned({}, terms, listed, self._world.clock.wall(), settled=settled)
            look.effects += plan.effects
            look.facts += plan.facts
        return False

    async def _settle(self, debt: Debt, look: _Look) -> bool:
        """Record, then act and wait for it a little; say whether there was anything."""
        if not look.effects and not look.facts:
            return False
        channel, now, facts = debt.channel, self._world.clock.show(), tuple(look.facts)
        decision = Decision(channel.id, now, effects=tuple(look.effects), facts=facts)
        pending = await self._world.records.record(decision, self._world.clock.wall())
        for fact in facts:
            debt.past.learn(fact)
        self._world.feed.decided(channel, None, decision)
        await self._performer.put(pending)
        with suppress(TimeoutError):
            async with asyncio.timeout(AT_ONCE):
                await self._performer.drained(channel.id)
        return True

    def _is_tired(self, debt: Debt) -> bool:
        return self._world.clock.wall() - debt.stay.since > PATIENCE


def _lose(debt: Debt, look: _Look, told: Phrase, **what: object) -> None:
    """Say once, on record, what cannot be given back."""
    if told.key in debt.told:
        return
    debt.told.add(told.key)
    look.effects.append(Notify(told))
    log.warning("channel.not_given_back", channel=debt.stay.login, **what)
