"""One channel's charter in shadow: a bench of its own, whose decisions nobody carries out."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.backtest.sanctions import reach
from bot.bench.bench import Bench
from bot.bench.reading import SecondReading
from bot.cases.appeals.appealed import OwnRulingError
from bot.cases.case import Case, Ruling
from bot.cases.claims import ClaimedError
from bot.cases.decision import Decision
from bot.cases.facts import Fact, Forgiven, Offence, Reconsidered
from bot.cases.people import untouchable
from bot.cases.privacy.erasure import Identity
from bot.cases.rule import CannotRuleError
from bot.lately import Lately
from bot.ports.shadow import Beside, Cast, Word
from filters.engine.message import Message
from filters.engine.score import Score

NOTHING = Word()
WORDS = 1_000
"""Messages of which a late score may still change what is said."""


@dataclass(slots=True)
class Shade:
    """Judges what the live bench has judged, by its own windows and its own ladder.

    What people do and find counts here too: a shadow that people rule is judged by their rulings.
    """

    cast: Cast
    bench: Bench
    reading: SecondReading | None = None
    """What has read along for the live charter."""
    said: list[Beside] = field(default_factory=list)
    """What was said, and is not kept yet."""
    judged: int = 0
    missed: int = 0
    _words: Lately[Word] = field(default_factory=lambda: Lately(WORDS))

    def consider(self, message: Message, decision: Decision, live: Bench) -> None:
        """Judge a message of which the live bench has decided."""
        bench = self.bench
        if bench.heard(message.id):
            return
        if bench.emotes is not live.emotes:
            bench.emotes = live.emotes
        mine = self._considered(message)
        self.judged += 1
        self._say(message, decision, mine)

    def reread(self, decision: Decision) -> None:
        """Take in that a score came late to the live one, and people were asked by it."""
        found = (case.evidence.message for case in decision.cases)
        message = next((one for one in found if one.id == decision.message_id), None)
        if message is None or not self.bench.heard(message.id):
            return
        score = self._score(message)
        self._say(message, decision, self.bench.reread(message, score) if score else None)

    def _considered(self, message: Message) -> Decision:
        """Judge a message by the score that was read for the live one, if there is one yet."""
        bench, seen = self.bench, self.bench.assess(message)
        if seen.verdict is None or untouchable(message.author, bench.conduct.bots):
            return bench.follow(seen)
        score = self._score(seen.message)
        return bench.follow(bench.assess(message, score=score) if score else seen)

    def _score(self, message: Message) -> Score | None:
        if self.reading is None or not self.bench.judge.reads:
            return None
        return self.reading.known(message, self.bench)

    def _say(self, message: Message, decision: Decision, mine: Decision | None) -> None:
        shadow = word(mine) if mine else self._words.get(message.id) or NOTHING
        facts = mine.facts if mine else ()
        one = Beside(
            message_id=message.id,
            at=decision.at,
            viewer_id=message.author.id if message.author else None,
            shadow=shadow,
            live=word(decision),
            offends=any(isinstance(fact, Offence) for fact in facts),
        )
        if one.shadow != NOTHING or one.live != NOTHING:
            self._words.put(message.id, shadow)
            self.said.append(one)

    def learn(self, decision: Decision) -> Iterator[tuple[str, bool]]:
        """Take in what people did; yield messages that count on its ladder now, or no more."""
        facts = tuple(one for fact in decision.facts if (one := self._taken(fact)) is not None)
        if facts:
            self.bench.accept(Decision(self.cast.channel, decision.at, facts=facts))
        for case in decision.cases:
            ruling = case.rulings[-1] if case.rulings else None
            if ruling is not None and ruling.at == decision.at:
                yield from self._ruled(case.evidence.message.id, ruling)

    def forget(self, who: Identity) -> None:
        """Know a person no longer, nor what was said of their messages."""
        self.bench.forget(who)
        self.said = [one for one in self.said if one.viewer_id not in who.ids]

    def _taken(self, fact: Fact) -> Fact | None:
        """Leave out what follows from the live charter: its offences, and cases of its own."""
        match fact:
            case Offence():
                return None
            case Forgiven() if fact.case > self.cast.base:
                return None
            case Reconsidered() if fact.case > self.cast.base:
                return replace(fact, case=0)
        return fact

    def _ruled(self, message_id: str, ruling: Ruling) -> Iterator[tuple[str, bool]]:
        own: Case | None = self.bench.docket.of_message(message_id)
        if own is None:
            return
        try:
            mine = self.bench.rule(own, ruling)
        except (CannotRuleError, ClaimedError, OwnRulingError):
            return  # under this charter there is nothing of the kind to rule
        for fact in mine.facts:
            if isinstance(fact, Offence | Forgiven):
                yield message_id, isinstance(fact, Offence)


def word(decision: Decision) -> Word:
    """Return what a decision on a message says, and how far it goes."""
    verdict = decision.verdict
    if verdict is None:
        return NOTHING
    done, gravest = reach(decision), verdict.gravest
    if gravest is None:
        return Word(verdict.outcome, rank=done.rank, seconds=done.seconds)
    return Word(verdict.outcome, gravest.article, gravest.certainty, done.rank, done.seconds)
