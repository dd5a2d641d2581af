"""The port `Chronicle`: messages and rulings in their order, for whoever replays them."""

from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, Row, Select, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Judgement, Person, Ruling, Source
from bot.cases.elsewhere import THERE
from bot.ports.chronicle import Kept, KeptRuling, Stretch
from bot.storage.database import Database
from bot.storage.message_rows import read_message
from bot.storage.tables import cases, decisions, messages, rulings

SEEN = (Source.FILTER, Source.AUTOMOD)
"""Cases whose ruling is about what filters saw."""
MOST_RULINGS = 200_000


class SqlChronicle:
    """Reads only; each portion sees one moment of what was committed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def channels(self) -> Sequence[str]:
        """The channels of which something is kept."""
        return await self._database.read(_channels)

    async def count(self, stretch: Stretch) -> int:
        """How many messages of a stretch are kept."""
        counted = select(func.count()).select_from(messages).where(*_within(stretch))

        async def count(connection: AsyncConnection) -> int:
            return await connection.scalar(counted) or 0

        return await self._database.read(count)

    async def portion(self, stretch: Stretch, after: Kept | None, limit: int) -> Sequence[Kept]:
        """The next messages of a stretch, from behind one of them."""
        wanted = select(messages).where(*_within(stretch))
        if after is not None:
            wanted = wanted.where(tuple_(messages.c.at, messages.c.id) > (after.at, after.number))
        ordered = wanted.order_by(messages.c.at, messages.c.id).limit(limit)

        async def portion(connection: AsyncConnection) -> Sequence[Kept]:
            rows = await connection.execute(ordered)
            return tuple(Kept(row.at, row.id, read_message(row)) for row in rows)

        return await self._database.read(portion)

    async def rulings(self, stretch: Stretch) -> Sequence[KeptRuling]:
        """The rulings on messages of a stretch, in the order in which they were given."""
        return await self._database.read(lambda connection: _rulings(connection, stretch))


async def _channels(connection: AsyncConnection) -> Sequence[str]:
    found = select(messages.c.channel).distinct().order_by(messages.c.channel)
    return tuple((await connection.scalars(found)).all())


def _within(stretch: Stretch) -> Iterator[ColumnElement[bool]]:
    yield messages.c.channel == stretch.channel
    yield messages.c.text.is_not(None)
    if stretch.since is not None:
        yield messages.c.at >= stretch.since
    if stretch.until is not None:
        yield messages.c.at < stretch.until


async def _rulings(connection: AsyncConnection, stretch: Stretch) -> Sequence[KeptRuling]:
    rows = await connection.execute(_ruled(stretch))
    found = (KeptRuling(row.message_id, row.article or 0, _ruling(row)) for row in rows)
    return tuple(one for one in found if not _is_mercy(one.ruling))


def _ruling(row: Row[tuple[object, ...]]) -> Ruling:
    by = Person(row.by_id, row.by_login)
    return Ruling(by, row.at, Judgement(row.outcome), row.rung, row.note)


def _ruled(stretch: Stretch) -> Select[tuple[object, ...]]:
    """Find the message of each case by the decision that opened it."""
    first = (
        select(decisions.c.case_number, func.min(decisions.c.id).label("id"))
        .where(decisions.c.channel == stretch.channel, decisions.c.message_id.is_not(None))
        .where(decisions.c.case_number.is_not(None))
        .group_by(decisions.c.case_number)
        .subquery()
    )
    return (
        select(rulings, cases.c.article, decisions.c.message_id)
        .join(cases, (cases.c.channel == rulings.c.channel) & (cases.c.number == rulings.c.number))
        .join(first, first.c.case_number == rulings.c.number)
        .join(decisions, decisions.c.id == first.c.id)
        .join(
            messages,
            (messages.c.channel == rulings.c.channel)
            & (messages.c.message_id == decisions.c.message_id),
        )
        .where(rulings.c.channel == stretch.channel, cases.c.source.in_(SEEN))
        .where(*_within(stretch))
        .order_by(rulings.c.at, rulings.c.number, rulings.c.position)
        .limit(MOST_RULINGS)
    )


def _is_mercy(ruling: Ruling) -> bool:
    """Whoever lifts a sanction on Twitch itself has not found the text fair."""
    return ruling.outcome is Judgement.OVERTURN and ruling.note == THERE
