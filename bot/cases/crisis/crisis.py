"""What follows from waves and raids: moderators are told once, and pull the lever or not."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cases.crisis.calm import disowned, end
from bot.cases.crisis.lookout import Lookout, breaks
from bot.cases.crisis.wave import Kind, Wave
from bot.cases.crisis.welcome import Welcome
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Notify, Say
from bot.cases.facts import Fact, Lulled, Proposed, Welcomed
from bot.cases.past import Past
from filters.engine.charter import Charter
from filters.engine.memory.lane import KNOWN
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.recent import Recent
from filters.engine.verdict import Verdict

LULL = timedelta(minutes=10)
"""How long no wave is proposed after a moderator said that there is none."""


@dataclass(frozen=True, slots=True)
class Alarm:
    """What is told, and what is remembered of it."""

    effects: tuple[Effect, ...] = ()
    facts: tuple[Fact, ...] = ()


NO_ALARM = Alarm()


@dataclass(slots=True)
class _Rising:
    """The wave that goes on now: its largest figure, and its latest sign."""

    wave: Wave
    at: datetime


class Crisis:
    """One channel's waves and raids, owned by its lane."""

    def __init__(self, channel: str, past: Past) -> None:
        self.due = False
        """Whether the chat is to be calmed without anybody's asking."""
        self._channel = channel
        self._past = past
        self._lookout = Lookout()
        self._welcome = Welcome(past.upheavals)
        self._rising: _Rising | None = None
        self._latest: datetime | None = None
        """The latest sign of any wave."""

    def is_welcome(self, recent: Recent, now: datetime) -> bool:
        """Whether a viewer is new and may be, for a raid brought them."""
        return self._past.upheavals.welcomed is not None and (
            recent.newness is not KNOWN and self._welcome.holds(now)
        )

    def heard(
        self, message: Message, verdict: Verdict, recent: Recent, charter: Charter, now: datetime
    ) -> Alarm:
        """Say what follows from a newcomer's message beside its verdict."""
        is_ours = message.source_channel in {None, self._channel}
        if message.author is None or recent.newness is KNOWN or not is_ours:
            return NO_ALARM
        ended = self._welcome.heard(message.author.id, charter.raids, now, breach=breaks(verdict))
        facts: tuple[Fact, ...] = ()
        effects: tuple[Effect, ...] = ()
        if ended is not None:
            facts = (ended,)
            effects = (Notify(Phrase.of("raid.misbehaves", raider=ended.raider)),)
        waves = self._lookout.heard(message, verdict, recent, charter.waves)
        welcome = self._welcome.holds(now) and ended is None
        told = self._rise(waves, charter, now, welcome=welcome)
        return Alarm(effects + told.effects, facts + told.facts)

    def followed(self, count: int, charter: Charter, now: datetime) -> Alarm:
        """Say what follows from new follows."""
        wave = self._lookout.followed(count, now, charter.waves)
        waves = () if wave is None else (wave,)
        return self._rise(waves, charter, now, welcome=self._welcome.holds(now))

    def raided(self, raider: str, viewers: int, charter: Charter, now: datetime) -> Alarm:
        """Welcome a raid, and tell the team once."""
        welcomed = self._welcome.begin(raider, charter.raids, now)
        if welcomed is None:
            return NO_ALARM
        key = "raid.friend" if welcomed.friend else "raid.stranger"
        told = Phrase.of(key, raider=raider, count=viewers, seconds=charter.raids.grace)
        return Alarm((Notify(told),), (welcomed,))

    def ended(self, charter: Charter, now: datetime) -> Alarm:
        """Say what ends by itself: a wave without a sign, a calm that nobody asked for."""
        told: tuple[Effect, ...] = ()
        rising = self._rising
        quiet = timedelta(seconds=charter.waves.quiet)
        if rising is not None and now - rising.at >= quiet:
            self._rising = None
            told = (Notify(Phrase.of("wave.over", count=rising.wave.count)),)
        restored = end(self._past.upheavals, now) if self._calm_is_over(charter, now) else None
        if restored is None:
            return Alarm(told)
        effect, fact = restored
        return Alarm((*told, effect, Notify(Phrase.of("calm.over_by_itself"))), (fact,))

    def shielded(self, by: str, now: datetime, *, up: bool) -> Alarm:
        """Leave the shield to the human who moved it."""
        fact = disowned(self._past.upheavals, now)
        told = Phrase.of("team.shield_up" if up else "team.shield_down", by=by)
        return Alarm((Notify(told),), () if fact is None else (fact,))

    def _calm_is_over(self, charter: Charter, now: datetime) -> bool:
        """Whether a chat that was calmed by itself may have its modes back."""
        calmed = self._past.upheavals.calmed
        if calmed is None or not calmed.automatic:
            return False
        latest = max(calmed.at, self._latest or calmed.at)
        return now - latest >= timedelta(minutes=charter.waves.minutes)

    def unwelcome(self, now: datetime) -> Welcomed | None:
        """Take a moderator's word that a raid is no friendly one: they calm the chat in it."""
        return self._welcome.end(now)

    def proposes(self, now: datetime) -> bool:
        """Whether a wave was proposed lately that no moderator has put aside."""
        past = self._past.upheavals
        known = past.proposed
        return known is not None and now - known.at <= LULL and not past.lulled(now)

    def lull(self, now: datetime) -> Lulled | None:
        """Take a moderator's word that what was proposed is no wave."""
        if not self.proposes(now):
            return None
        self._rising = None
        return Lulled(now + LULL, now)

    def _rise(
        self, waves: Iterable[Wave], charter: Charter, now: datetime, *, welcome: bool
    ) -> Alarm:
        """Propose the lever for a wave that nobody was told of."""
        seen = tuple(one for one in waves if not welcome or one.kind is Kind.BREACHES)
        if not seen or not charter.waves.propose or self._past.paused(now):
            return NO_ALARM
        wave = max(seen, key=lambda one: one.count)
        is_new = self._is_new(charter, now)
        self._rising, self._latest = _Rising(self._larger(wave), now), now
        return self._proposal(wave, charter, now) if is_new else NO_ALARM

    def _larger(self, wave: Wave) -> Wave:
        known = self._rising.wave if self._rising else wave
        return max(known, wave, key=lambda one: one.count)

    def _is_new(self, charter: Charter, now: datetime) -> bool:
        """Whether no sign of this wave was seen before, be it before a restart."""
        past, quiet = self._past.upheavals, timedelta(seconds=charter.waves.quiet)
        if past.calmed is not None or past.lulled(now):
            return False
        signs = [self._rising.at] if self._rising else []
        signs += [past.proposed.at] if past.proposed else []
        return all(now - one >= quiet for one in signs)

    def _proposal(self, wave: Wave, charter: Charter, now: datetime) -> Alarm:
        values = {"count": wave.count, "seconds": wave.seconds}
        if charter.waves.automatic:
            self.due = True
            effects: tuple[Effect, ...] = (Notify(Phrase.of(f"wave.{wave.kind}", **values)),)
        else:
            told = Phrase.of(f"wave.{wave.kind}", **values)
            effects = (Say(Phrase.of(f"wave.{wave.kind}_proposed", **values)), Notify(told))
        return Alarm(effects, (Proposed(wave.kind, wave.count, now),))


def merged(decision: Decision, alarm: Alarm) -> Decision:
    """Add what is told and remembered of an alarm to what follows anyway."""
    if not (alarm.effects or alarm.facts):
        return decision
    return replace(
        decision, effects=decision.effects + alarm.effects, facts=decision.facts + alarm.facts
    )
