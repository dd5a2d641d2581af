"""Says in a decision who brought it about, unless a ruling or a fact in it says so already."""

from dataclasses import replace

from bot.cases.decision import Decision
from bot.cases.effects import Notify, Say, Whisper
from bot.cases.noted import Noted


def noted(decision: Decision, fact: Noted) -> Decision:
    """Return a decision that says who did it; an answer alone is nobody's deed."""
    if not is_deed(decision) or _speaks_for_itself(decision, fact):
        return decision
    return replace(decision, facts=(*decision.facts, fact))


def is_deed(decision: Decision) -> bool:
    """Whether a decision changes anything."""
    acts = any(not isinstance(one, Say | Whisper | Notify) for one in decision.effects)
    return bool(decision.facts or decision.cases or acts)


def _speaks_for_itself(decision: Decision, fact: Noted) -> bool:
    ruled = any(one.rulings and one.rulings[-1].at == fact.at for one in decision.cases)
    return ruled or any(getattr(one, "by", None) for one in decision.facts)
