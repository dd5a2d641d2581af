"""The port `Minutes`: what was counted in each minute of a live, one row for each."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Row, and_, delete, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.evening.minute import Minute
from bot.storage.database import Database
from bot.storage.tables import minutes
from bot.storage.upsert import insert_for

MOST = 50_000
"""Minutes that are read at once: more than a month without a break."""


class SqlMinutes:
    """Each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, channel: str, one: Minute) -> None:
        """Keep a minute; counted again at the same moment, it takes the place of the first."""
        await self._database.write(lambda connection: _keep(connection, channel, one))

    async def between(self, channel: str, *spans: tuple[datetime, datetime]) -> Sequence[Minute]:
        """The minutes of a channel in some spans of time, their ends exclusive, oldest first."""
        if not spans:
            return ()
        within = or_(*(and_(minutes.c.at >= since, minutes.c.at < end) for since, end in spans))
        sought = select(minutes).where(minutes.c.channel == channel, within)

        async def work(connection: AsyncConnection) -> Sequence[Minute]:
            rows = await connection.execute(sought.order_by(minutes.c.at).limit(MOST))
            return tuple(map(_minute, rows))

        return await self._database.read(work)


async def forget_minutes(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase a portion of the minutes from before a moment; return how many."""
    old = select(minutes.c.id).where(minutes.c.at < before).limit(portion)
    result = await connection.execute(delete(minutes).where(minutes.c.id.in_(old)))
    return result.rowcount


async def _keep(connection: AsyncConnection, channel: str, one: Minute) -> None:
    row = {"channel": channel, **asdict(one)}
    statement = insert_for(connection.dialect, minutes).values(row)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["channel", "at"], set_=row)
    )


def _minute(row: Row[tuple[object, ...]]) -> Minute:
    return Minute(
        at=row.at,
        viewers=row.viewers,
        present=row.present,
        by_rule=row.by_rule,
        by_load=row.by_load,
        cases=row.cases,
        grave=row.grave,
        ruling=row.ruling,
        in_time=row.in_time,
        show=row.show,
    )
