"""What Twitch's list of blocked terms lacks of ours, and what in it is ours no longer wanted."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.cases.blocking import Blocked, Blocking, OwnTerms, Stage, key_of
from bot.cases.effects import BlockTerm, Effect, UnblockTerm

AT_ONCE = 50
"""Terms asked for in one look, a minute apart: Twitch takes some 60 a minute (unofficially)."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=1), timedelta(hours=6)
"""How long an unanswered wish rests before it is tried again, twice as long each time."""
LAG = timedelta(minutes=1)
"""How long Twitch's list may lag behind what was done to it."""
STRAGGLING = timedelta(hours=1)
"""How long a term that was asked for may still turn up."""


@dataclass(slots=True)
class Plan:
    """What is done, what is known from now on, and what people are told."""

    at_once: int = AT_ONCE
    effects: list[Effect] = field(default_factory=list)
    facts: list[Blocking] = field(default_factory=list)
    declined: list[str] = field(default_factory=list)
    waiting: int = 0
    """Terms that are wanted and not there yet."""


def planned(
    wanted: Mapping[str, str],
    known: OwnTerms,
    listed: Sequence[Blocked],
    now: datetime,
    *,
    at_once: int = AT_ONCE,
) -> Plan:
    """Compare what is wanted with what is there; what humans did there stays as they did it.

    `wanted` is by `key_of`; `listed` is Twitch's whole list, and nothing of it may be missing.
    """
    there: dict[str, list[Blocked]] = defaultdict(list)
    for one in listed:
        there[key_of(one.text)].append(one)
    plan = Plan(at_once)
    for fact in tuple(known):
        _revisit(plan, fact, there[key_of(fact.text)], now, is_wanted=key_of(fact.text) in wanted)
    new = (key for key in wanted if known.get(wanted[key]) is None and not there[key])
    for key in new:
        plan.waiting += 1
        _ask(plan, wanted[key], now)
    return plan


def _revisit(
    plan: Plan, fact: Blocking, there: Sequence[Blocked], now: datetime, *, is_wanted: bool
) -> None:
    match fact.stage:
        case Stage.ASKED:
            _asked(plan, fact, there, now, is_wanted=is_wanted)
        case Stage.HELD:
            _held(plan, fact, there, now, is_wanted=is_wanted)
        case Stage.DROPPING:
            _dropping(plan, fact, there, now)
        case Stage.DECLINED if not is_wanted:
            plan.facts.append(Blocking(fact.text, Stage.GONE, now))


def _asked(
    plan: Plan, fact: Blocking, there: Sequence[Blocked], now: datetime, *, is_wanted: bool
) -> None:
    """See whether what was asked for is there: it was not before, so it is ours if we wrote it."""
    ours = next((one for one in there if one.by_us), None)
    if ours is not None:
        held = Blocking(fact.text, Stage.HELD, now, ours.id, ours.expires_at)
        plan.facts.append(held)
        if not is_wanted:
            _drop(plan, held, now)
        return
    if there or (not is_wanted and now - fact.at > STRAGGLING):
        plan.facts.append(Blocking(fact.text, Stage.GONE, now))
        return
    if not is_wanted:
        return
    plan.waiting += 1
    if now - fact.at >= _pause(fact.tries):
        _ask(plan, fact.text, now, tries=fact.tries + 1)


def _held(
    plan: Plan, fact: Blocking, there: Sequence[Blocked], now: datetime, *, is_wanted: bool
) -> None:
    if any(one.id == fact.term_id for one in there):
        if not is_wanted:
            _drop(plan, fact, now)
        return
    if now - fact.at < LAG:
        return
    ran_out = fact.expires_at is not None and fact.expires_at <= now
    if is_wanted and not there and not ran_out:
        plan.facts.append(replace(fact, stage=Stage.DECLINED, at=now))
        plan.declined.append(fact.text)
        return
    plan.facts.append(Blocking(fact.text, Stage.GONE, now))
    if is_wanted and not there:
        plan.waiting += 1
        _ask(plan, fact.text, now)


def _dropping(plan: Plan, fact: Blocking, there: Sequence[Blocked], now: datetime) -> None:
    """Forget a term only when Twitch no longer lists it: until then it is ours."""
    if not any(one.id == fact.term_id for one in there):
        plan.facts.append(Blocking(fact.text, Stage.GONE, now))
    elif now - fact.at >= _pause(fact.tries):
        _drop(plan, fact, now, tries=fact.tries + 1)


def _drop(plan: Plan, fact: Blocking, now: datetime, *, tries: int = 0) -> None:
    plan.effects.append(UnblockTerm(fact.term_id, fact.text))
    plan.facts.append(replace(fact, stage=Stage.DROPPING, at=now, tries=tries))


def _ask(plan: Plan, text: str, now: datetime, *, tries: int = 0) -> None:
    """Ask for a term, unless enough are asked for in this look."""
    if sum(isinstance(one, BlockTerm) for one in plan.effects) >= plan.at_once:
        return
    plan.effects.append(BlockTerm(text))
    plan.facts.append(Blocking(text, Stage.ASKED, now, tries=tries))


def _pause(tries: int) -> timedelta:
    return min(FIRST_PAUSE * (1 << min(tries, 10)), LONGEST_PAUSE)
