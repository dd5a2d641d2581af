"""Warns before a team is too small: viewers and cases as they will be, if they go on as they do."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cases.evening.minute import Minute
from bot.cases.load.queueing import Load, moderators_for
from bot.cases.load.trend import Line, rising
from bot.cases.staffing import Need, Outlook, StaffingOptions, need

WINDOW = timedelta(minutes=12)
"""A trend is told of so many minutes: of fewer chance tells it, of more it comes too late."""
LONGER = timedelta(minutes=18)
"""Cases are few, and chance is greater among them."""
MINUTE = timedelta(minutes=1)
FIRM = 2
"""In so many counts one after the other a team must be growing too small."""
QUIET = 5
"""After so many counts without any sign of it, a new warning is a new matter."""

Count = tuple[datetime, int]
Future = Callable[[int], Outlook]
"""Says what will be needed in so many minutes."""


def foresee(minutes: Sequence[Minute], live: Need, options: StaffingOptions) -> Outlook | None:
    """Return when more will be needed by the rule or by the work, the soonest of the two.

    That is more than are there, and more than are needed already. `minutes` are those of the
    live, the newest last and counted just now. None where nothing surely grows.
    """
    if not minutes:
        return None
    now = minutes[-1].at
    watched = [(one.at, one.viewers) for one in minutes if now - one.at < WINDOW]
    came = [(one.at, one.cases) for one in minutes if now - one.at < LONGER]
    futures = (_viewers(watched, live, options), _work(came, live, options))
    known = live.present + live.short
    found = (_first(one, known, options.warn_ahead_minutes) for one in futures if one)
    return min((one for one in found if one), key=lambda one: one.minutes, default=None)


def _first(future: Future, known: int, horizon: int) -> Outlook | None:
    """Return the first minute in which more are needed than that."""
    then = (future(minutes) for minutes in range(1, horizon + 1))
    return next((one for one in then if one.needed > known), None)


def _viewers(counts: Sequence[Count], live: Need, options: StaffingOptions) -> Future | None:
    line = _line(counts, live.viewers, options)

    def then(minutes: int) -> Outlook:
        viewers = round(line.after(minutes)) if line else live.viewers
        needed = need(viewers, live.present, live.automod, options).needed
        return Outlook(minutes, needed, viewers)

    return then if line else None


def _work(counts: Sequence[Count], live: Need, options: StaffingOptions) -> Future | None:
    load = live.load
    if load is None:
        return None
    rate = load.arrivals * 60
    line = _line(counts, rate, options)

    def then(minutes: int) -> Outlook:
        times = line.after(minutes) / rate if line else 1.0
        more = Load(load.arrivals * times, load.grave * times, load.ruling)
        return Outlook(minutes, moderators_for(more, options.promise))

    return then if line else None


def _line(counts: Sequence[Count], now: float, options: StaffingOptions) -> Line | None:
    """Return the line along which counts rise, where that is worth a word."""
    end = counts[-1][0]
    line = rising([((at - end) / MINUTE, float(count)) for at, count in counts])
    worth = now * (1 + options.warn_growth)
    return line if line and line.after(options.warn_ahead_minutes) >= worth else None


@dataclass(frozen=True, slots=True)
class Vigil:
    """How often in a row a team was seen to grow too small, or not, and what it was told when."""

    seen: int = 0
    unseen: int = 0
    warned: int = 0
    """Of how many needed the team was warned, 0 where that is long over."""
    told_at: datetime | None = None


def keep_vigil(
    vigil: Vigil, now: datetime, outlook: Outlook | None, options: StaffingOptions
) -> tuple[Vigil, bool]:
    """Return the new vigil, and whether the team is to be warned now: anew only of still more."""
    if outlook is None:
        unseen = vigil.unseen + 1
        warned = vigil.warned if unseen < QUIET else 0
        return replace(vigil, seen=0, unseen=unseen, warned=warned), False
    seen = vigil.seen + 1
    gap = timedelta(minutes=options.warn_gap_minutes)
    rested = vigil.told_at is None or now - vigil.told_at >= gap
    if seen >= FIRM and rested and outlook.needed > vigil.warned:
        return Vigil(seen, 0, outlook.needed, now), True
    return replace(vigil, seen=seen, unseen=0), False
