"""The port `Ledger`: charters in shadow, and a row for each message that either of two sees."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Dialect,
    Executable,
    Row,
    Text,
    delete,
    func,
    or_,
    select,
    type_coerce,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Person
from bot.ports.shadow import Aside, Beside, Cast, Example, Word
from bot.storage.database import Database
from bot.storage.shadow_tables import shadow_verdicts, shadows
from bot.storage.tables import decisions, messages
from bot.storage.upsert import insert_for
from filters.engine.charter import Outcome
from filters.engine.verdict import Breach

theirs = shadow_verdicts.c
SHADOW = (theirs.outcome, theirs.article, theirs.reach, theirs.seconds)
LIVE = (theirs.live_outcome, theirs.live_article, theirs.live_reach, theirs.live_seconds)
MOVED = or_(
    theirs.reach != theirs.live_reach,
    theirs.seconds != theirs.live_seconds,
    theirs.outcome != theirs.live_outcome,
)
NO_SHADOW = '%"shadow":[]%'
SHOWN = 3
"""Examples of an article in shadow."""


class SqlShadows:
    """Each call is one transaction."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def casts(self) -> Sequence[Cast]:
        """Every channel's, ended ones too."""

        async def work(connection: AsyncConnection) -> Sequence[Cast]:
            return tuple(map(_cast, await connection.execute(select(shadows))))

        return await self._database.read(work)

    async def cast(self, channel: str) -> Cast | None:
        """One channel's."""
        wanted = select(shadows).where(shadows.c.channel == channel)

        async def work(connection: AsyncConnection) -> Cast | None:
            row = (await connection.execute(wanted)).first()
            return _cast(row) if row else None

        return await self._database.read(work)

    async def begin(self, cast: Cast) -> None:
        """Put a charter in shadow: what the one before said is forgotten."""
        row = _row(cast)

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
            return tuple(map(_beside, await connection.execute(wanted.order_by(theirs.id))))

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
            return tuple((_word(one), _live(one), one.times) for one in rows)

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
            return tuple(map(_example, await connection.execute(wanted)))

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
            return _asides((await connection.execute(wanted)).all())

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
        [_verdict(channel, one) for one in latest.values()]
    )
    said_now = (*SHADOW, *LIVE, theirs.certainty, theirs.live_certainty)
    return statement.on_conflict_do_update(
        index_elements=["channel", "message_id"],
        set_={one.name: statement.excluded[one.name] for one in said_now},
    )


def _asides(rows: Iterable[Row[*tuple[Any, ...]]]) -> tuple[Aside, ...]:
    counts, kept = Counter[tuple[int, Outcome]](), dict[int, list[Example]]()
    for row in rows:
        for breach in row.verdict.shadow:
            counts[breach.article, breach.outcome] += 1
            examples = kept.setdefault(breach.article, [])
            if len(examples) < SHOWN:
                word = _of(breach)
                examples.append(Example(row.message_id or "", row.at, row.text, word, Word()))
    return tuple(
        Aside(
            number,
            counts[number, Outcome.BREACH],
            counts[number, Outcome.BORDERLINE],
            tuple(kept[number]),
        )
        for number in sorted(kept)
    )


def _of(breach: Breach) -> Word:
    return Word(breach.outcome, breach.article, breach.certainty)


def _row(cast: Cast) -> dict[str, object]:
    return {
        "charter": cast.charter,
        "text": cast.text,
        "seen": cast.seen,
        "setting": cast.setting,
        "version": cast.version,
        "by_id": cast.by.id,
        "by_login": cast.by.login,
        "since": cast.since,
        "base": cast.base,
        "judged": cast.judged,
        "missed": cast.missed,
    }


def _cast(row: Row[Any]) -> Cast:
    return Cast(
        channel=row.channel,
        charter=row.charter,
        by=Person(row.by_id, row.by_login),
        since=row.since,
        text=row.text,
        seen=row.seen,
        setting=row.setting,
        version=row.version,
        base=row.base,
        judged=row.judged,
        missed=row.missed,
    )


def _verdict(channel: str, one: Beside) -> dict[str, object]:
    return {
        "channel": channel,
        "message_id": one.message_id,
        "at": one.at,
        "viewer_id": one.viewer_id,
        "outcome": one.shadow.outcome,
        "article": one.shadow.article,
        "certainty": one.shadow.certainty,
        "reach": one.shadow.rank,
        "seconds": one.shadow.seconds,
        "live_outcome": one.live.outcome,
        "live_article": one.live.article,
        "live_certainty": one.live.certainty,
        "live_reach": one.live.rank,
        "live_seconds": one.live.seconds,
        "offends": one.offends,
    }


def _beside(row: Row[Any]) -> Beside:
    return Beside(
        row.message_id, row.at, row.viewer_id, _surely(row), _surely_live(row), row.offends
    )


def _example(row: Row[Any]) -> Example:
    return Example(row.message_id, row.at, row.text, _surely(row), _surely_live(row))


def _word(row: Row[Any]) -> Word:
    return Word(Outcome(row.outcome), row.article, 0.0, row.reach, row.seconds)


def _live(row: Row[Any]) -> Word:
    return Word(Outcome(row.live_outcome), row.live_article, 0.0, row.live_reach, row.live_seconds)


def _surely(row: Row[Any]) -> Word:
    return Word(Outcome(row.outcome), row.article, row.certainty, row.reach, row.seconds)


def _surely_live(row: Row[Any]) -> Word:
    return Word(
        Outcome(row.live_outcome),
        row.live_article,
        row.live_certainty,
        row.live_reach,
        row.live_seconds,
    )
