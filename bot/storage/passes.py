"""The port `Passes`: personal tokens, of which only a digest is kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Person
from bot.ports.entering import Pass
from bot.storage.database import Database
from bot.storage.tables import passes

MOST = 20
"""Tokens of one person; who needs more has forgotten which of them are used."""


class SqlPasses:
    """Each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def keep(self, one: Pass) -> bool:
        """Keep a new token; False where its owner has too many."""
        return await self._database.write(
            lambda connection: _keep(connection, one),
            lambda connection: _keep_once(connection, one),
        )

    async def found(self, digest: str) -> Pass | None:
        """The token of a digest, be it expired."""

        async def work(connection: AsyncConnection) -> Pass | None:
            row = (
                await connection.execute(select(passes).where(passes.c.digest == digest))
            ).first()
            return _pass(row) if row else None

        return await self._database.read(work)

    async def of(self, owner: str) -> Sequence[Pass]:
        """The tokens of a person by their id, the newest first."""
        theirs = select(passes).where(passes.c.owner_id == owner).order_by(passes.c.id.desc())

        async def work(connection: AsyncConnection) -> Sequence[Pass]:
            return tuple(map(_pass, await connection.execute(theirs)))

        return await self._database.read(work)

    async def touch(self, number: int, at: datetime) -> None:
        """Note when a token was last used."""
        statement = update(passes).where(passes.c.id == number).values(used=at)

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(statement)

        await self._database.write(work)

    async def revoke(self, owner: str, number: int) -> bool:
        """Make a token of a person's worthless; False where they have none such."""
        statement = delete(passes).where(passes.c.owner_id == owner, passes.c.id == number)

        async def work(connection: AsyncConnection) -> bool:
            return (await connection.execute(statement)).rowcount > 0

        return await self._database.write(work)


async def _keep(connection: AsyncConnection, one: Pass) -> bool:
    theirs = select(func.count()).select_from(passes).where(passes.c.owner_id == one.owner.id)
    if (await connection.execute(theirs)).scalar_one() >= MOST:
        return False
    row = {
        "owner_id": one.owner.id,
        "owner_login": one.owner.login,
        "name": one.name,
        "scopes": one.scopes,
        "channel": one.channel,
        "digest": one.digest,
        "made": one.made,
        "until": one.until,
    }
    await connection.execute(insert(passes).values(row))
    return True


async def _keep_once(connection: AsyncConnection, one: Pass) -> bool:
    """Keep a token that a try which was cut off may have kept already."""
    known = select(passes.c.id).where(passes.c.digest == one.digest)
    if (await connection.execute(known)).first() is not None:
        return True
    return await _keep(connection, one)


def _pass(row: Row[tuple[object, ...]]) -> Pass:
    owner = Person(row.owner_id, row.owner_login)
    return Pass(
        owner,
        row.name,
        row.scopes,
        row.channel,
        row.digest,
        row.made,
        row.until,
        row.used,
        row.id,
    )
