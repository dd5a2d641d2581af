"""What one viewer wrote, as far as its texts are kept."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.archive import Profile
from bot.ports.world import Logged
from bot.storage.message_rows import read_message
from bot.storage.tables import messages
from filters.engine.charter import Outcome
from filters.engine.message import Author


async def said(
    connection: AsyncConnection,
    channel: str,
    author: Author,
    limit: int,
    before: datetime | None,
) -> Sequence[Logged]:
    """The newest messages of a viewer whose texts are kept, the newest first."""
    theirs = select(messages).where(
        _of(channel, author.login, author.id),
        messages.c.text.is_not(None),
        *((messages.c.at < before,) if before else ()),
    )
    rows = await connection.execute(
        theirs.order_by(messages.c.at.desc(), messages.c.id.desc()).limit(limit)
    )
    return tuple(Logged(read_message(row), Outcome(row.outcome)) for row in rows)


async def profile(connection: AsyncConnection, channel: str, login: str) -> Profile | None:
    """A viewer by login, as their newest message shows them."""
    newest = select(messages).where(
        messages.c.channel == channel, messages.c.author_login == login.lower()
    )
    row = (
        await connection.execute(
            newest.order_by(messages.c.at.desc(), messages.c.id.desc()).limit(1)
        )
    ).first()
    author = read_message(row).author if row else None
    if author is None:
        return None
    counted = select(func.count(), func.min(messages.c.at), func.max(messages.c.at))
    known = await connection.execute(counted.where(_of(channel, author.login, author.id)))
    count, first, last = known.one()
    return Profile(author, count, first, last)


def _of(channel: str, login: str, viewer: str) -> ColumnElement[bool]:
    """By login, which has an index, and by id: a login may have been somebody else's before."""
    return and_(
        messages.c.channel == channel,
        messages.c.author_login == login,
        messages.c.author_id == viewer,
    )
