"""The bench: one channel's window, past and docket, owned by its lane; no clock, no I/O.

A live lane, `judge` and a backtest put their messages before the same bench.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.bench.assessor import CLEAR, Assessed, Assessor
from bot.bench.clerk import Clerk
from bot.bench.heard import Heard
from bot.bench.memory import Memory
from bot.cases.attendance import Attendance
from bot.cases.case import Case, Status
from bot.cases.conduct import Conduct
from bot.cases.crisis.crisis import Alarm, Crisis, merged
from bot.cases.crisis.level import Levelled, strictness
from bot.cases.decide import decide
from bot.cases.decision import Decision
from bot.cases.effects import Effect, Say
from bot.cases.held import decide_held
from bot.cases.people import untouchable
from bot.cases.privacy.erasure import Identity, case_without
from bot.cases.rereading import decide_reread
from bot.cases.second_look import with_samples
from bot.cases.sharing import stance_on
from bot.cases.situation import Situation
from filters.engine.charter import Charter, Stance
from filters.engine.judge import Judge
from filters.engine.memory.lane import KNOWN
from filters.engine.message import Message
from filters.engine.recent import Recent
from filters.engine.score import Score
from filters.engine.sureness import Lowered
from filters.engine.verdict import Verdict

NO_TIME = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
"""The show time of a log whose messages carry none."""


class Bench(Clerk):
    """Judges one channel's messages and rules its cases; every answer is a decision to record."""

    def __init__(
        self,
        channel: str,
        charter: Charter,
        conduct: Conduct,
        *,
        language: str = "",
        memory: Memory | None = None,
        names: Iterable[str] = (),
        judge: Judge | None = None,
    ) -> None:
        """Take the bench's place in a channel; `names` are people's, not to be imitated.

        The judge is the charter's own, and this bench's alone; without one it is made.
        """
        memory = memory or Memory()
        self.channel = channel
        self.charter = charter
        self.conduct = conduct
        self.language = language or charter.languages[0]
        self.past = memory.past
        self.docket = memory.docket
        self.now = NO_TIME
        self.team = Attendance(conduct.bots)
        self._heard = Heard(max(conduct.context, 1))
        self._noticed_at: datetime | None = None
        self.crisis = Crisis(channel, self.past)
        self._assessor = Assessor(
            judge or Judge(charter),
            conduct.bots,
            past=self.past,
            team=self.team,
            crisis=self.crisis,
            names=names,
        )
        self.pressed = conduct
        """How the bot conducts itself at the level of now."""
        self._take_level()
        for message in memory.recent:
            self._hear(message)
        self._heard.know_all(case.evidence.message for case in self.docket.newest_first())

    @property
    def judge(self) -> Judge:
        """The judge, for a twin of it."""
        return self._assessor.judge

    @property
    def emotes(self) -> frozenset[str]:
        """Names of emotes that Twitch does not mark, as they are known now."""
        return self._assessor.emotes

    @emotes.setter
    def emotes(self, names: frozenset[str]) -> None:
        self._assessor.emotes = names

    def people(self, at: datetime) -> frozenset[str]:
        """Return the names of the team and of who is on screen, in small letters."""
        return self._assessor.people(at)

    def adopt(self, charter: Charter, judge: Judge) -> None:
        """Judge by another charter from the next message on; all that is remembered stays.

        The judge is the charter's own, and this bench's alone: to make one may take half a second.
        """
        self.charter = charter
        self._assessor.adopt(judge)
        self._take_level()

    def _take_level(self) -> None:
        """Go by what the charter changes at the channel's level; at calm it changes nothing."""
        strict = strictness(self.past.alarms.level, self.charter.outlook.levels)
        self._assessor.lower(Lowered(strict.lower_ask, strict.lower_act))
        self.pressed = self.conduct.pressed(answer=strict.answer, rule=strict.rule)

    def consider(
        self, message: Message, now: datetime | None = None, score: Score | None = None
    ) -> Decision:
        """Judge a message and say what follows; the message is remembered."""
        return self.follow(self.assess(message, now, score))

    def assess(
        self, message: Message, now: datetime | None = None, score: Score | None = None
    ) -> Assessed:
        """Judge a message and leave everything as it was; another channel's may be passed over."""
        at = now or message.sent_at or self.now
        if stance_on(message, self.charter) is Stance.IGNORE:
            return Assessed(message, at)
        return self._assessor.assess(message, at, self.charter, score)

    def follow(self, seen: Assessed) -> Decision:
        """Say what follows from a message that was assessed just now; it is remembered."""
        self.now = at = seen.at
        expired = self._expired(at)
        if seen.verdict is None:
            return self._passed_over(seen.message, at, expired)
        decision = self._decided(seen.message, seen.recent, seen.verdict, at)
        self._hear(seen.message)
        if expired or seen.verdict.troubles:
            rested = tuple(self._assessor.put_to_rest(seen.verdict, at))
            cases, effects = (*expired, *decision.cases), decision.effects + rested
            decision = replace(decision, cases=cases, effects=effects)
        return self.accept(with_samples(decision, self.conduct.second_look_share))

    def reread(self, message: Message, score: Score) -> Decision | None:
        """Judge a message again by a score that came late: people may be asked, and no more."""
        known = self.docket.of_message(message.id)
        if known is not None or not self._heard.knows(message.id):
            return None
        verdict = self._assessor.reread(message, score, self.now, self.charter)
        before = self._heard.before(message.id, self.conduct.context)
        here = replace(self._situation(self.now), before=before)
        decision = decide_reread(message, verdict, here)
        return decision and self.accept(with_samples(decision, self.conduct.second_look_share))

    def _decided(
        self, message: Message, recent: Recent, verdict: Verdict, at: datetime
    ) -> Decision:
        """Say what follows from a message; nothing else is looked up for a clear one."""
        if verdict.outcome is CLEAR:
            decision = Decision(message.channel, at, message_id=message.id, verdict=verdict)
        else:
            decision = decide(message, verdict, self._situation(at))
        if recent.newness is KNOWN or untouchable(message.author, self.conduct.bots):
            return decision
        return merged(decision, self.crisis.heard(message, verdict, recent, self.charter, at))

    def _passed_over(self, message: Message, at: datetime, expired: tuple[Case, ...]) -> Decision:
        """Leave a message to the channel that it comes from; whoever moderates here was seen."""
        self.team.hear(message)
        return Decision(self.channel, at, cases=expired, message_id=message.id)

    def hold(self, message: Message, level: int, now: datetime) -> Decision:
        """Judge a message that AutoMod holds; nobody has read it, so only waves count it."""
        self.now = now
        message, recent, verdict = self._assessor.judged(message, now, self.charter)
        decision = decide_held(message, verdict, level, self._situation(now))
        alarm = self.crisis.heard(message, verdict, recent, self.charter, now)
        return self.accept(merged(decision, alarm))

    def heard(self, message_id: str) -> bool:
        """Whether a message was judged before, be it before a restart: Twitch may repeat itself."""
        return self._heard.knows(message_id)

    def said(self, since: datetime) -> tuple[Message, ...]:
        """Return what was said in the last few minutes since a moment."""
        return self._heard.since(since)

    def preview(self, message: Message, now: datetime) -> Verdict:
        """Judge a message and leave everything as it was."""
        return self._assessor.judged(message, now, self.charter)[2]

    def expire(self, now: datetime) -> Decision | None:
        """Mark the cases whose deadline has passed; they are left alone, never silently.

        What a crisis brought ends by itself too.
        """
        cases = self._expired(now)
        return self._alarmed(self.crisis.ended(self.charter, now), now, cases)

    def stirred(self, alarm: Alarm, now: datetime) -> Decision | None:
        """Take in what follows from something that concerns the whole chat."""
        return self._alarmed(alarm, now, ())

    def _alarmed(self, alarm: Alarm, now: datetime, cases: tuple[Case, ...]) -> Decision | None:
        decision = merged(Decision(self.channel, now, cases=cases), alarm)
        return self.accept(decision) if cases or alarm.facts or alarm.effects else None

    def _expired(self, now: datetime) -> tuple[Case, ...]:
        overdue = self.docket.overdue(now)
        if not overdue:
            return ()
        cases = tuple(replace(case, status=Status.EXPIRED) for case in overdue)
        for case in cases:
            self.docket.put(case)
        return cases

    def forget(self, who: Identity) -> None:
        """Know a person no longer, though cases about them are still there."""
        for case in self.docket.newest_first():
            if (kept := case_without(case, who)) is not case:
                self.docket.put(kept)
        self.past.forget(who.ids)
        self._heard.forget(who)

    def accept(self, decision: Decision) -> Decision:
        """Take a decision into the bench's own memory, and return it to be recorded."""
        for case in decision.cases:
            self.docket.put(case)
        for fact in decision.facts:
            self.past.learn(fact)
            if isinstance(fact, Levelled):
                self._take_level()
        if decision.verdict and decision.effects and any(map(_is_said, decision.effects)):
            self._noticed_at = decision.at
        return decision

    def _hear(self, message: Message) -> None:
        self._assessor.hear(message)
        self._heard.add(message)
        self.team.hear(message)

    def _situation(self, now: datetime) -> Situation:
        gap = timedelta(seconds=self.conduct.notice_gap)
        kept = self.conduct.context
        return Situation(
            charter=self.charter,
            conduct=self.pressed,
            past=self.past,
            docket=self.docket,
            language=self.language,
            now=now,
            before=self._heard.lately[-kept:] if kept else (),
            may_notice=self._noticed_at is None or now - self._noticed_at >= gap,
        )


def _is_said(effect: Effect) -> bool:
    return isinstance(effect, Say)
