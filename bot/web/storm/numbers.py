"""What a channel's live comes to in numbers: its chat, its cases, its team; nobody by name."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.bench.bench import Bench
from bot.cases.case import Case, Judgement, Source, Status
from bot.cases.claims import holder
from bot.cases.greeting import LONGEST_SHOW
from bot.cases.staffing import Need

MINUTE = timedelta(minutes=1)
USUAL = timedelta(minutes=5)
"""What the last minute is set against."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """One channel at one moment; `since` is None where nobody said when the live began."""

    rate: int
    """Messages in the last minute."""
    usual: int
    """Messages a minute in the last five."""
    waiting: int
    gravity: tuple[tuple[int, int], ...]
    """Open cases by their severity, the gravest first."""
    claimed: int
    acted: int
    """Cases that the bot acted on by itself since then."""
    asked: int
    """Cases that people were asked about since then."""
    upheld: int
    dismissed: int
    """Rulings since then: upheld, and dismissed or overturned."""
    expired: int
    since: datetime | None
    need: Need | None
    """None while the channel is not live, or nobody was counted yet."""


def numbers(bench: Bench, need: Need | None, now: datetime) -> Numbers:
    """Count what a channel's bench remembers."""
    since = _began(bench)
    waiting = bench.docket.open()
    lately = [one for one in bench.docket.newest_first() if _is_of(one, since, now)]
    rulings = _rulings(lately, since or now - LONGEST_SHOW)
    gravity = Counter(one.severity for one in waiting)
    return Numbers(
        rate=len(bench.said(now - MINUTE)),
        usual=round(len(bench.said(now - USUAL)) * (MINUTE / USUAL)),
        waiting=len(waiting),
        gravity=tuple(sorted(gravity.items(), reverse=True)),
        claimed=sum(holder(one, now) is not None for one in waiting),
        acted=sum(_acted(one) for one in lately),
        asked=sum(not _acted(one) for one in lately),
        upheld=rulings[Judgement.UPHOLD],
        dismissed=rulings[Judgement.DISMISS] + rulings[Judgement.OVERTURN],
        expired=sum(one.status is Status.EXPIRED for one in lately),
        since=since,
        need=need,
    )


def _began(bench: Bench) -> datetime | None:
    """Return when the stream began that goes on, where its start was noted."""
    greeted = bench.past.greeted
    return greeted.at if greeted is not None and greeted.ended is None else None


def _is_of(case: Case, since: datetime | None, now: datetime) -> bool:
    return case.opened_at >= (since or now - LONGEST_SHOW)


def _acted(case: Case) -> bool:
    """Whether the bot sanctioned by itself: nobody was asked by any moment."""
    return case.source is Source.FILTER and case.deadline is None


def _rulings(cases: list[Case], since: datetime) -> Counter[Judgement]:
    latest = (one.rulings[-1] for one in cases if one.rulings)
    return Counter(one.outcome for one in latest if one.at >= since)
