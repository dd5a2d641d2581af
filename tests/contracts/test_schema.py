"""What every store promises of its schema: it is ours, complete, and never from the future."""

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from bot.storage.database import open_database
from bot.storage.errors import ForeignDatabaseError, NewerDatabaseError
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from bot.storage.sentences import named
from bot.storage.tables import metadata
from tests.contracts.keeping import DELETE, WALL, decision


async def test_another_programs_database_is_left_alone(empty: StorageOptions) -> None:
    async with open_database(empty.url) as database:
        await database.write(lambda one: one.execute(text("CREATE TABLE recipes (name TEXT)")))
        with pytest.raises(ForeignDatabaseError) as told:
            async with open_records(empty):
                pass
        async with database.reading() as connection:
            tables = await connection.run_sync(lambda one: inspect(one).get_table_names())
    assert tables == ["recipes"]
    assert str(told.value) == (
        f"{named(database.url)} belongs to another program; name an empty database in `storage.url`"
    )


async def test_a_newer_database_is_refused(options: StorageOptions) -> None:
    async with open_records(options):
        pass
    async with open_database(options.url) as database:
        newer = text("UPDATE alembic_version SET version_num = 'shields'")
        await database.write(lambda one: one.execute(newer))
        with pytest.raises(NewerDatabaseError) as told:
            async with open_records(options):
                pass
    assert str(told.value) == (
        f"{named(database.url)} is at version `shields`, newer than this program,"
        " which knows up to `dispatches`; update the program,"
        " or name another database in `storage.url`"
    )


async def test_the_revisions_lead_to_the_tables(empty: StorageOptions) -> None:
    async with open_records(empty):
        pass
    async with open_database(empty.url) as database, database.reading() as connection:
        assert await connection.run_sync(_differences) == []


async def test_a_fresh_schema_equals_a_migrated_one(
    options: StorageOptions, empty: StorageOptions
) -> None:
    async with open_records(options):
        pass
    async with open_database(options.url) as database, database.reading() as connection:
        migrated = await connection.run_sync(_schema)
    async with open_database(empty.url) as database:
        await database.write(lambda one: one.run_sync(metadata.create_all))
        async with database.reading() as connection:
            assert await connection.run_sync(_schema) == migrated


async def test_two_programs_that_start_together_make_one_schema(
    empty: StorageOptions,
) -> None:
    async def start() -> None:
        async with open_records(empty) as records:
            await records.record(decision(DELETE), WALL)

    async with asyncio.TaskGroup() as tasks:
        for _ in range(3):
            tasks.create_task(start(), name="start")
    async with open_records(empty) as records:
        assert len(await records.unfinished()) == 3


def _differences(connection: Connection) -> list[object]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return list(compare_metadata(context, metadata))


def _schema(connection: Connection) -> dict[str, list[str]]:
    """Every table with its columns, keys and indexes, in an order of their own."""
    looked = inspect(connection)
    return {
        table: sorted(
            repr([(key, str(value)) for key, value in sorted(one.items()) if key != "comment"])
            for one in (
                *looked.get_columns(table),
                looked.get_pk_constraint(table),
                *looked.get_foreign_keys(table),
                *looked.get_unique_constraints(table),
                *map(_index, looked.get_indexes(table)),
            )
        )
        for table in looked.get_table_names()
        if table != "alembic_version"
    }


def _index(index: Mapping[str, Any]) -> dict[str, Any]:
    """An index whose condition can be compared."""
    options = {key: str(value) for key, value in index["dialect_options"].items()}
    return {**index, "dialect_options": options}
