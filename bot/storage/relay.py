"""What processes that stand by have heard, on its way to the one that presides."""

from collections.abc import Sequence
from datetime import timedelta

import structlog
from sqlalchemy import delete, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.fellow_tables import relayed

PORTION = 500
STALE = timedelta(seconds=30)
"""What has waited longer is judged no more: nobody presided, and chat has moved on."""

log = structlog.get_logger(__name__)


class SqlRelay:
    """Frames in the order in which they were heard; each is taken once."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def put(self, frames: Sequence[str]) -> None:
        """Hand on what was heard."""
        rows = [{"frame": one} for one in frames]
        await self._database.write(lambda connection: connection.execute(insert(relayed), rows))

    async def take(self) -> Sequence[str]:
        """Take the oldest of what waits, nothing where nothing does."""
        waits = select(relayed.c.id).limit(1)
        if await self._database.read(lambda connection: connection.scalar(waits)) is None:
            return ()
        return await self._database.write(_taken)


async def _taken(connection: AsyncConnection) -> Sequence[str]:
    oldest = select(relayed.c.id).order_by(relayed.c.id).limit(PORTION)
    age = func.clock_timestamp() - relayed.c.at
    taken = delete(relayed).where(relayed.c.id.in_(oldest))
    rows = (await connection.execute(taken.returning(relayed.c.id, relayed.c.frame, age))).all()
    fresh = [(number, frame) for number, frame, waited in rows if waited < STALE]
    if len(fresh) < len(rows):
        log.warning("relay.too_late", count=len(rows) - len(fresh))
    return [frame for _, frame in sorted(fresh)]
