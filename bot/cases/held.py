"""What follows from a message that AutoMod holds back, and from how its hold ends."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cases.case import Case, Judgement, Person, Ruling, Source, Status
from bot.cases.decide import decide
from bot.cases.decision import Decision
from bot.cases.effects import Delete, DenyHeld, Effect, OpenCase
from bot.cases.opening import new_case
from bot.cases.rule import settled_by
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


def ended(case: Case, by: Person | None, at: datetime, *, allowed: bool) -> Decision:
    """Close the case of a hold that ended on Twitch itself: a moderator's word counts (law 2)."""
    if by is None:
        return Decision(case.channel, at, cases=(replace(case, status=Status.EXPIRED),))
    judgement = Judgement.DISMISS if allowed else Judgement.UPHOLD
    ruling = Ruling(by, at, judgement, note="on Twitch itself")
    ruled = replace(case, status=Status.SUPERSEDED, rulings=(*case.rulings, ruling))
    return Decision(case.channel, at, cases=(ruled,), facts=settled_by(case, ruling))
