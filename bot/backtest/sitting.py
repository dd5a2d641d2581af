"""One evening before one charter: the bench of a live, and what is counted of it."""

from collections import Counter
from dataclasses import dataclass

from bot.backtest.change import Seen
from bot.backtest.counts import Counts
from bot.backtest.entries import Ruled
from bot.backtest.examples import example
from bot.backtest.load import Diary
from bot.backtest.probe import Probe
from bot.backtest.sanctions import Reach, reach
from bot.backtest.truth import Word
from bot.bench.bench import Bench
from bot.bench.reading import Read, considered
from bot.cases.case import Judgement, Person, Ruling
from bot.cases.conduct import GRAVE, Conduct
from bot.cases.decision import Decision
from bot.cases.effects import OpenCase
from bot.cases.elsewhere import Deed
from bot.cases.people import untouchable
from bot.cases.rule import CannotRuleError
from filters.engine.charter import Charter, Outcome
from filters.engine.message import Message
from filters.engine.verdict import Verdict

NAMELESS = "a human"
"""Who ruled, where a log does not say it."""


@dataclass(frozen=True, slots=True)
class Rules:
    """A charter ready to judge by, and how the bot conducts itself."""

    charter: Charter
    probe: Probe
    conduct: Conduct
    language: str
    names: tuple[str, ...] = ()
    read: Read | None = None
    """What reads messages for a charter's `second_reader`."""


class Sitting:
    """Judges the messages of one evening, in their order."""

    def __init__(self, channel: str, rules: Rules, counts: Counts) -> None:
        named = () if channel.isdecimal() else (channel,)
        self.counts = counts
        self._probe = rules.probe.twin()
        self._read = rules.read
        self.bench = Bench(
            channel,
            rules.charter,
            rules.conduct,
            language=rules.language,
            names=(*named, *rules.names),
            judge=self._probe,
        )
        self._diary = Diary(channel)
        self._sanctioned: Counter[str] = Counter()
        self._viewers: set[str] = set()

    def consider(self, number: int, message: Message) -> Seen:
        """Judge a message and count what follows."""
        counts, probe = self.counts, self._probe
        probe.sure.clear()
        decision = considered(self.bench, message, self._read)
        verdict = decision.verdict
        counts.messages += 1
        self._diary.message(message.sent_at)
        if message.author is not None:
            self._viewers.add(message.author.id)
            counts.spared += untouchable(message.author, self.bench.conduct.bots)
        done = reach(decision)
        outcome = verdict.outcome if verdict else Outcome.CLEAR
        counts.outcomes[outcome] += 1
        self._diary.breaches += outcome is Outcome.BREACH
        words = _words(verdict) if verdict and verdict.breaches else frozenset()
        counts.rulings.heard(message.id, dict(probe.sure), words)
        breach = verdict.gravest if verdict else None
        if verdict and (verdict.breaches or verdict.shadow or verdict.troubles):
            counts.verdict(verdict, done)
            if breach and counts.examples.wants(outcome, breach.article):
                counts.examples.add(outcome, example(number, message, breach, done))
        if decision.effects:
            self._follow(decision, message, done)
        return Seen(outcome, breach, done)

    def heard(self, message_id: str) -> bool:
        """Whether a message was said on this evening, and is not too long ago."""
        return self.bench.heard(message_id)

    def _follow(self, decision: Decision, message: Message, done: Reach) -> None:
        if done.punishes and message.author is not None:
            self._sanctioned[message.author.id] += 1
        asked = {one.number for one in decision.effects if isinstance(one, OpenCase)}
        for case in decision.cases:
            if case.number in asked:
                self._diary.case(message.sent_at, grave=case.severity >= GRAVE)

    def rule(self, ruled: Ruled) -> None:
        """Let a human's ruling take its effect on all that comes after it."""
        by, now = Person(ruled.by or NAMELESS, ruled.by or NAMELESS), ruled.at or self.bench.now
        case = self.bench.docket.of_message(ruled.of)
        if case is None:
            if ruled.outcome is Judgement.UPHOLD:
                self.bench.elsewhere(Deed("delete", by, now, message_id=ruled.of))
            return
        try:
            self.bench.rule(case, Ruling(by, now, ruled.outcome))
        except CannotRuleError:
            return  # under this charter there is nothing of the kind to rule

    def close(self) -> None:
        """Count the evening as a whole."""
        self.counts.evening(self._diary.closed(), self._sanctioned, len(self._viewers))


def _words(verdict: Verdict) -> frozenset[Word]:
    """Return the terms that were found, with the article of each."""
    found = (
        (breach.article, dict(one.reason.values).get("term"))
        for breach in verdict.breaches
        for one in breach.findings
        if one.filter == "terms"
    )
    return frozenset((article, term) for article, term in found if isinstance(term, str) and term)
