"""What a moderator may choose on a case: the rungs by their digits, and what cannot be undone."""

from dataclasses import dataclass

from bot.cases.case import Case, Source
from bot.cases.docket import RULABLE, UNDOABLE
from bot.cases.reopening import OURS, REOPENABLE
from bot.web.visitor.digits import whole
from filters.engine.charter import LONGEST_TIMEOUT, Rung, Step
from filters.engine.phrase import Phrase

MINUTE, HOUR, DAY = 60, 3600, 86_400
RUNGS = (
    Rung(Step.DELETE),
    Rung(Step.WARN),
    Rung(Step.TIMEOUT, MINUTE),
    Rung(Step.TIMEOUT, 10 * MINUTE),
    Rung(Step.TIMEOUT, HOUR),
    Rung(Step.TIMEOUT, DAY),
    Rung(Step.TIMEOUT, 7 * DAY),
    Rung(Step.TIMEOUT, LONGEST_TIMEOUT),
    Rung(Step.BAN),
)
"""The rungs of the digits 1 to 9, the mildest first: always the same ones, for fingers learn."""
ASKED_OF_US = frozenset({Source.AUTOMOD, Source.UNBAN_REQUEST, Source.APPEAL})
"""What is answered with yes or no."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One rung to uphold a case by."""

    digit: int
    value: str
    phrase: Phrase
    proposed: bool


def value_of(rung: Rung) -> str:
    """Name a rung in a form."""
    return f"{rung.step}-{rung.seconds}" if rung.seconds else str(rung.step)


def rung_of(value: str) -> Rung | None:
    """Return the rung that a form names, None where it names none that may be chosen."""
    step, _, seconds = value.partition("-")
    if step not in {Step.DELETE, Step.WARN, Step.TIMEOUT, Step.BAN}:
        return None
    if step != Step.TIMEOUT:
        return Rung(Step(step)) if not seconds else None
    length = whole(seconds, LONGEST_TIMEOUT)
    return Rung(Step.TIMEOUT, length) if length else None


def choices(case: Case) -> tuple[Choice, ...]:
    """Return the rungs that may be chosen; none where the answer is yes or no."""
    if case.source in ASKED_OF_US or case.evidence.message.author is None:
        return ()
    return tuple(
        Choice(
            digit, value_of(one), Phrase.of(f"do.{one.step}", seconds=one.seconds), _is(case, one)
        )
        for digit, one in enumerate(RUNGS, 1)
    )


def uphold_phrase(case: Case) -> Phrase:
    """Say what upholding does."""
    if case.source in ASKED_OF_US:
        return Phrase.of(f"do.uphold.{case.source}")
    known = case.evidence.message.author is not None
    rung = case.proposed if known else Rung(Step.DELETE)
    return Phrase.of(f"do.{rung.step}", seconds=rung.seconds)


def dismiss_phrase(case: Case) -> Phrase:
    """Say what dismissing does."""
    if case.source in ASKED_OF_US:
        return Phrase.of(f"do.dismiss.{case.source}")
    return Phrase.of("do.dismiss")


def final_phrase(case: Case) -> Phrase | None:
    """Say what of an upheld case can never be taken back, before anybody presses the button."""
    if case.source in {Source.UNBAN_REQUEST, Source.APPEAL}:
        return Phrase.of("final.answer")
    if case.source is Source.AUTOMOD:
        return Phrase.of("final.held")
    if case.proposed.step is Step.WARN:
        return Phrase.of("final.warn")
    return Phrase.of("final.delete")


def may_rule(case: Case) -> bool:
    """Whether a case waits for a ruling."""
    return case.status in RULABLE


def may_undo(case: Case) -> bool:
    """Whether what was decided last can be taken back in one press."""
    if case.source in ASKED_OF_US:
        return False
    return case.status in UNDOABLE | REOPENABLE and case.source in OURS | {Source.FILTER}


def _is(case: Case, rung: Rung) -> bool:
    return case.proposed == rung
