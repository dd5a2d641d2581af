"""Cases that end on Twitch itself: there a moderator's word counts as it does here (law 2)."""

from dataclasses import replace
from datetime import datetime

from bot.cases.case import Case, Judgement, Person, Ruling, Source, Status
from bot.cases.decision import Decision
from bot.cases.rule import settled_by

WAITING = frozenset({Source.AUTOMOD, Source.UNBAN_REQUEST})
"""What Twitch itself asks of moderators."""


def resolved(case: Case, by: Person | None, at: datetime, *, allowed: bool) -> Decision:
    """Close a case that a moderator answered there; by nobody, it ran out or was taken back."""
    if by is None:
        return Decision(case.channel, at, cases=(replace(case, status=Status.EXPIRED),))
    judgement = Judgement.DISMISS if allowed else Judgement.UPHOLD
    ruling = Ruling(by, at, judgement, note="on Twitch itself")
    ruled = replace(case, status=Status.SUPERSEDED, rulings=(*case.rulings, ruling))
    facts = settled_by(case, ruling) if case.source is Source.AUTOMOD else ()
    return Decision(case.channel, at, cases=(ruled,), facts=facts)
