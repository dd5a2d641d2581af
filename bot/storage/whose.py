"""Which channels a database knows, and what they are called as far as it can tell."""

from collections.abc import Mapping

from sqlalchemy import select, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database import Database
from bot.storage.tables import cases, facts, memberships, messages, minutes, tokens


class Channels:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def known(self) -> Mapping[str, str]:
        """Every channel by its id, with its login, empty where nothing says it."""
        return await self._database.read(_known)


async def _known(connection: AsyncConnection) -> Mapping[str, str]:
    everywhere = union(*(select(one.c.channel) for one in (cases, facts, messages, minutes)))
    found = dict.fromkeys(await connection.scalars(everywhere), "")
    for login in (
        select(messages.c.channel, messages.c.author_login)
        .where(messages.c.author_id == messages.c.channel)
        .distinct(),
        select(tokens.c.user_id, tokens.c.login),
        select(memberships.c.channel, memberships.c.login),
    ):
        found |= {one: name for one, name in await connection.execute(login) if one in found}
    return found
