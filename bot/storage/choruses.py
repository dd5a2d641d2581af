"""The port `Choruses`: what viewers say to the show, and every viewer who says it, a row each."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import groupby

from sqlalchemy import Row, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.animation.voice import Kind
from bot.cases.noted import Noted
from bot.cases.voices.chorus import Chorus, Part, Stage, Way
from bot.ports.airing import Change
from bot.storage.database import Database
from bot.storage.facts import keep_facts
from bot.storage.outbox import SqlOutbox
from bot.storage.upsert import insert_for
from bot.storage.voice_tables import chorus_parts, choruses
from filters.engine.message import Author


class SqlChoruses:
    """Each call is one transaction."""

    def __init__(self, database: Database, outbox: SqlOutbox | None = None) -> None:
        self._database = database
        self._outbox = outbox or SqlOutbox(database)

    async def keep(
        self, channel: str, changes: Sequence[Change], notes: Sequence[Noted] = ()
    ) -> None:
        """Keep new states, who brought them about, and whom to tell, in one transaction."""
        outgoing = self._outbox.of_changes(channel, changes)

        async def work(connection: AsyncConnection) -> None:
            for change in changes:
                await _keep(connection, change)
            await keep_facts(connection, channel, notes)
            await self._outbox.keep(connection, outgoing)

        await self._database.write(work)
        self._outbox.recorded(outgoing)

    async def since(self, channel: str, moment: datetime, limit: int) -> Sequence[Chorus]:
        """The newest choruses of a channel since a moment, by number."""
        newest = (
            select(choruses)
            .where(choruses.c.channel == channel, choruses.c.since >= moment)
            .order_by(choruses.c.number.desc())
            .limit(limit)
        )

        async def work(connection: AsyncConnection) -> Sequence[Chorus]:
            rows = (await connection.execute(newest)).all()
            lowest = min((row.number for row in rows), default=0)
            parts = await _parts(connection, channel, lowest)
            found = (_chorus(row, parts.get(row.number, ())) for row in reversed(rows))
            return tuple(one for one in found if one.parts)

        return await self._database.read(work)

    async def last_number(self, channel: str) -> int:
        """The highest number of a channel, 0 when there is none."""
        highest = select(func.max(choruses.c.number)).where(choruses.c.channel == channel)

        async def work(connection: AsyncConnection) -> int:
            return int(await connection.scalar(highest) or 0)

        return await self._database.read(work)


async def forget_parts(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase a portion of what viewers said to the show; return how much."""
    old = select(chorus_parts.c.id).where(
        chorus_parts.c.at < before, chorus_parts.c.text.is_not(None)
    )
    result = await connection.execute(
        update(chorus_parts).where(chorus_parts.c.id.in_(old.limit(portion))).values(text=None)
    )
    return result.rowcount


async def _keep(connection: AsyncConnection, change: Change) -> None:
    one, key = change.now, {"channel": change.now.channel, "number": change.now.number}
    row = {
        "kind": one.kind,
        "certainty": one.certainty,
        "reason": one.reason,
        "since": one.since,
        "stage": one.stage,
        "version": one.version,
        "starred": one.starred,
        "moves": one.moves,
    }
    statement = insert_for(connection.dialect, choruses).values(key | row)
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["channel", "number"], set_=row)
    )
    for place, part in _fresh(change):
        await _keep_part(connection, key, place, part)


def _fresh(change: Change) -> Iterator[tuple[int, Part]]:
    """Tell the parts that are new or changed: a chorus of a thousand is not written anew."""
    known = set(change.before.parts) if change.before else frozenset[Part]()
    return ((place, one) for place, one in enumerate(change.now.parts) if one not in known)


async def _keep_part(
    connection: AsyncConnection, key: dict[str, object], place: int, part: Part
) -> None:
    row = {
        "position": place,
        "viewer_login": part.viewer.login,
        "viewer_name": part.viewer.name,
        "message_id": part.message_id,
        "text": part.text,
        "at": part.at,
        "way": part.way,
        "case_number": part.case,
        "out": part.out,
    }
    statement = insert_for(connection.dialect, chorus_parts).values(
        key | {"viewer_id": part.viewer.id} | row
    )
    await connection.execute(
        statement.on_conflict_do_update(index_elements=["channel", "number", "viewer_id"], set_=row)
    )


async def _parts(
    connection: AsyncConnection, channel: str, lowest: int
) -> dict[int, tuple[Part, ...]]:
    """Read the parts whose words are still there."""
    theirs = chorus_parts.c
    rows = await connection.execute(
        select(chorus_parts)
        .where(theirs.channel == channel, theirs.number >= lowest, theirs.text.is_not(None))
        .order_by(theirs.number, theirs.position)
    )
    grouped: Iterable[tuple[int, Iterator[Row[tuple[object, ...]]]]] = groupby(
        rows, key=lambda row: row.number
    )
    return {number: tuple(map(_part, group)) for number, group in grouped}


def _part(row: Row[tuple[object, ...]]) -> Part:
    return Part(
        viewer=Author(row.viewer_id, row.viewer_login, row.viewer_name),
        message_id=row.message_id,
        text=row.text,
        at=row.at,
        way=Way(row.way),
        case=row.case_number,
        out=row.out,
    )


def _chorus(row: Row[tuple[object, ...]], parts: tuple[Part, ...]) -> Chorus:
    return Chorus(
        number=row.number,
        channel=row.channel,
        kind=Kind(row.kind),
        certainty=row.certainty,
        reason=row.reason,
        parts=parts,
        since=row.since,
        stage=Stage(row.stage),
        version=row.version,
        starred=row.starred,
        moves=row.moves,
    )
