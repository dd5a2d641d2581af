"""Cases that nobody answers: the team is told, then the leads, then they expire; never silently.

How long a case may wait goes by its severity; after twice as long the leads are told. When it
expires, the moderators' deadline says, and it is then left alone. Who was just told is not told
again of no worse: what is ruled meanwhile needs no notice.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.cases.case import Case, Status, Told
from bot.cases.claims import holder
from bot.cases.conduct import Conduct
from bot.cases.decision import Decision
from bot.cases.docket import Docket
from bot.cases.effects import Notify
from filters.engine.phrase import Phrase

STALE = timedelta(hours=1)
"""What expired longer ago is no news, such as after a night without the bot."""

KEYS = {
    Told.MODERATORS: "overdue.waits",
    Told.LEADS: "overdue.lead",
    Told.EXPIRED: "overdue.expired",
}


@dataclass(frozen=True, slots=True)
class Nudge:
    """When a step was told last, and how grave the worst case was."""

    at: datetime
    severity: int


NO_NUDGE: Mapping[Told, Nudge] = {}


def due(case: Case, now: datetime, conduct: Conduct) -> Told:
    """Return who must know by now that a case waits; nobody while somebody looks at it.

    A request without a deadline may wait.
    """
    if case.deadline is None or holder(case, now):
        return Told.NOBODY
    if case.status is Status.EXPIRED:
        return Told.EXPIRED if now - case.deadline < STALE else Told.NOBODY
    if case.status is not Status.OPEN:
        return Told.NOBODY
    waited, patience = now - waits_since(case), conduct.time_to_answer(case.severity)
    if waited < patience:
        return Told.NOBODY
    return Told.LEADS if waited >= 2 * patience else Told.MODERATORS


def waits_since(case: Case) -> datetime:
    """Return since when a case waits: it was opened, or opened again."""
    again = case.handling.reopened
    return again[-1].at if again else case.opened_at


def nudged(
    channel: str,
    docket: Docket,
    now: datetime,
    conduct: Conduct,
    lately: Mapping[Told, Nudge] = NO_NUDGE,
) -> Decision | None:
    """Return what is told now, in one notice for each step; None where nothing is.

    A step that was told lately rests, and its cases with it, unless one of them is graver.
    """
    steps = _speaking(_news(docket, now, conduct), lately, now, conduct)
    if not steps:
        return None
    cases = tuple(_told(case, step) for step, cases in steps.items() for case in cases)
    effects = tuple(
        Notify(_phrase(key, steps[step], now)) for step, key in KEYS.items() if step in steps
    )
    return Decision(channel, now, effects=effects, cases=cases)


def nudges(decision: Decision) -> Mapping[Told, Nudge]:
    """Return which steps a decision tells of, to be handed in when the next one is made."""
    worst: dict[Told, Nudge] = {}
    for case in decision.cases:
        known = worst.get(case.handling.told)
        severity = max(case.severity, known.severity if known else 0)
        worst[case.handling.told] = Nudge(decision.at, severity)
    return worst


def _news(docket: Docket, now: datetime, conduct: Conduct) -> dict[Told, list[Case]]:
    news: dict[Told, list[Case]] = {}
    for case in docket.newest_first():
        step = due(case, now, conduct)
        if step > case.handling.told:
            news.setdefault(step, []).append(case)
    return news


def _speaking(
    news: dict[Told, list[Case]], lately: Mapping[Told, Nudge], now: datetime, conduct: Conduct
) -> dict[Told, list[Case]]:
    gap = timedelta(seconds=conduct.answer_gap)

    def rests(step: Told, cases: list[Case]) -> bool:
        last = lately.get(step)
        if last is None or not last.at <= now < last.at + gap:
            return False
        return max(one.severity for one in cases) <= last.severity

    return {step: cases for step, cases in news.items() if not rests(step, cases)}


def _told(case: Case, step: Told) -> Case:
    return replace(case, handling=replace(case.handling, told=step))


def _phrase(key: str, cases: Iterable[Case], now: datetime) -> Phrase:
    """Name the gravest by its number and article, never by what was said."""
    ranked = sorted(cases, key=lambda one: (-one.severity, one.number))
    worst = ranked[0]
    return Phrase.of(
        key,
        count=len(ranked),
        number=worst.number,
        article=worst.article or 0,
        seconds=max(1, round((now - waits_since(worst)).total_seconds())),
    )
