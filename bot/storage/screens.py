"""The port `Screens`: addresses that show what is on air, of which only a digest is kept."""

from collections.abc import Sequence

from sqlalchemy import Row, delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Person
from bot.ports.airing import Role, Screen
from bot.storage.database import Database
from bot.storage.voice_tables import screens

MOST = 20
"""Screens of one channel; who needs more has forgotten which of them are used."""


class SqlScreens:
    """Each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, one: Screen) -> bool:
        """Keep a new screen; False where its channel has too many."""
        return await self._database.write(
            lambda connection: _keep(connection, one),
            lambda connection: _keep_once(connection, one),
        )

    async def found(self, digest: str) -> Screen | None:
        """The screen of a digest."""

        async def work(connection: AsyncConnection) -> Screen | None:
            known = select(screens).where(screens.c.digest == digest)
            row = (await connection.execute(known)).first()
            return _screen(row) if row else None

        return await self._database.read(work)

    async def of(self, channel: str) -> Sequence[Screen]:
        """The screens of a channel, the newest first."""
        theirs = select(screens).where(screens.c.channel == channel).order_by(screens.c.id.desc())

        async def work(connection: AsyncConnection) -> Sequence[Screen]:
            return tuple(map(_screen, await connection.execute(theirs)))

        return await self._database.read(work)

    async def revoke(self, channel: str, number: int) -> Screen | None:
        """Make an address worthless; return which screen that was, None where there is none."""
        one = select(screens).where(screens.c.channel == channel, screens.c.id == number)

        async def work(connection: AsyncConnection) -> Screen | None:
            row = (await connection.execute(one)).first()
            if row is None:
                return None
            await connection.execute(delete(screens).where(screens.c.id == number))
            return _screen(row)

        return await self._database.write(work)


async def _keep(connection: AsyncConnection, one: Screen) -> bool:
    theirs = select(func.count()).select_from(screens).where(screens.c.channel == one.channel)
    if (await connection.execute(theirs)).scalar_one() >= MOST:
        return False
    row = {
        "channel": one.channel,
        "role": one.role,
        "name": one.name,
        "digest": one.digest,
        "by_id": one.by.id,
        "by_login": one.by.login,
        "made": one.made,
    }
    await connection.execute(insert(screens).values(row))
    return True


async def _keep_once(connection: AsyncConnection, one: Screen) -> bool:
    """Keep a screen that a try which was cut off may have kept already."""
    known = select(screens.c.id).where(screens.c.digest == one.digest)
    if (await connection.execute(known)).first() is not None:
        return True
    return await _keep(connection, one)


def _screen(row: Row[tuple[object, ...]]) -> Screen:
    by = Person(row.by_id, row.by_login)
    return Screen(row.channel, Role(row.role), row.name, row.digest, by, row.made, row.id)
