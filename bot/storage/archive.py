"""The port `Archive`: what was kept, for people who look it up."""

from collections.abc import Collection, Sequence
from datetime import datetime

from bot.ports.archive import Found, Mark, Profile, Search, Step
from bot.ports.world import Logged
from bot.storage import messages, said, search, trail
from bot.storage.database import Database
from filters.engine.message import Author, Message


class SqlArchive:
    """Reads only; each call sees one moment of what was committed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def search(self, channel: str, wanted: Search, limit: int) -> Found:
        """Find closed cases; a search for a text gives up after some thousand cases."""
        return await self._database.read(
            lambda connection: search.search(connection, channel, wanted, limit)
        )

    async def profile(self, channel: str, login: str) -> Profile | None:
        """A viewer by login, None where no message of theirs is known."""
        return await self._database.read(
            lambda connection: said.profile(connection, channel, login)
        )

    async def said(
        self, channel: str, author: Author, limit: int, before: datetime | None = None
    ) -> Sequence[Logged]:
        """A viewer's newest messages whose texts are still kept, the newest first."""
        return await self._database.read(
            lambda connection: said.said(connection, channel, author, limit, before)
        )

    async def messages(self, channel: str, ids: Collection[str]) -> Sequence[Message]:
        """Messages by their ids, the oldest first; forgotten ones are left out."""
        return await self._database.read(
            lambda connection: messages.by_ids(connection, channel, ids)
        )

    async def steps(self, channel: str, limit: int, before: Mark | None = None) -> Sequence[Step]:
        """Who did what in a channel, the newest first, from before a mark."""
        return await self._database.read(
            lambda connection: trail.steps(connection, channel, limit, before)
        )
