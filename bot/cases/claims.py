"""Who is looking at a case: for 45 seconds, again if they say so, then it is anybody's."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.cases.case import Case, Claim, Person
from bot.cases.docket import RULABLE
from bot.cases.rule import CannotRuleError


class ClaimedError(Exception):
    """Somebody else is looking at the case."""

    def __init__(self, case: Case, claim: Claim) -> None:
        super().__init__(f"case {case.number} is claimed")
        self.case = case
        self.claim = claim


def holder(case: Case, now: datetime) -> Claim | None:
    """Return the claim that is in force, None where nobody is looking."""
    claim = case.handling.claim
    return claim if claim is not None and now < claim.until else None


def claimed(case: Case, by: Person, now: datetime, length: timedelta) -> Case:
    """Give a case to a person, or renew their claim.

    Raises `ClaimedError` where somebody else has it, `CannotRuleError` where it is settled.
    """
    if case.status not in RULABLE:
        raise CannotRuleError(case)
    refuse_others(case, by, now)
    return _with(case, Claim(by, now + length))


def released(case: Case, by: Person, now: datetime) -> Case:
    """Give a case back; raises `ClaimedError` where somebody else has it."""
    refuse_others(case, by, now)
    return _with(case, None)


def refuse_others(case: Case, by: Person, now: datetime) -> None:
    """Raise `ClaimedError` where somebody else than this person is looking at a case."""
    claim = holder(case, now)
    if claim is not None and claim.by.id != by.id:
        raise ClaimedError(case, claim)


def _with(case: Case, claim: Claim | None) -> Case:
    return replace(case, handling=replace(case.handling, claim=claim))
