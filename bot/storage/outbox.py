"""The port `Outbox`: what is to be told is written in the transaction of what it follows from."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Delete, Row, delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.ports.airing import Change
from bot.ports.dispatches import Dispatch, Outgoing, Waiting
from bot.storage.database import Database
from bot.storage.outbox_tables import dispatches, receivers
from bot.storage.upsert import insert_for

SIZE = 10_000
"""Events that wait for one program; of more the oldest is let go and counted as lost."""
TRIM_EVERY = 100
"""Events after which is looked whether too many wait: there may be so many more."""

Here = dispatches.c


class SqlOutbox:
    """Knows of nothing to tell, at no cost, until `begin` is called."""

    def __init__(self, database: Database, *, size: int = SIZE) -> None:
        self._database = database
        self._size = size
        self._outgoing: Outgoing | None = None
        self._untrimmed: defaultdict[str, int] = defaultdict(lambda: TRIM_EVERY)

    def begin(self, outgoing: Outgoing) -> None:
        """Ask from now on what follows for other programs."""
        self._outgoing = outgoing

    def of_decision(self, decision: Decision) -> Sequence[Dispatch]:
        """What a decision brings other programs."""
        return self._outgoing.of_decision(decision) if self._outgoing else ()

    def of_changes(self, channel: str, changes: Sequence[Change]) -> Sequence[Dispatch]:
        """What new states of voices bring other programs."""
        return self._outgoing.of_changes(channel, changes) if self._outgoing else ()

    async def keep(self, connection: AsyncConnection, some: Sequence[Dispatch]) -> None:
        """Write what is to be told within the transaction of the connection."""
        for one in some:
            statement = insert_for(connection.dialect, dispatches).values(_row(one))
            await connection.execute(
                statement.on_conflict_do_nothing(index_elements=["receiver", "event_id"])
            )
            self._untrimmed[one.receiver] += 1
            if self._untrimmed[one.receiver] > TRIM_EVERY:
                self._untrimmed[one.receiver] = 0
                await self._trim(connection, one.receiver)

    def recorded(self, some: Sequence[Dispatch]) -> None:
        """Say that a transaction with these was kept."""
        if some and self._outgoing:
            self._outgoing.recorded(some)

    async def next(self, receiver: str) -> Waiting | None:
        """What a program is to be told next."""
        first = (
            select(dispatches, receivers.c.lost, receivers.c.since, receivers.c.told)
            .join(receivers, receivers.c.name == Here.receiver, isouter=True)
            .where(Here.receiver == receiver)
            .order_by(Here.id)
            .limit(1)
        )

        async def work(connection: AsyncConnection) -> Waiting | None:
            row = (await connection.execute(first)).one_or_none()
            return None if row is None else _waiting(row)

        return await self._database.read(work)

    async def taken(self, waiting: Waiting) -> None:
        """Let go of what a program took, and of the count that it was told with it."""
        clean = not waiting.lost and waiting.since is None and not waiting.told

        async def work(connection: AsyncConnection) -> None:
            found = await connection.execute(_this(waiting))
            if clean or not found.rowcount:
                return
            await connection.execute(
                update(receivers)
                .where(receivers.c.name == waiting.dispatch.receiver)
                .values(lost=receivers.c.lost - waiting.lost, since=None, told=False)
            )

        await self._database.write(work)

    async def refused(self, receiver: str, at: datetime) -> None:
        """Note since when a program takes nothing; the first moment stands."""

        async def work(connection: AsyncConnection) -> None:
            await _know(connection, receiver)
            known = receivers.c.name == receiver
            await connection.execute(
                update(receivers).where(known, receivers.c.since.is_(None)).values(since=at)
            )

        await self._database.write(work)

    async def give_up(self, receiver: str, before: datetime) -> int:
        """Let go of what a program was to be told before a moment; return how much."""

        async def work(connection: AsyncConnection) -> int:
            old = delete(dispatches).where(Here.receiver == receiver, Here.at < before)
            return await _lose(connection, receiver, (await connection.execute(old)).rowcount)

        return await self._database.write(work)

    async def spoil(self, waiting: Waiting) -> None:
        """Let go of one that cannot be told."""

        async def work(connection: AsyncConnection) -> None:
            gone = await connection.execute(_this(waiting))
            await _lose(connection, waiting.dispatch.receiver, gone.rowcount)

        await self._database.write(work)

    async def team_told(self, receiver: str) -> None:
        """Note that the team knows that something was lost."""
        known = update(receivers).where(receivers.c.name == receiver).values(told=True)
        await self._database.write(lambda connection: connection.execute(known))

    async def keep_only(self, names: Sequence[str]) -> int:
        """Let go of what waits for programs that nobody names any more; return how much."""

        async def work(connection: AsyncConnection) -> int:
            await connection.execute(delete(receivers).where(receivers.c.name.not_in(names)))
            gone = delete(dispatches).where(Here.receiver.not_in(names))
            return (await connection.execute(gone)).rowcount

        return await self._database.write(work)

    async def _trim(self, connection: AsyncConnection, receiver: str) -> None:
        """Let go of the oldest where too many wait."""
        theirs = Here.receiver == receiver
        waiting = await connection.scalar(
            select(func.count()).select_from(dispatches).where(theirs)
        )
        if (over := (waiting or 0) - self._size) > 0:
            oldest = select(Here.id).where(theirs).order_by(Here.id).limit(over)
            await connection.execute(delete(dispatches).where(Here.id.in_(oldest)))
            await _lose(connection, receiver, over)


async def forget_dispatches(connection: AsyncConnection, before: datetime, portion: int) -> int:
    """Erase a portion of what viewers wrote from what waits; return how much."""
    old = select(Here.id).where(Here.said < before, Here.text.is_not(None))
    result = await connection.execute(
        update(dispatches).where(Here.id.in_(old.limit(portion))).values(text=None)
    )
    return result.rowcount


def _this(waiting: Waiting) -> Delete:
    # SQLite gives a number again once nothing waits
    event_id = waiting.dispatch.event_id
    return delete(dispatches).where(Here.id == waiting.number, Here.event_id == event_id)


async def _know(connection: AsyncConnection, receiver: str) -> None:
    row = {"name": receiver, "lost": 0, "since": None, "told": False}
    statement = insert_for(connection.dialect, receivers).values(row)
    await connection.execute(statement.on_conflict_do_nothing(index_elements=["name"]))


async def _lose(connection: AsyncConnection, receiver: str, count: int) -> int:
    if count:
        await _know(connection, receiver)
        more = update(receivers).where(receivers.c.name == receiver)
        await connection.execute(more.values(lost=receivers.c.lost + count))
    return count


def _row(one: Dispatch) -> dict[str, object]:
    return {
        "receiver": one.receiver,
        "event_id": one.event_id,
        "event": one.event,
        "channel": one.channel,
        "at": one.at,
        "body": one.body,
        "viewer_id": one.viewer.id if one.viewer else None,
        "viewer_login": one.viewer.login if one.viewer else None,
        "by_id": one.by.id if one.by else None,
        "by_login": one.by.login if one.by else None,
        "text": one.text,
        "said": one.said,
    }


def _waiting(row: Row[Any]) -> Waiting:
    return Waiting(
        number=row.id,
        dispatch=Dispatch(
            receiver=row.receiver,
            event_id=row.event_id,
            event=row.event,
            channel=row.channel,
            at=row.at,
            body=row.body,
            viewer=_person(row.viewer_id, row.viewer_login),
            by=_person(row.by_id, row.by_login),
            text=row.text,
            said=row.said,
        ),
        lost=row.lost or 0,
        since=row.since,
        told=bool(row.told),
    )


def _person(user_id: str | None, login: str | None) -> Person | None:
    return None if user_id is None else Person(user_id, login or "")
