"""The life of a message: judge, decide, record, perform; and of all else that happens in chat."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from bot.bench.bench import Bench
from bot.bench.reading import SecondReading
from bot.cases.appeals.appeal import last_sanction
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cases.own_words import as_typed, in_own_words
from bot.moderation.alarm import alarm
from bot.moderation.deeds import deed, dismisses
from bot.moderation.in_hand import InHand
from bot.moderation.levers import calmed_by_itself
from bot.moderation.performer import Performer
from bot.moderation.review import Asked, review
from bot.moderation.shows import charter_page, show_changed
from bot.moderation.unrest import unrest
from bot.ports.events import (
    Deaf,
    Event,
    Followed,
    Held,
    HumanActed,
    LostModerator,
    Missed,
    Pleaded,
    Raided,
    Resolved,
    Said,
    ShieldMoved,
    Stirring,
    Suspected,
    TermsMoved,
    WarningRead,
    WentLive,
    WentOff,
    Whispered,
)
from bot.ports.world import Logged, PendingEffect, World
from filters.engine.charter import Outcome
from filters.engine.message import Message

# in 3.11 a member read through its class goes through a property each time
CLEAR, BREACH = Outcome.CLEAR, Outcome.BREACH
LIFTING = frozenset({"untimeout", "unban"})
"""What lets somebody write again."""


class Answering(Protocol):
    """Who answers what people type to the bot."""

    async def answer(self, message: Message, bench: Bench, *, whispered: bool) -> Decision | None:
        """Return what follows from a command, or None where there is none."""


class Moderation:
    """Hears one event after the other; each channel's events must come in their order."""

    def __init__(
        self,
        world: World,
        benches: Mapping[str, Bench],
        performer: Performer,
        answering: Answering,
        reading: SecondReading | None = None,
    ) -> None:
        self.reading = reading
        self._world = world
        self._benches = benches
        self._performer = performer
        self._answering = answering
        self._in_hand = InHand()
        if reading is not None:
            reading.begin(self.settle)

    async def hear(self, event: Event) -> None:
        """Take in one event and see what follows from it through to its record."""
        async with self._in_hand:
            await self._hear(event)

    async def idle(self, waiting: Callable[[], bool]) -> None:
        """Wait until no event is waiting, as `waiting` says, and none is in hand."""
        await self._in_hand.none(waiting)

    async def leisure(self) -> None:
        """Let the lanes have their turn; return when nothing of theirs is on its way."""
        await asyncio.sleep(0)
        if self._in_hand:
            await self._in_hand.none()

    async def _hear(self, event: Event) -> None:
        match event:
            case Said(message):
                await self._said(message)
            case Whispered():
                await self._whispered(event)
            case Held() | Pleaded() | Suspected() | Resolved():
                await self._reviewed(event)
            case HumanActed() | WarningRead():
                await self._acted(event)
            case Followed() | Raided() | ShieldMoved() | TermsMoved():
                await self._stirred(event)
            case LostModerator() | Missed() | Deaf():
                await self._alarm(event)
            case WentLive() | WentOff():
                await self._show_changed(event)

    async def _said(self, message: Message) -> None:
        bench = self._benches.get(message.channel)
        if bench is None or bench.heard(message.id):
            return
        if message.sent_at is not None:
            await self._world.clock.heard(message.sent_at)
        seen = bench.assess(message)
        if self.reading is not None and bench.judge.reads:
            seen = await self.reading.read(message, seen, bench)
        decision = bench.follow(seen)
        outcome = decision.verdict.outcome if decision.verdict else CLEAR
        logged = Logged(message, outcome)
        if not is_notable(decision):
            await self._world.log.put(logged)
        await self.settle(decision, message, logged)
        await self._calm(bench)
        if outcome is not BREACH:
            await self._command(message, bench, logged)

    async def _whispered(self, event: Whispered) -> None:
        """Answer a whisper from the bench where its author's badge was last seen.

        Whoever has none may contest what was done to them last, wherever that was.
        """
        bench = self._meant_by(event.author.id)
        if bench is None:
            return
        message = Message(
            f"whisper-{event.author.id}-{event.at.timestamp()}",
            bench.channel,
            event.text,
            event.author,
            sent_at=event.at,
        )
        await self._command(message, bench)

    def _meant_by(self, who: str) -> Bench | None:
        seen = [one for one in self._benches.values() if who in one.team.ruling]
        if seen:
            return max(seen, key=lambda one: one.team.ruling[who])
        past = ((last_sanction(one.docket, who), one) for one in self._benches.values())
        contested = [(at, one) for at, one in past if at is not None]
        return max(contested, key=lambda one: one[0])[1] if contested else None

    async def _command(self, message: Message, bench: Bench, logged: Logged | None = None) -> None:
        """Answer what was typed to the bot; what was whispered is in no log."""
        answer = await self._answering.answer(message, bench, whispered=logged is None)
        if answer is not None:
            await self.settle(answer, None, logged)

    async def _reviewed(self, event: Asked) -> None:
        message = None if isinstance(event, Resolved) else event.message
        of = event if isinstance(event, Resolved) else event.message
        bench = self._benches.get(of.channel)
        if bench is None:
            return
        decision = review(event, bench, self._world.clock.show())
        if decision is not None:
            await self.settle(decision, message)
            await self._calm(bench)

    async def _stirred(self, event: Stirring) -> None:
        bench = self._benches.get(event.channel)
        if bench is None:
            return
        await self._world.clock.heard(event.at)
        decision = unrest(event, bench)
        if decision is not None:
            await self.settle(decision, None)
            await self._calm(bench)

    async def _calm(self, bench: Bench) -> None:
        """Pull the lever where the charter leaves it to the bot."""
        if bench.crisis.due:
            await self.settle(await calmed_by_itself(bench, self._world), None)

    async def _acted(self, event: HumanActed | WarningRead) -> None:
        bench = self._benches.get(event.channel)
        decision = deed(event, bench) if bench else None
        if isinstance(event, HumanActed) and event.act in LIFTING and event.target_id:
            self._performer.lifted(event.channel, event.target_id)
        self._tell_dismissed(event)
        if decision is not None:
            await self.settle(decision, None)

    def _tell_dismissed(self, event: HumanActed | WarningRead) -> None:
        channel = self._world.channels.get(event.channel)
        if channel is not None and isinstance(event, HumanActed) and dismisses(event):
            self._world.feed.dismissed(channel, event.target_id or "")

    async def _show_changed(self, event: WentLive | WentOff) -> None:
        await self._world.clock.heard(event.at)
        bench = self._benches.get(event.channel)
        if bench is None:
            return
        channel = self._world.channels.get(event.channel)
        page = charter_page(self._world.site, channel.login) if channel else ""
        decision = show_changed(event, bench, page)
        if decision is not None:
            await self.settle(decision, None)

    async def _alarm(self, event: LostModerator | Missed | Deaf) -> None:
        effects = (Notify(alarm(event)),)
        bench = self._benches.get(event.channel)
        if bench is not None:
            bench.past.terms.doubt()
        await self.settle(Decision(event.channel, event.at, effects=effects), None)

    async def settle(
        self, decision: Decision, message: Message | None, logged: Logged | None = None
    ) -> None:
        """Record a decision, then have its effects performed; nothing to record is free.

        The message that it follows from is logged along with it: known again after a crash.
        """
        channel = self._world.channels.get(decision.channel)
        if channel is None:
            # The bot has left it meanwhile: nothing is to be done there any more.
            return
        bench = self._benches.get(decision.channel)
        if bench is not None:
            decision = in_own_words(decision, bench.charter.customs, bench.language)
            decision = as_typed(decision, self._world.prefix)
        pending: Sequence[PendingEffect] = ()
        if is_notable(decision):
            wall = self._world.clock.wall()
            pending = await self._world.records.record(decision, wall, logged)
        self._world.feed.decided(channel, message, decision)
        if pending:
            await self._performer.put(pending)


def is_notable(decision: Decision) -> bool:
    """Whether a decision is more than a clear message."""
    verdict = decision.verdict
    seen = verdict and (verdict.outcome is not CLEAR or verdict.shadow)
    return bool(decision.effects or decision.cases or decision.facts or seen)
