"""What the work of a chat asks for beside the rule of thumb, and why the two differ."""

from dataclasses import replace

from bot.cases.load.queueing import Load, Promise, moderators_for, taken_within
from bot.cases.load.workload import LOOK_BACK
from bot.cases.staffing import Need
from filters.engine.phrase import Phrase


def with_load(live: Need, load: Load | None, promise: Promise) -> Need:
    """Say beside the rule how many keep the promise, and how far those present keep it."""
    if load is None:
        return replace(live, reason=Phrase.of("staffing.why.idle") if live.needed else None)
    by_load = moderators_for(load, promise)
    return replace(
        live,
        by_load=by_load,
        load=load,
        in_time=taken_within(load, live.present, promise.seconds),
        reason=_reason(live.needed, by_load, load),
    )


def _reason(by_rule: int, by_load: int, load: Load) -> Phrase | None:
    if by_load == by_rule:
        return None
    return Phrase.of(
        "staffing.why.more" if by_load > by_rule else "staffing.why.less",
        count=round(load.arrivals * LOOK_BACK.total_seconds()),
        seconds=round(load.ruling),
    )
