"""Cases with their rulings, written in their newest state and read back whole."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Select, and_, delete, func, insert, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Case, Ruling, Status
from bot.storage.case_rows import case_row, read_case, read_ruling, ruling_row
from bot.storage.tables import cases, rulings
from bot.storage.upsert import insert_for


async def keep_case(connection: AsyncConnection, case: Case) -> None:
    """Write a case that is new or changed, and all of its rulings."""
    row = case_row(case)
    statement = insert_for(connection.dialect, cases).values(row)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["channel", "number"], set_=row)
    )
    if not case.rulings:
        return
    await connection.execute(
        delete(rulings).where(rulings.c.channel == case.channel, rulings.c.number == case.number)
    )
    await connection.execute(
        insert(rulings),
        [ruling_row(case, position, one) for position, one in enumerate(case.rulings)],
    )


async def cases_since(connection: AsyncConnection, channel: str, since: datetime) -> Sequence[Case]:
    """The open cases of a channel, and those opened since a moment, by number."""
    wanted = or_(cases.c.status == Status.OPEN, cases.c.opened_at >= since)
    return await read_cases(connection, channel, _numbers(channel, wanted))


async def one_case(connection: AsyncConnection, channel: str, number: int) -> Case | None:
    """One case by its number."""
    found = await read_cases(connection, channel, _numbers(channel, cases.c.number == number))
    return found[0] if found else None


async def newest_cases(
    connection: AsyncConnection, channel: str, viewer_id: str, limit: int
) -> Sequence[Case]:
    """A viewer's cases, the newest first."""
    theirs = _numbers(channel, cases.c.viewer_id == viewer_id)
    newest = theirs.order_by(cases.c.number.desc()).limit(limit)
    return tuple(reversed(await read_cases(connection, channel, newest)))


async def last_number(connection: AsyncConnection, channel: str) -> int:
    """The highest case number of a channel, 0 when there is none."""
    highest = select(func.max(cases.c.number)).where(cases.c.channel == channel)
    return await connection.scalar(highest) or 0


def _numbers(channel: str, wanted: ColumnElement[bool]) -> Select[tuple[int]]:
    return select(cases.c.number).where(and_(cases.c.channel == channel, wanted))


async def read_cases(
    connection: AsyncConnection, channel: str, numbers: Select[tuple[int]] | Sequence[int]
) -> Sequence[Case]:
    """The cases of some numbers, by number."""
    by_number = await connection.execute(
        select(cases)
        .where(cases.c.channel == channel, cases.c.number.in_(numbers))
        .order_by(cases.c.number)
    )
    ruled = await connection.execute(
        select(rulings)
        .where(rulings.c.channel == channel, rulings.c.number.in_(numbers))
        .order_by(rulings.c.number, rulings.c.position)
    )
    said: dict[int, list[Ruling]] = {}
    for row in ruled:
        said.setdefault(row.number, []).append(read_ruling(row))
    return tuple(read_case(row, tuple(said.get(row.number, ()))) for row in by_number)
