"""How a message becomes a case, or joins the evidence of one."""

from dataclasses import replace

from bot.cases.case import Case, Evidence, Source, Status
from bot.cases.situation import Situation
from filters.engine.charter import Rung
from filters.engine.message import Message
from filters.engine.verdict import Verdict

MOST_FURTHER = 50
"""Messages that one open case gathers beside its first."""


def new_case(
    message: Message,
    verdict: Verdict,
    here: Situation,
    status: Status,
    proposed: Rung,
    *,
    taken: tuple[Rung, ...] = (),
) -> Case:
    """Open a case on a message; `taken` is what the bot already did to its author."""
    worst = verdict.gravest
    severity = worst.severity if worst else 1
    return Case(
        number=here.docket.next_number,
        channel=message.channel,
        source=Source.FILTER,
        status=status,
        article=worst.article if worst else None,
        charter_version=here.charter.version,
        certainty=worst.certainty if worst else 0.0,
        severity=severity,
        proposed=proposed,
        evidence=_evidence(message, verdict, here),
        opened_at=here.now,
        deadline=here.now + here.conduct.time_to_rule(severity) if status is Status.OPEN else None,
        taken=taken,
    )


def gathered(known: Case, message: Message) -> Case:
    """Add a message to the evidence of a case that is known."""
    further = (*known.evidence.further, message)[:MOST_FURTHER]
    return replace(known, evidence=replace(known.evidence, further=further))


def _evidence(message: Message, verdict: Verdict, here: Situation) -> Evidence:
    return Evidence(
        message=message,
        findings=verdict.gravest.findings if verdict.gravest else (),
        troubles=verdict.troubles,
        before=here.before,
        articles=tuple(one.article for one in verdict.breaches),
    )
