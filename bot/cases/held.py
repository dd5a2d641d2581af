"""What follows from a message that AutoMod holds back."""

from dataclasses import replace
from datetime import timedelta

from bot.cases.case import Source, Status
from bot.cases.decide import decide
from bot.cases.decision import Decision
from bot.cases.effects import Delete, DenyHeld, Effect, OpenCase
from bot.cases.opening import new_case
from bot.cases.situation import Situation
from filters.engine.charter import Outcome, Rung, Step
from filters.engine.message import Message
from filters.engine.verdict import Verdict

PATIENCE = timedelta(minutes=5)
"""How long Twitch holds a message before it drops it (AutoMod's help page)."""


def decide_held(message: Message, verdict: Verdict, level: int, here: Situation) -> Decision:
    """Refuse what clearly breaks the charter; leave all else that is held to people, each alone.

    AutoMod's `level` (1 to 4) says how grave it is where no article does.
    """
    if verdict.outcome is Outcome.BREACH and not here.past.paused(here.now):
        return _denied(decide(message, verdict, here))
    case = new_case(message, verdict, here, Status.OPEN, Rung(Step.DELETE))
    case = replace(
        case,
        source=Source.AUTOMOD,
        severity=case.severity if verdict.gravest else level,
        deadline=here.now + PATIENCE,
    )
    return Decision(
        message.channel,
        here.now,
        message_id=message.id,
        verdict=verdict,
        effects=(OpenCase(case.number),),
        cases=(case,),
        case=case.number,
    )


def _denied(decision: Decision) -> Decision:
    """Say the same of a message that never was in chat."""
    return replace(decision, effects=tuple(map(_kept_out, decision.effects)))


def _kept_out(effect: Effect) -> Effect:
    return DenyHeld(effect.message_id) if isinstance(effect, Delete) else effect
