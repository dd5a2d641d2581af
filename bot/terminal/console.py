"""What the team reads in the terminal: what was judged, done, answered, and who is missing."""

import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime

from bot.cases.case import Case, Handling, Status, Told
from bot.cases.decision import Decision
from bot.cases.effects import Say
from bot.cases.facts import Fact
from bot.cases.mass.sweep import Aimed, Recalled, Struck
from bot.cases.staffing import Need
from bot.ports.world import Answer, Channel, PendingEffect, Progress
from bot.words.explain import explain
from bot.words.render import render
from filters.engine.message import Message
from filters.engine.phrase import Phrase


class Console:
    """Writes a line for whatever people need to know; evidence is shown here, never in chat."""

    def __init__(self, write: Callable[[str], None], show: Callable[[], datetime]) -> None:
        self._write = write
        self._show = show

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Show a breach, a case, or a ruling, with its evidence."""
        for case in decision.cases:
            if message is not None and case.number == decision.case:
                self._line(channel, self._judged(case, message, decision, channel.language))
            elif not _is_told_otherwise(case):
                self._line(channel, self._ended(case))
        for fact in decision.facts:
            for line in lines_of(fact):
                self._line(channel, line)

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Show what did not go as decided; success is shown with the decision."""
        fine = answer.progress in {Progress.DONE, Progress.GONE, Progress.COVERED}
        if fine and not isinstance(effect.effect, Say):
            return
        said = f": {printable(answer.told)}" if answer.told else ""
        detail = f" ({printable(answer.detail)})" if answer.detail and not fine else ""
        self._line(channel, f"  {effect.effect.kind} {answer.progress}{detail}{said}")

    def staffed(self, channel: Channel, live: Need) -> None:
        """Say nothing: figures are shown when they alarm, and when asked for."""

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Say nothing: whoever unmade a moderator knows."""

    async def tell(self, channel: Channel, phrase: Phrase) -> None:
        """Show what the team is told."""
        self._line(channel, f"! {printable(render(phrase, channel.language))}")

    def _line(self, channel: Channel, text: str) -> None:
        self._write(f"{self._show():%H:%M:%S} {channel.login:<12.12} {text}")

    def _judged(self, case: Case, message: Message, decision: Decision, language: str) -> str:
        done = ", ".join(one.kind for one in decision.effects) or "joins its case"
        mark = "?" if case.status is Status.OPEN else "×"
        who = printable(message.author.login) if message.author else "?"
        if message.source_channel not in {None, message.channel}:
            who += f" of {printable(message.source_login or message.source_channel or '')}"
        why = "; ".join(explain(one, language) for one in case.evidence.findings)
        head = f"{mark} case {case.number} article {case.article} {who}: {done}"
        return f"{head}\n{'':>22}« {printable(message.text)} » {printable(why)}"

    def _ended(self, case: Case) -> str:
        who = f" by {printable(case.rulings[-1].by.login)}" if case.rulings else ""
        return f"= case {case.number} {case.status}{who}"


def _is_told_otherwise(case: Case) -> bool:
    """Whether a case only waits, is claimed, or has expired as the team was told."""
    if case.status is Status.EXPIRED:
        return case.handling.told is Told.EXPIRED
    return case.status is Status.OPEN and case.handling != Handling()


def lines_of(fact: Fact) -> Iterator[str]:
    """Say whom a nuke is about, who is left alone and why, and what became of it."""
    match fact:
        case Aimed():
            people = len(fact.caught)
            yield (
                f"? nuke {fact.number} by {printable(fact.by.login)}: {fact.messages} messages of "
                f"{people} viewers in {fact.look_back} s, {fact.rung.step} {fact.rung.seconds} s, "
                f"« {printable(fact.sought)} »"
            )
            caught = (f"{printable(one.login)} {len(one.messages)}" for one in fact.caught)
            yield f"  caught: {', '.join(caught) or 'nobody'}; left out: {fact.left_out}"
            spared = (f"{printable(one.login)} ({printable(one.why)})" for one in fact.spared)
            yield f"  spared: {', '.join(spared) or 'nobody'}"
            yield from (f"  « {printable(one)} »" for one in fact.samples)
        case Struck():
            yield f"× nuke {fact.number} by {printable(fact.by.login)}"
        case Recalled():
            yield f"= nuke {fact.number} undone by {printable(fact.by.login)}"


def printable(text: str) -> str:
    """Return a text that cannot move the cursor, ring, or reorder what a terminal shows."""
    return "".join(
        one if unicodedata.category(one) not in {"Cc", "Cf", "Zl", "Zp", "Cs"} else "·"
        for one in text
    )
