"""Erases what viewers wrote once it is old: in the log, in closed cases, in verdicts."""

from dataclasses import replace
from datetime import datetime
from typing import TypeVar

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Evidence, Status
from bot.storage.tables import cases, decisions, messages
from filters.engine.finding import Finding, Trouble
from filters.engine.message import Message
from filters.engine.phrase import Phrase
from filters.engine.verdict import Breach, Verdict


async def forget_messages(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase a portion of the logged texts; return how many."""
    old = select(messages.c.id).where(messages.c.at < before, messages.c.text.is_not(None))
    result = await connection.execute(
        update(messages).where(messages.c.id.in_(old.limit(portion))).values(text=None, marks=None)
    )
    return result.rowcount


async def forget_cases(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase what was written from a portion of the cases that wait for nobody."""
    rows = await connection.execute(
        select(cases.c.id, cases.c.evidence)
        .where(
            cases.c.forgotten.is_(False),
            cases.c.opened_at < before,
            cases.c.status != Status.OPEN,
        )
        .limit(portion)
    )
    found = rows.all()
    for row in found:
        await connection.execute(
            update(cases)
            .where(cases.c.id == row.id)
            .values(evidence=_without_words(row.evidence), forgotten=True)
        )
    return len(found)


async def forget_verdicts(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase what findings quote from a portion of the verdicts."""
    rows = await connection.execute(
        select(decisions.c.id, decisions.c.verdict)
        .where(decisions.c.forgotten.is_(False), decisions.c.at < before)
        .limit(portion)
    )
    found = rows.all()
    for row in found:
        await connection.execute(
            update(decisions)
            .where(decisions.c.id == row.id)
            .values(verdict=_without_quotes(row.verdict), forgotten=True)
        )
    return len(found)


def _without_words(evidence: Evidence) -> Evidence:
    return replace(
        evidence,
        message=_emptied(evidence.message),
        before=tuple(map(_emptied, evidence.before)),
        further=tuple(map(_emptied, evidence.further)),
        findings=tuple(map(_unquoted, evidence.findings)),
        troubles=tuple(map(_unquoted, evidence.troubles)),
    )


def _emptied(message: Message) -> Message:
    return replace(message, text="", emotes=(), mentions=())


def _without_quotes(verdict: Verdict) -> Verdict:
    return replace(
        verdict,
        breaches=tuple(map(_breach_unquoted, verdict.breaches)),
        shadow=tuple(map(_breach_unquoted, verdict.shadow)),
        troubles=tuple(map(_unquoted, verdict.troubles)),
    )


def _breach_unquoted(breach: Breach) -> Breach:
    return replace(breach, findings=tuple(map(_unquoted, breach.findings)))


F = TypeVar("F", Finding, Trouble)


def _unquoted(seen: F) -> F:
    return replace(seen, reason=_wordless(seen.reason))


def _wordless(reason: Phrase) -> Phrase:
    """Numbers say how much, words may be the viewer's own."""
    return replace(
        reason,
        values=tuple(
            (name, "…" if isinstance(value, str) else value) for name, value in reason.values
        ),
    )
