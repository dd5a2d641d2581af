"""Fills an empty database from a backup: all of it or nothing, then brings it up to date."""

import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Connection, DateTime, Integer, Table, insert, inspect, text

from bot.storage.backup import Counts, back_up, tables_of
from bot.storage.carried import Beginning, Cell, Heading
from bot.storage.database import open_database
from bot.storage.errors import BackupError
from bot.storage.keys import key_path, put_key
from bot.storage.options import StorageOptions
from bot.storage.schema import known_revisions, migrate
from bot.storage.sentences import SETTING, named
from bot.storage.unpacking import Row, Unpacking, unpacking

SQLITE = b"SQLite format 3\x00"
"""How every file of SQLite begins (its documentation, "Database File Format")."""
PORTION = 500


async def restore(options: StorageOptions, file: Path) -> tuple[Beginning, Counts]:
    """Fill an empty database; return what the backup is and how many rows each table got.

    It need not be of the same kind as the one that the backup is of, nor as new as this program.
    Raises a `StorageError`, and leaves the database as empty as it was.
    """
    async with _portable(file) as plain, open_database(options.url) as database:
        with unpacking(plain) as pack:
            _know(pack.beginning, file)
            place = named(database.url)
            key_is_new = pack.beginning.key is not None and put_key(options, pack.beginning.key)
            try:
                counts = await database.begin(
                    lambda connection: connection.run_sync(_fill, pack, place)
                )
            except BaseException:
                if key_is_new:
                    key_path(options).unlink()
                raise
            return pack.beginning, counts


@asynccontextmanager
async def _portable(file: Path) -> AsyncIterator[Path]:
    """Yield the backup in its portable form; a copy of SQLite is packed first, and left alone."""
    try:
        with file.open("rb") as opened:
            is_sqlite = opened.read(len(SQLITE)) == SQLITE
    except OSError as problem:
        raise BackupError(f"`{file}`: cannot be read: {problem.strerror}") from problem
    if not is_sqlite:
        yield file
        return
    with TemporaryDirectory(prefix="chartreuse") as folder:
        copy, packed = Path(folder) / "copy.db", Path(folder) / "packed"
        shutil.copyfile(file, copy)
        await back_up(StorageOptions(url=f"sqlite:///{copy.as_posix()}"), packed)
        yield packed


def _know(beginning: Beginning, file: Path) -> None:
    if beginning.revision not in known_revisions():
        raise BackupError(
            f"`{file}` is of version `{beginning.revision}`, newer than this program; update it"
        )


def _fill(connection: Connection, pack: Unpacking, place: str) -> Counts:
    if inspect(connection).get_table_names():
        raise BackupError(f"{place} is not empty; name an empty database in {SETTING}")
    migrate(connection, place, pack.beginning.revision)
    there = {one.name: one for one in tables_of(connection)}
    counts = {
        heading.table: _put(connection, _meant(there, heading), heading, rows)
        for heading, rows in pack.tables()
    }
    if connection.dialect.name == "postgresql":
        for table in there.values():
            _count_on(connection, table)
    migrate(connection, place)
    return counts


def _meant(there: dict[str, Table], heading: Heading) -> Table:
    table = there.get(heading.table)
    if table is None or set(heading.columns) != set(table.columns.keys()):
        raise BackupError(f"the backup's table `{heading.table}` is none of its version's")
    return table


def _put(connection: Connection, table: Table, heading: Heading, rows: Iterator[Row]) -> int:
    moments = {one.name for one in table.columns if isinstance(one.type, DateTime)}
    count = 0
    while portion := list(islice(rows, PORTION)):
        connection.execute(
            insert(table),
            [
                {
                    name: _value(cell, is_moment=name in moments, is_file=_is_file(connection))
                    for name, cell in zip(heading.columns, row, strict=True)
                }
                for row in portion
            ],
        )
        count += len(portion)
    return count


def _value(cell: Cell, *, is_moment: bool, is_file: bool) -> Cell | datetime:
    if not is_moment or cell is None:
        return cell
    try:
        moment = datetime.fromisoformat(str(cell))
    except ValueError:
        raise BackupError(f"the backup has no moment in `{str(cell)[:40]}`") from None
    return moment.replace(tzinfo=None) if is_file else moment


def _is_file(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"


def _count_on(connection: Connection, table: Table) -> None:
    """Let PostgreSQL number new rows behind those that brought their own numbers."""
    column = table.columns.get("id")
    if column is None or not isinstance(column.type, Integer):
        return
    sequence = "pg_get_serial_sequence(:name, 'id')"
    last = f'(SELECT max(id) FROM "{table.name}")'  # noqa: S608  # a table of ours
    following = text(f"SELECT setval({sequence}, {last}) WHERE {last} IS NOT NULL")
    connection.execute(following, {"name": table.name})
