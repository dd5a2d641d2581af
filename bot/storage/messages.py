"""The message log: what was said, kept in batches and read to warm the windows."""

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.world import Logged
from bot.storage.message_rows import message_row, read_message
from bot.storage.tables import messages
from bot.storage.upsert import insert_for
from filters.engine.message import Message


async def log(connection: AsyncConnection, batch: Sequence[Logged], now: datetime) -> None:
    """Keep a batch; a message that is there already is left as it is."""
    if not batch:
        return
    statement = insert_for(connection.dialect, messages).on_conflict_do_nothing(
        index_elements=["channel", "message_id"]
    )
    await connection.execute(statement, [message_row(one, now) for one in batch])


async def recent(connection: AsyncConnection, channel: str, since: datetime) -> Sequence[Message]:
    """The channel's messages since a moment, oldest first; forgotten ones are left out."""
    rows = await connection.execute(
        select(messages)
        .where(
            messages.c.channel == channel,
            messages.c.at >= since,
            messages.c.text.is_not(None),
        )
        .order_by(messages.c.at, messages.c.id)
    )
    return tuple(map(read_message, rows))


async def following(
    connection: AsyncConnection, channel: str, since: datetime, limit: int
) -> Sequence[Message]:
    """The first messages of a channel after a moment; forgotten ones are left out."""
    rows = await connection.execute(
        select(messages)
        .where(
            messages.c.channel == channel,
            messages.c.at > since,
            messages.c.text.is_not(None),
        )
        .order_by(messages.c.at, messages.c.id)
        .limit(limit)
    )
    return tuple(map(read_message, rows))


async def by_ids(
    connection: AsyncConnection, channel: str, ids: Collection[str]
) -> Sequence[Message]:
    """Messages of a channel by their ids, oldest first; forgotten ones are left out."""
    rows = await connection.execute(
        select(messages)
        .where(
            messages.c.channel == channel,
            messages.c.message_id.in_(ids),
            messages.c.text.is_not(None),
        )
        .order_by(messages.c.at, messages.c.id)
    )
    return tuple(map(read_message, rows))


async def viewer(connection: AsyncConnection, channel: str, login: str) -> str | None:
    """The id of a viewer by login, as last seen in the channel."""
    seen = select(messages.c.author_id).where(
        messages.c.channel == channel, messages.c.author_login == login.lower()
    )
    newest = seen.order_by(messages.c.at.desc(), messages.c.id.desc()).limit(1)
    found: str | None = await connection.scalar(newest)
    return found
