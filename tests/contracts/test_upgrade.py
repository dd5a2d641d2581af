"""A database of any earlier version comes up to date with all its data."""

import pytest
from sqlalchemy import Connection

from bot.storage.backup import tables_of
from bot.storage.database import open_database
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from bot.storage.schema import known_revisions, migrate
from tests.contracts.rows import Rows, fill, rows

OLDEST_FIRST = known_revisions()[::-1]


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_database_that_went_through_every_version_lost_nothing(
    empty: StorageOptions,
) -> None:
    def walk(connection: Connection) -> list[str]:
        gone, before = list[str](), Rows()
        for revision in OLDEST_FIRST:
            migrate(connection, "a database", revision)
            there = tables_of(connection)
            gone += lost(before, rows(connection, there))
            fill(connection, there)
            before = rows(connection, there)
        return gone

    async with open_database(empty.url) as database:
        assert await database.write(lambda one: one.run_sync(walk)) == []


@pytest.mark.long
@pytest.mark.parametrize("earlier", OLDEST_FIRST)
async def test_an_upgrade_from_any_version_loses_nothing(
    earlier: str, empty: StorageOptions
) -> None:
    def begin(connection: Connection) -> Rows:
        migrate(connection, "a database", earlier)
        fill(connection)
        return rows(connection)

    async with open_database(empty.url) as database:
        before = await database.write(lambda one: one.run_sync(begin))
        async with open_records(empty):
            pass
        async with database.reading() as connection:
            after = await connection.run_sync(rows)
    assert before
    assert lost(before, after) == []
    assert not any(found for table, found in after.items() if table not in before)


def lost(before: Rows, after: Rows) -> list[str]:
    """Return what of the rows of before cannot be found again, or says something else."""
    return [
        f"{table} {number}: {name}"
        for table, there in before.items()
        for number, row in enumerate(there)
        for name, value in row.items()
        if after[table][number].get(name) != value
    ]
