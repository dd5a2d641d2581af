"""What Twitch's list of blocked terms lacks of ours, and what in it is ours no longer wanted."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.cases.blocking.plan import AT_ONCE, Plan, stray
from bot.cases.blocking.terms import Blocked, Blocking, OwnTerms, Stage, key_of
from bot.cases.effects import UnblockTerm

LAG = timedelta(minutes=1)
"""How long Twitch's list may lag behind what was done to it."""


def planned(
    wanted: Mapping[str, str],
    known: OwnTerms,
    listed: Sequence[Blocked],
    now: datetime,
    *,
    at_once: int = AT_ONCE,
    settled: bool = False,
) -> Plan:
    """Compare what is wanted with what is there; what humans did there stays as they did it.

    `wanted` is by `key_of`; `listed` is Twitch's whole list, and nothing of it may be missing.
    `settled` says that before it was read nothing asked for was on its way to Twitch.
    """
    there: dict[str, list[Blocked]] = defaultdict(list)
    for one in listed:
        there[key_of(one.text)].append(one)
    plan = Plan(now, at_once, settled)
    for fact in tuple(known):
        _revisit(plan, fact, there[key_of(fact.text)], is_wanted=key_of(fact.text) in wanted)
    for key, text in wanted.items():
        if known.get(text) is None and not there[key]:
            plan.ask(text)
    return plan


def _revisit(plan: Plan, fact: Blocking, there: Sequence[Blocked], *, is_wanted: bool) -> None:
    match fact.stage:
        case Stage.ASKED:
            _asked(plan, fact, there, is_wanted=is_wanted)
        case Stage.HELD:
            _held(plan, fact, there, is_wanted=is_wanted)
        case Stage.DROPPING:
            _dropping(plan, fact, there)
        case Stage.DECLINED:
            _declined(plan, fact, there, is_wanted=is_wanted)
        case Stage.LEFT:
            _left(plan, fact, there, is_wanted=is_wanted)


def _asked(plan: Plan, fact: Blocking, there: Sequence[Blocked], *, is_wanted: bool) -> None:
    """See whether what was asked for is there: it was not before, so it is ours if we wrote it."""
    ours = next((one for one in there if one.by_us), None)
    if ours is not None:
        plan.hold(fact, ours, is_wanted=is_wanted)
    elif there or not is_wanted:
        plan.leave(fact, there)
    elif plan.is_due(fact):
        plan.ask(fact.text, tries=fact.tries + 1)
    else:
        plan.waiting += 1


def _held(plan: Plan, fact: Blocking, there: Sequence[Blocked], *, is_wanted: bool) -> None:
    if any(one.id == fact.term_id for one in there):
        if not is_wanted:
            plan.drop(fact)
        return
    if plan.now - fact.at < LAG:
        return
    ran_out = fact.expires_at is not None and fact.expires_at <= plan.now
    if is_wanted and not ran_out:
        plan.facts.append(replace(fact, stage=Stage.DECLINED, at=plan.now, tries=0))
        plan.declined.append(fact.text)
    elif is_wanted and not there:
        plan.ask(fact.text)
    else:
        plan.leave(fact, there)


def _dropping(plan: Plan, fact: Blocking, there: Sequence[Blocked]) -> None:
    """Be done with a term only when Twitch no longer lists it: until then it is ours."""
    if not any(one.id == fact.term_id for one in there):
        plan.leave(fact, there)
    elif plan.is_due(fact):
        plan.drop(fact, tries=fact.tries + 1)


def _declined(plan: Plan, fact: Blocking, there: Sequence[Blocked], *, is_wanted: bool) -> None:
    """Keep away what a human took back, also where our own asking comes after them."""
    again = stray(fact, there)
    if again is None and not is_wanted:
        plan.leave(fact, there)
        return
    plan.watched += again is not None or plan.may_turn_up(fact)
    if again is None:
        return
    known = again.id == fact.term_id
    if not known or plan.is_due(fact):
        tries = fact.tries + 1 if known else 0
        plan.effects.append(UnblockTerm(again.id, again.text))
        plan.facts.append(replace(fact, at=plan.now, term_id=again.id, tries=tries))


def _left(plan: Plan, fact: Blocking, there: Sequence[Blocked], *, is_wanted: bool) -> None:
    again = stray(fact, there)
    if again is not None:
        plan.hold(fact, again, is_wanted=is_wanted)
    elif is_wanted and not there:
        plan.ask(fact.text)
    elif plan.may_turn_up(fact):
        plan.watched += 1
    else:
        plan.forget(fact)
