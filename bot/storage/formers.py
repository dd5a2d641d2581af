"""The port `Formers`: what a channel's charter said before somebody changed it."""

from collections.abc import Sequence

from sqlalchemy import Row, delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Person
from bot.ports.archive import Former
from bot.storage.database import Database
from bot.storage.tables import formers

MOST = 50
"""Texts that are kept for one channel."""


class SqlFormers:
    """Each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, channel: str, former: Former) -> None:
        """Keep a text; of too many the oldest goes."""
        await self._database.write(lambda connection: _keep(connection, channel, former))

    async def newest(self, channel: str) -> Sequence[Former]:
        """The texts of a channel, the newest first."""
        theirs = select(formers).where(formers.c.channel == channel)

        async def work(connection: AsyncConnection) -> Sequence[Former]:
            rows = await connection.execute(theirs.order_by(formers.c.id.desc()).limit(MOST))
            return tuple(map(_former, rows))

        return await self._database.read(work)

    async def one(self, channel: str, number: int) -> Former | None:
        """One of them by its number."""
        found = select(formers).where(formers.c.channel == channel, formers.c.id == number)

        async def work(connection: AsyncConnection) -> Former | None:
            row = (await connection.execute(found)).first()
            return _former(row) if row else None

        return await self._database.read(work)


async def _keep(connection: AsyncConnection, channel: str, former: Former) -> None:
    row = {
        "channel": channel,
        "text": former.text,
        "by_id": former.by.id,
        "by_login": former.by.login,
        "at": former.at,
        "why": former.why,
    }
    await connection.execute(insert(formers).values(row))
    newest = select(formers.c.id).where(formers.c.channel == channel)
    kept = newest.order_by(formers.c.id.desc()).limit(MOST)
    await connection.execute(
        delete(formers).where(formers.c.channel == channel, formers.c.id.not_in(kept))
    )


def _former(row: Row[tuple[object, ...]]) -> Former:
    return Former(row.text, Person(row.by_id, row.by_login), row.at, row.why, row.id)
