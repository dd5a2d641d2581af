"""What follows from a viewer's report: a case on what was said last, or more on an open one."""

from dataclasses import replace

from bot.cases.case import Case, Source, Status
from bot.cases.decision import Decision
from bot.cases.effects import OpenCase
from bot.cases.ladder import rung_for
from bot.cases.opening import new_case
from bot.cases.situation import Situation
from filters.engine.charter import Article, Outcome, Rung, Step
from filters.engine.message import Message
from filters.engine.verdict import Verdict

MOST_COMPLAINTS = 20
"""Reports that one case keeps."""
UNNAMED = 2
"""How grave a report is that names no article."""


def decide_report(
    said: Message, complaint: Message, article: Article | None, here: Situation
) -> Decision:
    """Open a case on what a viewer said last; whoever reports them too joins it.

    No viewer is ever sanctioned for what others say of them: people look.
    """
    about = here.docket.open_about(said.author.id if said.author else None, None)
    nothing = Decision(complaint.channel, here.now, message_id=complaint.id)
    if about:
        known = _with(about[0], complaint)
        return replace(nothing, cases=(known,), case=known.number)
    case = _opened(said, article, here)
    return replace(
        nothing,
        effects=(OpenCase(case.number),),
        cases=(_with(case, complaint),),
        case=case.number,
    )


def _opened(said: Message, article: Article | None, here: Situation) -> Case:
    nothing_seen = Verdict(said.id, Outcome.CLEAR)
    rung = rung_for(article.ladder, 0) if article else Rung(Step.WARN)
    case = new_case(said, nothing_seen, here, Status.OPEN, rung)
    severity = article.severity if article else UNNAMED
    return replace(
        case,
        source=Source.REPORT,
        article=article.number if article else None,
        severity=severity,
        deadline=here.now + here.conduct.time_to_rule(severity),
    )


def _with(case: Case, complaint: Message) -> Case:
    """Keep who complained, and how, beside what came before: it is deleted with no uphold."""
    kept = (*case.evidence.before, complaint)[-MOST_COMPLAINTS:]
    return replace(case, evidence=replace(case.evidence, before=kept))
