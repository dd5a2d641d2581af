"""Erases what viewers wrote once it is old: in the log, in closed cases, in verdicts."""

from datetime import datetime

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Status
from bot.cases.privacy.erasure import quoteless, wordless
from bot.storage.tables import cases, decisions, messages


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
            .values(evidence=wordless(row.evidence), forgotten=True)
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
            .values(verdict=quoteless(row.verdict), forgotten=True)
        )
    return len(found)
