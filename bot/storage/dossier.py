"""Gathers every row that concerns a person: in any table, what an erasure would change."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Row, Table, select, tuple_
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.privacy.dossier import only
from bot.cases.privacy.erasure import Identity
from bot.storage.cleaning import cleaned
from bot.storage.database import Database
from bot.storage.erasure import SCANS, Scan
from bot.storage.identities import messages_of
from bot.storage.shapes import read_effect, read_fact
from bot.storage.tables import effects, erasures, facts, messages, metadata

PORTION = 500
SECRET = frozenset({"sealed", "digest", "marks", "key", "forgotten"})
"""Columns of which nobody is told: what opens doors, and what only serves the bot."""
WHO = ("by", "viewer", "author", "owner")
"""How the columns begin that say who somebody is."""

Records = Mapping[str, Sequence[Mapping[str, object]]]


class SqlDossiers:
    """Reads only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of(self, who: Identity) -> Records:
        """Return everything about a person by the table it stands in; nobody else is named."""
        own = await self._database.read(lambda connection: messages_of(connection, who))
        found: dict[str, list[Mapping[str, object]]] = {}
        for table in metadata.sorted_tables:
            if table not in {erasures, messages} and (rows := await self._rows(table, who, own)):
                found[table.name] = rows
        if said := [one for scan in SCANS for one in await self._messages(scan, who)]:
            found[messages.name] = said
        return found

    async def _messages(self, scan: Scan, who: Identity) -> list[Mapping[str, object]]:
        found, after = list[Mapping[str, object]](), 0
        while True:

            async def work(
                connection: AsyncConnection, after: int = after
            ) -> tuple[Sequence[Row[Any]], int | None]:
                ids, further = await scan(connection, who, after)
                some = select(messages).where(messages.c.id.in_(ids)).order_by(messages.c.id)
                return (await connection.execute(some)).all(), further

            rows, further = await self._database.read(work)
            found += [_told(messages, row, who) for row in rows]
            if further is None:
                return found
            after = further

    async def _rows(
        self, table: Table, who: Identity, own: frozenset[str]
    ) -> list[Mapping[str, object]]:
        found: list[Mapping[str, object]] = []
        after: tuple[object, ...] | None = None
        key = table.primary_key.columns
        while True:
            wanted = select(table).order_by(*key).limit(PORTION)
            if after is not None:
                wanted = wanted.where(tuple_(*key) > after)

            async def work(connection: AsyncConnection, wanted: Any = wanted) -> Sequence[Row[Any]]:
                return (await connection.execute(wanted)).all()

            rows = await self._database.read(work)
            found += [_told(table, row, who) for row in rows if _concerns(table, row, who, own)]
            if len(rows) < PORTION:
                return found
            after = tuple(getattr(rows[-1], one.name) for one in key)


def _concerns(table: Table, row: Row[Any], who: Identity, own: frozenset[str]) -> bool:
    about = getattr(row, "message_id", None) in own
    return about or bool(cleaned(table, row, who, own))


def _told(table: Table, row: Row[Any], who: Identity) -> dict[str, object]:
    """Write a row in the names of its columns; whoever else stands in it is nobody."""
    told = {name: value for name, value in row._asdict().items() if name not in SECRET}
    for prefix in WHO:
        known = told.get(f"{prefix}_id")
        if known and known not in who.ids:
            told |= dict.fromkeys((f"{prefix}_{one}" for one in ("id", "login", "name")), "")
    if table is facts:
        told["body"] = read_fact(row.kind, row.body)
    elif table is effects:
        told["body"] = read_effect(row.kind, row.body)
    plain: dict[str, object] = msgspec.to_builtins(
        {name: only(value, who) for name, value in told.items()}, builtin_types=(datetime,)
    )
    return {name: value for name, value in plain.items() if value not in (None, "", [], {})}
