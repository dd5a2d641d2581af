"""A ruling on its way: only on what was read, by who holds the case, on nobody of the team."""

from collections.abc import Container
from dataclasses import replace

from bot.cases.appeals.appealed import rule_appeal, with_appeals
from bot.cases.case import Case, Ruling, Source
from bot.cases.claims import refuse_others
from bot.cases.decision import Decision
from bot.cases.effects import Ban, TimeOut, Warn
from bot.cases.rule import CannotRuleError, rule
from bot.cases.second_look import looked_for, on_trial
from bot.cases.situation import Situation


def ruled(case: Case, ruling: Ruling, seen: int, here: Situation, team: Container[str]) -> Decision:
    """Say what follows from a ruling on a case as it is now.

    `seen` is the version that was read: of two people who rule at once, the second hears why
    not. Raises `CannotRuleError`, `ClaimedError` where somebody else is looking, and
    `OwnRulingError` where others are asked first.
    """
    if case.version != seen:
        raise CannotRuleError(case)
    refuse_others(case, ruling.by, ruling.at)
    trial = on_trial(here.charter, here.past.considered, ruling.at)
    if case.source is Source.APPEAL:
        decision = rule_appeal(case, ruling, here)
    else:
        decision = with_appeals(rule(case, ruling, here.charter, here.language), here)
    cases = tuple(_settled(one, ruling, trial) for one in decision.cases)
    spared = tuple(
        one
        for one in decision.effects
        if not (isinstance(one, Warn | TimeOut | Ban) and one.user_id in team)
    )
    return replace(decision, effects=spared, cases=cases)


def _settled(case: Case, ruling: Ruling, trial: frozenset[int]) -> Case:
    free = replace(case, handling=replace(case.handling, claim=None))
    return looked_for(free, ruling, trial)
