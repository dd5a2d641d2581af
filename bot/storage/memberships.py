"""Which channels joined by the page, and which were left: one row for each, the latest word."""

from collections.abc import Sequence

from sqlalchemy import Row, delete, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.membership import Membership, Stay
from bot.storage.database import Database
from bot.storage.tables import memberships, tokens
from bot.storage.upsert import insert_for


class Memberships:
    """The stays of channels; each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def all(self) -> Sequence[Membership]:
        """Every stay, those that ended included, by channel."""
        async with self._database.reading() as connection:
            rows = await connection.execute(select(memberships).order_by(memberships.c.channel))
            return tuple(map(_membership, rows))

    async def keep(self, one: Membership) -> None:
        """Keep a stay in place of the one before; one that has ended takes the login with it.

        Whoever is leaving keeps it: it has to be made worthless at Twitch before.
        """
        await self._database.write(lambda connection: _keep(connection, one))


async def _keep(connection: AsyncConnection, one: Membership) -> None:
    row = {
        "channel": one.channel,
        "login": one.login,
        "charter": one.charter,
        "language": one.language,
        "stay": one.stay,
        "since": one.since,
    }
    statement = insert_for(connection.dialect, memberships).values(row)
    await connection.execute(statement.on_conflict_do_update(index_elements=["channel"], set_=row))
    if one.stay is Stay.LEFT:
        await connection.execute(delete(tokens).where(tokens.c.user_id == one.channel))


def _membership(row: Row[tuple[object, ...]]) -> Membership:
    return Membership(row.channel, row.login, row.charter, row.language, Stay(row.stay), row.since)
