"""A case that was cleared is opened again: the next ruling counts as if it were the first."""

from dataclasses import replace
from datetime import datetime

from bot.cases.case import Case, Person, Reopening, Source, Status, Told
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.facts import Reconsidered
from bot.cases.rule import CannotRuleError
from filters.engine.memory.fingerprint import fingerprint

REOPENABLE = frozenset({Status.DISMISSED, Status.OVERTURNED})
"""Nothing is in force any more; what was upheld is overturned instead."""
OURS = frozenset({Source.FILTER, Source.REPORT, Source.SUSPICIOUS})
"""What Twitch asked of us is answered there once and for all."""


def reopened(case: Case, by: Person, now: datetime, note: str, conduct: Conduct) -> Decision:
    """Open a case again; raises `CannotRuleError` where that means nothing.

    What was found fair in it is asked about again from now on, for the last word is open.
    """
    if case.status not in REOPENABLE or case.source not in OURS:
        raise CannotRuleError(case)
    again = replace(
        case.handling,
        claim=None,
        told=Told.NOBODY,
        look=None,
        reopened=(*case.handling.reopened, Reopening(by, now, note)),
    )
    deadline = now + conduct.time_to_rule(case.severity)
    opened = replace(case, status=Status.OPEN, deadline=deadline, handling=again)
    return Decision(
        case.channel,
        now,
        cases=(opened,),
        facts=(_reconsidered(case, now),),
        message_id=case.evidence.message.id,
        case=case.number,
    )


def _reconsidered(case: Case, now: datetime) -> Reconsidered:
    evidence = case.evidence
    said = {one.text for one in (evidence.message, *evidence.further) if one.text}
    texts = tuple(sorted(fingerprint(one) for one in said))
    return Reconsidered(case.number, texts, evidence.articles or (case.article,), now)
