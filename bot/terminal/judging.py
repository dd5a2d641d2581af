"""`judge`: a log through a charter, line by line, the very way that a live goes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from bot.bench.bench import Bench
from bot.bench.reading import Read, considered
from bot.cases.case import Judgement, Person, Ruling
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.effects import Effect
from bot.cases.elsewhere import Deed
from bot.cases.own_words import in_own_words
from bot.cases.rule import CannotRuleError
from bot.lately import Lately
from bot.lines import Line, RulingLine, UnreadableLineError, moment, read_line, to_message
from bot.words.explain import contexts
from bot.words.render import render
from filters.engine.charter import Charter
from filters.engine.finding import Finding

CHANNEL = "local"
"""The channel of lines that name none."""

NAMELESS = "a human"
"""Who ruled, where a line does not say it."""

REMEMBERED = 100_000
"""Messages that a ruling may still name."""


@dataclass(slots=True)
class Judging:
    """Judges a stream of lines; windows, ladders and rulings live across them."""

    charter: Charter
    conduct: Conduct
    language: str
    as_text: bool = False
    read: Read | None = None
    """What reads messages for a charter's `second_reader`."""
    _benches: dict[str, Bench] = field(default_factory=dict)
    _heard: Lately[Bench] = field(default_factory=lambda: Lately(REMEMBERED))
    _number: int = 0

    def answer(self, raw: bytes) -> bytes:
        """Answer one line with one line of JSON; an unreadable one with its error."""
        self._number += 1
        try:
            return msgspec.json.encode(self._answer(self._read(raw)))
        except UnreadableLineError as problem:
            return msgspec.json.encode({"error": str(problem), "line": self._number})

    def _read(self, raw: bytes) -> Line:
        if self.as_text:
            return Line(text=raw.decode("utf-8", "replace").rstrip("\r"))
        return read_line(raw)

    def _answer(self, line: Line) -> dict[str, object]:
        if line.ruling is not None:
            return self._rule(line.ruling, moment(line.sent_at, "sent_at"))
        message = to_message(line, self._number, CHANNEL)
        bench = self._bench(message.channel)
        self._heard.put(message.id, bench)
        decision = in_own_words(
            considered(bench, message, self.read), self.charter.customs, self.language
        )
        return self._verdict(decision)

    def _bench(self, channel: str) -> Bench:
        if channel not in self._benches:
            self._benches[channel] = Bench(
                channel, self.charter, self.conduct, language=self.language, names=_names(channel)
            )
        return self._benches[channel]

    def _rule(self, line: RulingLine, at: datetime | None) -> dict[str, object]:
        message_id = str(line.of)
        bench = self._heard.get(message_id)
        if bench is None:
            raise UnreadableLineError(f"no earlier message has the id `{message_id}`")
        answer: dict[str, object] = {"id": message_id, "ruling": line.outcome}
        case = bench.docket.of_message(message_id)
        by, now = Person(line.by or NAMELESS, line.by or NAMELESS), at or bench.now
        if case is None:
            _remove(bench, message_id, line.outcome, by, now)
            return answer | {"case": None, "effects": []}
        ruling = Ruling(by, now, line.outcome)
        try:
            decision = in_own_words(bench.rule(case, ruling), self.charter.customs, self.language)
        except CannotRuleError as problem:
            raise UnreadableLineError(str(problem)) from problem
        effects = [shown(one, self.language) for one in decision.effects]
        return answer | {"case": case.number, "effects": effects}

    def _verdict(self, decision: Decision) -> dict[str, object]:
        verdict = decision.verdict
        worst = verdict.gravest if verdict else None
        findings = (
            [one for breach in verdict.breaches for one in breach.findings] if verdict else []
        )
        return {
            "id": decision.message_id,
            "outcome": verdict.outcome if verdict else "clear",
            "article": worst.article if worst else None,
            "certainty": round(worst.certainty, 4) if worst else 0.0,
            "findings": [_finding(one, self.language) for one in dict.fromkeys(findings)],
            "effects": [shown(one, self.language) for one in decision.effects],
        }


def _names(channel: str) -> tuple[str, ...]:
    """A channel that a log calls by its login has a host of that name."""
    return () if channel == CHANNEL or channel.isdecimal() else (channel,)


def _remove(bench: Bench, message_id: str, outcome: Judgement, by: Person, now: datetime) -> None:
    """Who upholds what the bot let pass removes it by hand, as a moderator does on Twitch."""
    if outcome is Judgement.UPHOLD:
        bench.elsewhere(Deed("delete", by, now, message_id=message_id))


def _finding(finding: Finding, language: str) -> dict[str, object]:
    return {
        "filter": finding.filter,
        "start": finding.span.start,
        "end": finding.span.end,
        "certainty": round(finding.certainty, 4),
        "reason": render(finding.reason, language),
        "context": contexts(finding, language),
    }


def shown(effect: Effect, language: str) -> dict[str, object]:
    """Return an effect as JSON shows it, its phrase rendered."""
    body = {name: getattr(effect, name) for name in effect.__dataclass_fields__}
    phrase = body.pop("phrase", None)
    told = {"text": render(phrase, language)} if phrase else {}
    return {"kind": effect.kind} | body | told


def answers(judging: Judging, read: Callable[[int], bytes]) -> Iterator[bytes]:
    """Yield the answers to all lines that are there at once, so that each burst is flushed."""
    rest = b""
    while chunk := read(65_536):
        *whole, rest = (rest + chunk).split(b"\n")
        yield b"".join(judging.answer(line) + b"\n" for line in whole)
    if rest:
        yield judging.answer(rest) + b"\n"
