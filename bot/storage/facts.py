"""What policy remembers of a channel."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.facts import Fact, Invited, Lulled, Proposed, Removed, Spoiler, Welcomed
from bot.cases.mass.sweep import Aimed
from bot.cases.rota.facts import Began, HandedOver, Promised, Reminded, Tired
from bot.storage.shapes import read_fact, written
from bot.storage.tables import facts

PASSING = frozenset(
    one.kind
    for one in (
        *(Removed, Spoiler, Invited, Proposed, Lulled, Welcomed),
        *(Promised, Reminded, Began, Tired),
    )
)
"""Facts that mean nothing any more once they are old, and that quote people or name them."""
QUOTING = frozenset({Aimed.kind, HandedOver.kind})
"""Facts that quote what people wrote: they go when the texts of messages do."""


async def keep_facts(connection: AsyncConnection, channel: str, new: Sequence[Fact]) -> None:
    """Add facts to a channel's past, in their order."""
    if not new:
        return
    await connection.execute(
        insert(facts),
        [{"channel": channel, "kind": one.kind, "body": written(one), "at": one.at} for one in new],
    )


async def facts_since(connection: AsyncConnection, channel: str, since: datetime) -> Sequence[Fact]:
    """The facts of a channel since a moment, in the order they were recorded."""
    rows = await connection.execute(
        select(facts.c.kind, facts.c.body)
        .where(facts.c.channel == channel, facts.c.at >= since)
        .order_by(facts.c.id)
    )
    return tuple(read_fact(row.kind, row.body) for row in rows)


async def forget_facts(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase a portion of the old facts that only mattered for a while; return how many."""
    return await _forget(connection, PASSING, before, portion)


async def forget_quotes(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase a portion of the old facts that quote what was written; return how many."""
    return await _forget(connection, QUOTING, before, portion)


async def _forget(
    connection: AsyncConnection, kinds: frozenset[str], before: datetime, portion: int
) -> int:
    old = select(facts.c.id).where(facts.c.at < before, facts.c.kind.in_(kinds))
    result = await connection.execute(delete(facts).where(facts.c.id.in_(old.limit(portion))))
    return result.rowcount
