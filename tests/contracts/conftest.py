"""The same store on SQLite and on a real PostgreSQL, fresh for each test."""

from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import pytest
from bot.storage.options import StorageOptions
from bot.storage.records import SqlRecords, open_records

from tests.contracts.postgresql import Server, running

_numbers = count()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    with running() as server:
        yield server


@pytest.fixture
def postgresql(server: Server) -> str:
    """The name of a database of its own."""
    name = f"test_{next(_numbers)}"
    server.sql(f"CREATE DATABASE {name} STRATEGY file_copy")
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def options(request: pytest.FixtureRequest, tmp_path: Path) -> StorageOptions:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'chartreuse.db'}"
    else:
        name = request.getfixturevalue("postgresql")
        url = request.getfixturevalue("server").url(name)
    return StorageOptions(url=url, token_key_file=tmp_path / "chartreuse.key")


@pytest.fixture
async def records(options: StorageOptions) -> AsyncIterator[SqlRecords]:
    async with open_records(options) as records:
        yield records
