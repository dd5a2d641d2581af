"""Takes a backup while the bot runs: the whole database as it was at one moment."""

import asyncio
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, MetaData, Table, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.carried import FORM, Beginning
from bot.storage.database import Database, open_database
from bot.storage.errors import BackupError
from bot.storage.keys import kept_key
from bot.storage.look import is_there
from bot.storage.options import StorageOptions
from bot.storage.packing import Packing, new_file, packing
from bot.storage.schema import known_revisions
from bot.storage.sentences import of_file

COPIES = frozenset({".db", ".sqlite", ".sqlite3"})
"""Endings of a backup that is a SQLite file itself."""
PORTION = 500
PAGES = 1000
"""Pages of SQLite that are copied at once: whoever writes waits no longer than that takes."""

Counts = Mapping[str, int]


async def back_up(options: StorageOptions, file: Path, *, with_key: bool = False) -> Counts:
    """Write a backup and return how many rows each table has; raises a `StorageError`.

    A file of SQLite's own kind comes from its online backup, all others hold the portable form.
    """
    if not is_there(options.url):
        raise BackupError(f"there is no database at `{options.url}`: nothing to keep yet")
    async with open_database(options.url) as database:
        if file.suffix in COPIES:
            return await _copy(database, file, with_key=with_key)
        return await _pack(database, file, kept_key(options) if with_key else None)


async def _pack(database: Database, file: Path, key: str | None) -> Counts:
    async with database.reading() as connection:
        if not database.is_file:
            await connection.execution_options(
                isolation_level="REPEATABLE READ", postgresql_readonly=True
            )
        revision, tables = await connection.run_sync(_found)
        made = datetime.now(UTC)
        beginning = Beginning(chartreuse_backup=FORM, revision=revision, made=made, key=key)
        with packing(file, beginning) as pack:
            for table in tables:
                await _pack_table(connection, table, pack)
    return pack.counted


async def _pack_table(connection: AsyncConnection, table: Table, pack: Packing) -> None:
    pack.table(str(table.name), table.columns.keys())
    async with connection.stream(select(table).order_by(*table.primary_key)) as found:
        async for portion in found.partitions(PORTION):
            pack.rows(str(table.name), portion)


def _found(connection: Connection) -> tuple[str, Sequence[Table]]:
    """Return what the database is, as it stands: it may be older than this program."""
    revision = MigrationContext.configure(connection).get_current_revision()
    if revision not in known_revisions():
        raise BackupError("the database is no database of this program, or of a newer one")
    return revision, tables_of(connection)


def tables_of(connection: Connection) -> Sequence[Table]:
    """Return the tables that are there, each after those that it refers to."""
    there = MetaData()
    there.reflect(connection)
    return [one for one in there.sorted_tables if one.name != "alembic_version"]


async def _copy(database: Database, file: Path, *, with_key: bool) -> Counts:
    if not database.is_file:
        raise BackupError(f"`{file}`: only SQLite makes such a file; end it in `.jsonl.gz`")
    if with_key:
        raise BackupError(f"`{file}`: a copy holds no key; end it in `.jsonl.gz`")
    async with database.reading() as connection:
        _, tables = await connection.run_sync(_found)
    return await asyncio.to_thread(_copied, database, file, [one.name for one in tables])


def _copied(database: Database, file: Path, tables: Sequence[str]) -> Counts:
    try:
        with (
            new_file(file) as part,
            closing(sqlite3.connect(str(database.url.database))) as source,
            closing(sqlite3.connect(part)) as target,
        ):
            source.backup(target, pages=PAGES)
            # the copy is one file: nothing of it stands in a journal beside it
            target.execute("PRAGMA journal_mode=DELETE")
            counts = (f'SELECT count(*) FROM "{one}"' for one in tables)  # noqa: S608  # ours
            found = [target.execute(one).fetchone()[0] for one in counts]
            return dict(zip(tables, found, strict=True))
    except sqlite3.Error as problem:
        raise of_file(problem, database.url) from problem
