"""What follows from a score that came late: a case for people, or nothing."""

from bot.cases.decide import decide
from bot.cases.decision import Decision
from bot.cases.situation import Situation
from filters.engine.charter import Outcome
from filters.engine.message import Message
from filters.engine.verdict import Verdict

ASKS = Outcome.BORDERLINE


def decide_reread(message: Message, verdict: Verdict, here: Situation) -> Decision | None:
    """Say what follows; a verdict that would act is none that a guess can give, and is let be."""
    aside = verdict.outcome is Outcome.CLEAR and verdict.shadow
    return decide(message, verdict, here) if aside or verdict.outcome is ASKS else None
