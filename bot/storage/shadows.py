"""The port `Ledger`: charters in shadow, and a row for each message that either of two sees."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import (
    Dialect,
    Executable,
    Text,
    delete,
    func,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.shadow import Aside, Beside, Cast, Example, Word
from bot.storage.database import Database
from bot.storage.shadow_rows import (
    asides_of,
    beside_of,
    cast_of,
    example_of,
    live_of,
    row_of,
    row_of_cast,
    shadow_of,
)
from bot.storage.shadow_tables import shadow_verdicts, shadows
from bot.storage.tables import decisions, messages
from bot.storage.upsert import insert_for

theirs = shadow_verdicts.c
SHADOW = (theirs.outcome, theirs.article, theirs.reach, theirs.seconds)
LIVE = (theirs.live_outcome, theirs.live_article, theirs.live_reach, theirs.live_seconds)
MOVED = or_(
    theirs.reach != theirs.live_reach,
    theirs.seconds != theirs.live_seconds,
    theirs.outcome != theirs.live_outcome,
)
NO_SHADOW = '%"shadow":[]%'


class SqlShadows:
    """Each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def casts(self) -> Sequence[Cast]:
        """Every channel's, ended ones too."""

        async def work(connection: AsyncConnection) -> Sequence[Cast]:
            return tuple(map(cast_of, await connection.execute(select(shadows))))

        return await self._database.read(work)

    async def cast(self, channel: str) -> Cast | None:
        """One channel's."""
        wanted = select(shadows).where(shadows.c.channel == channel)

        async def work(connection: AsyncConnection) -> Cast | None:
            row = (await connection.execute(wanted)).first()
            return cast_of(row) if row else None

        return await self._database.read(work)

    async def begin(self, cast: Cast) -> None:
        """Put a charter in shadow: what the one before said is forgotten."""
        row = row_of_cast(cast)

        async def work(connection: AsyncConnection) -> None:
            await connection.execute(delete(shadow_verdicts).where(theirs.channel == cast.channel))
            statement = insert_for(connection.dialect, shadows).values(
                {"channel": cast.channel} | row
            )
            await connection.execute(
                statement.on_conflict_do_update(index_elements=["channel"], set_=row)
            )

        await self._database.write(work)

    async def end(self, channel: str, setting: str) -> None:
        """Let none run any more, whatever the settings named until now."""
        values = {"charter": "", "text": None, "setting": setting}
        statement = update(shadows).where(shadows.c.channel == channel).values(values)
        await self._database.write(lambda connection: connection.execute(statement))

    async def keep(self, channel: str, said: Sequence[Beside], judged: int, missed: int) -> None:
        """Keep what was said of messages, and count them all."""
        counted = (
            update(shadows)
            .where(shadows.c.channel == channel)
            .values(judged=shadows.c.judged + judged, missed=shadows.c.missed + missed)
        )

        async def work(connection: AsyncConnection) -> None:
            if said:
                await connection.execute(_upsert(connection.dialect, channel, said))
            await connection.execute(counted)

        await self._database.write(work)

    async def count(self, channel: str, message_id: str, *, offends: bool) -> None:
        """Let a message count on the shadow's ladder, or no longer."""
        one = (theirs.channel == channel, theirs.message_id == message_id)
        statement = update(shadow_verdicts).where(*one).values(offends=offends)
        await self._database.write(lambda connection: connection.execute(statement))

    async def offences(self, channel: str) -> Sequence[Beside]:
        """What counts on the shadow's ladder, the oldest first."""
        wanted = select(shadow_verdicts).where(theirs.channel == channel, theirs.offends.is_(True))

        async def work(connection: AsyncConnection) -> Sequence[Beside]:
            return tuple(map(beside_of, await connection.execute(wanted.order_by(theirs.id))))

        return await self._database.read(work)

    async def counted(self, channel: str) -> Sequence[tuple[Word, Word, int]]:
        """How often the two said what: the shadow, the live one; no word has its certainty."""
        wanted = (
            select(*SHADOW, *LIVE, func.count().label("times"))
            .where(theirs.channel == channel)
            .group_by(*SHADOW, *LIVE)
        )

        async def work(connection: AsyncConnection) -> Sequence[tuple[Word, Word, int]]:
            rows = await connection.execute(wanted)
            return tuple((shadow_of(one), live_of(one), one.times) for one in rows)

        return await self._database.read(work)

    async def examples(self, channel: str, limit: int) -> Sequence[Example]:
        """The newest messages that went different ways."""
        same = (messages.c.channel == theirs.channel) & (messages.c.message_id == theirs.message_id)
        wanted = (
            select(shadow_verdicts, messages.c.text)
            .outerjoin(messages, same)
            .where(theirs.channel == channel, MOVED)
            .order_by(theirs.id.desc())
            .limit(limit)
        )

        async def work(connection: AsyncConnection) -> Sequence[Example]:
            return tuple(map(example_of, await connection.execute(wanted)))

        return await self._database.read(work)

    async def asides(self, channel: str, since: datetime, limit: int) -> Sequence[Aside]:
        """What articles in shadow said, by their number, out of the newest decisions."""
        same = (messages.c.channel == decisions.c.channel) & (
            messages.c.message_id == decisions.c.message_id
        )
        wanted = (
            select(decisions.c.message_id, decisions.c.at, decisions.c.verdict, messages.c.text)
            .outerjoin(messages, same)
            .where(
                decisions.c.channel == channel,
                decisions.c.at >= since,
                decisions.c.verdict.is_not(None),
                type_coerce(decisions.c.verdict, Text).not_like(NO_SHADOW),
            )
            .order_by(decisions.c.id.desc())
            .limit(limit)
        )

        async def work(connection: AsyncConnection) -> Sequence[Aside]:
            return asides_of((await connection.execute(wanted)).all())

        return await self._database.read(work)


async def forget_shadows(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase a portion of what charters in shadow said; return how much."""
    old = select(theirs.id).where(theirs.at < before).limit(portion)
    result = await connection.execute(delete(shadow_verdicts).where(theirs.id.in_(old)))
    return result.rowcount


def _upsert(dialect: Dialect, channel: str, said: Iterable[Beside]) -> Executable:
    """A message of which more is said later keeps one row, and whether it offends."""
    latest = {one.message_id: one for one in said}
    statement = insert_for(dialect, shadow_verdicts).values(
        [row_of(channel, one) for one in latest.values()]
    )
    said_now = (*SHADOW, *LIVE, theirs.certainty, theirs.live_certainty)
    return statement.on_conflict_do_update(
        index_elements=["channel", "message_id"],
        set_={one.name: statement.excluded[one.name] for one in said_now},
    )
