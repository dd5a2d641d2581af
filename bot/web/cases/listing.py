"""Which cases the docket shows: the gravest first, then the nearest deadline, fifty at a time."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.cases.case import Case
from bot.cases.overdue import waits_since
from bot.cases.second_look import awaits
from bot.cases.stages import UNDONE_WITHIN
from bot.web.door.access import Deed, Seat

AT_ONCE = 50
"""Cases on one page."""
HIGHEST_PAGE = 9_999

LOOKS = 10
"""Second looks that are offered at once: nobody has to hurry."""

NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of the docket."""

    shown: tuple[Case, ...]
    waiting: int
    """Open cases, those of other pages included."""
    page: int
    pages: int


def listing(cases: Iterable[Case], page: int) -> Listing:
    """Return a page of the open cases; one that is too high is the last one."""
    ranked = sorted(cases, key=_rank)
    pages = max(1, -(-len(ranked) // AT_ONCE))
    page = min(max(page, 1), pages)
    first = (page - 1) * AT_ONCE
    return Listing(tuple(ranked[first : first + AT_ONCE]), len(ranked), page, pages)


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The open cases before and after one on the docket, 0 where there is none."""

    previous: int = 0
    next: int = 0


def neighbours(cases: Iterable[Case], number: int) -> Neighbours:
    """Return the neighbours of a case; of one that is settled, the next is the gravest."""
    ranked = [one.number for one in sorted(cases, key=_rank)]
    if number not in ranked:
        return Neighbours(next=ranked[0] if ranked else 0)
    place = ranked.index(number)
    after = ranked[place + 1 : place + 2] or [0]
    return Neighbours(ranked[place - 1] if place else 0, after[0])


def _rank(case: Case) -> tuple[int, datetime, int]:
    return (-case.severity, case.deadline or NEVER, case.number)


def looks(seat: Seat) -> tuple[Case, ...]:
    """Return the cases that wait for this person's second look, the newest first."""
    if not seat.may(Deed.RULE):
        return ()
    every = seat.bench.docket.newest_first()
    return tuple(one for one in every if awaits(one, seat.person))[:LOOKS]


def lately(seat: Seat, now: datetime) -> tuple[Case, ...]:
    """Return what this person ruled in the last two minutes, the newest ruling first."""
    mine = [
        one
        for one in seat.bench.docket.newest_first()
        if one.rulings
        and one.rulings[-1].by.id == seat.person.id
        and now < one.rulings[-1].at + UNDONE_WITHIN
    ]
    return tuple(sorted(mine, key=lambda one: one.rulings[-1].at, reverse=True))


def news(cases: Iterable[Case], shown: Container[int], since: datetime) -> int:
    """Count the open cases that came after a page was read, and do not stand on it."""
    return sum(1 for one in cases if one.number not in shown and waits_since(one) > since)
