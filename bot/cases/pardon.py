"""A human verdict beats the bot: what people found fair is no breach again (law 2)."""

from dataclasses import replace

from bot.cases.past import Past
from filters.engine.charter import Outcome
from filters.engine.memory.fingerprint import fingerprint
from filters.engine.verdict import Verdict


def pardoned(text: str, verdict: Verdict, past: Past) -> Verdict:
    """Leave out of a verdict on a text what a human already found fair in it."""
    if verdict.outcome is Outcome.CLEAR:
        return verdict
    known = fingerprint(text)
    left = tuple(one for one in verdict.breaches if not past.settled(known, one.article))
    troubles = () if past.settled(known, None) else verdict.troubles
    least = Outcome.BORDERLINE if troubles else Outcome.CLEAR
    outcome = left[0].outcome if left else least
    return replace(verdict, breaches=left, troubles=troubles, outcome=outcome)
