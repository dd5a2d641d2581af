"""Cases that nobody answers: the team is told, then the leads, then they expire; never silently.

How long a case may wait goes by its severity; after twice as long the leads are told. When it
expires, the moderators' deadline says, and it is then left alone.
"""

from collections.abc import Iterable
from dataclasses import replace
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


def nudged(channel: str, docket: Docket, now: datetime, conduct: Conduct) -> Decision | None:
    """Return what is told now, in one notice for each step; None where nothing is."""
    waiting = [(case, due(case, now, conduct)) for case in docket.newest_first()]
    news = [(case, step) for case, step in waiting if step > case.handling.told]
    if not news:
        return None
    cases = tuple(_told(case, step) for case, step in news)
    effects = tuple(
        Notify(_phrase(key, [case for case, reached in news if reached is step], now))
        for step, key in KEYS.items()
        if any(reached is step for _, reached in news)
    )
    return Decision(channel, now, effects=effects, cases=cases)


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
