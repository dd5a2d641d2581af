"""The port `Erasure`: takes a person out of every table, whatever tables there are."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

import msgspec
from cryptography.fernet import InvalidToken
from sqlalchemy import Row, Select, Table, delete, insert, select, tuple_, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.privacy.erasure import Identity
from bot.ports.care import Wish
from bot.storage.cleaning import GONE, cleaned
from bot.storage.database import Database
from bot.storage.identities import (
    channels_of,
    identify,
    mentions_of,
    messages_of,
    named_in,
    own_messages,
)
from bot.storage.keys import token_cipher
from bot.storage.options import StorageOptions
from bot.storage.tables import erasures, messages, metadata

PORTION = 200
"""Rows that are looked at in one transaction: recording waits no longer than for them."""
TABLES = tuple(one for one in metadata.sorted_tables if one not in {erasures, messages})
SCANS = (mentions_of, own_messages)
"""What tells a person's id by their login comes last, so that one may begin again by it."""

Scan = Callable[[AsyncConnection, Identity, int], Awaitable[tuple[Sequence[int], int | None]]]


@dataclass(frozen=True, slots=True)
class _Sweep:
    """One table, gone through for one person; `own` are the ids of their messages."""

    table: Table
    who: Identity
    own: frozenset[str]
    thorough: bool

    def portion(self, after: Sequence[object] | None) -> Select[Any]:
        key = self.table.primary_key.columns
        wanted = select(self.table).order_by(*key).limit(PORTION)
        if not self.thorough:
            wanted = wanted.where(named_in(self.table, self.who))
        return wanted if after is None else wanted.where(tuple_(*key) > tuple(after))

    async def clean(self, connection: AsyncConnection, row: Row[Any]) -> bool:
        changes = cleaned(self.table, row, self.who, self.own)
        if not changes:
            return False
        key = self.table.primary_key.columns
        here = [column == getattr(row, column.name) for column in key]
        if changes is GONE:
            await connection.execute(delete(self.table).where(*here))
        else:
            await connection.execute(update(self.table).where(*here).values(changes))
        return True

    def place(self, row: Row[Any]) -> tuple[object, ...]:
        return tuple(getattr(row, one.name) for one in self.table.primary_key.columns)


class _Sealed(msgspec.Struct, array_like=True, frozen=True):
    """A wish as it is written."""

    ids: list[str]
    names: list[str]
    whole: bool = False


class SqlErasure:
    """Portions are transactions of their own; to begin again does nothing twice."""

    def __init__(self, database: Database, options: StorageOptions) -> None:
        self._database = database
        self._options = options

    async def identify(self, wanted: str) -> Identity | None:
        """Find a person by id or login, None where nothing of them is known."""
        return await self._database.read(lambda connection: identify(connection, wanted))

    async def channels(self, who: Identity) -> Sequence[str]:
        """The channels in which anything is known of a person."""
        return await self._database.read(lambda connection: channels_of(connection, who))

    async def wish(self, who: Identity, at: datetime, *, whole: bool = False) -> None:
        """Keep, sealed, whom a running bot has to forget: before anything is erased.

        Once all of it is, `whole` takes the place of what was wished of them before.
        """
        before = [one for one in await self.wishes() if one.who.ids == who.ids] if whole else []
        named = msgspec.json.encode(_Sealed(sorted(who.ids), sorted(who.names), whole))
        sealed = token_cipher(self._options).encrypt(named).decode()
        row = insert(erasures).values({"sealed": sealed, "asked": at})
        await self._database.write(lambda connection: connection.execute(row))
        for one in before:
            await self.fulfilled(one)

    async def wishes(self) -> Sequence[Wish]:
        """The wishes that no bot has fulfilled yet, the oldest first."""

        async def work(connection: AsyncConnection) -> Sequence[Any]:
            known = select(erasures.c.id, erasures.c.sealed).order_by(erasures.c.id)
            return (await connection.execute(known)).all()

        found = await self._database.read(work)
        return [self._opened(row.id, row.sealed) for row in found]

    def _opened(self, number: int, sealed: str) -> Wish:
        """Read a wish; under another key it names nobody any more."""
        try:
            written = token_cipher(self._options).decrypt(sealed)
            wish = msgspec.json.decode(written, type=_Sealed)
        except (InvalidToken, msgspec.MsgspecError):
            return Wish(number, Identity(frozenset()), whole=True)
        return Wish(number, Identity(frozenset(wish.ids), frozenset(wish.names)), wish.whole)

    async def resume(self, wish: Wish) -> int:
        """Go on, thoroughly, with what was begun and may have been cut off."""
        known = [await self.identify(one) for one in sorted(wish.who.ids)]
        texts = frozenset[str]().union(*(one.texts for one in known if one))
        return await self.erase(replace(wish.who, texts=texts))

    async def fulfilled(self, wish: Wish) -> None:
        """Let go of a wish."""
        gone = delete(erasures).where(erasures.c.id == wish.number)
        await self._database.write(lambda connection: connection.execute(gone))

    async def erase(self, who: Identity, *, thorough: bool = True) -> int:
        """Take a person out of every table; return how many rows changed."""
        own = await self._database.read(lambda connection: messages_of(connection, who))
        changed = 0
        for table in TABLES:
            changed += await self._sweep(_Sweep(table, who, own, thorough))
        for scan in SCANS if thorough else SCANS[1:]:
            changed += await self._scan(scan, _Sweep(messages, who, own, thorough))
        await self._database.settle()
        return changed

    async def _scan(self, scan: Scan, sweep: _Sweep) -> int:
        """Clean the messages that a scan finds; of the others next to nothing is read."""
        changed, after = 0, 0
        while True:
            found, further = await self._database.read(
                lambda connection, after=after: scan(connection, sweep.who, after)  # type: ignore[misc]  # bound now
            )
            for begin in range(0, len(found), PORTION):
                some = select(messages).where(messages.c.id.in_(found[begin : begin + PORTION]))
                changed += (await self._database.write(partial(_cleaned, sweep, some)))[0]
            if further is None:
                return changed
            after = further

    async def _sweep(self, sweep: _Sweep) -> int:
        changed, after = 0, None
        while True:
            portion = sweep.portion(after)

            count, rows = await self._database.write(partial(_cleaned, sweep, portion))
            changed += count
            if len(rows) < PORTION:
                return changed
            after = sweep.place(rows[-1])


async def _cleaned(
    sweep: _Sweep, portion: Select[Any], connection: AsyncConnection
) -> tuple[int, Sequence[Row[Any]]]:
    rows = (await connection.execute(portion)).all()
    return sum([await sweep.clean(connection, one) for one in rows]), rows
