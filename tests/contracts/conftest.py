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


@pytest.fixture(params=["sqlite", "postgresql"])
def options(request: pytest.FixtureRequest, tmp_path: Path) -> StorageOptions:
    return _somewhere(request, tmp_path)


@pytest.fixture
def fresh(options: StorageOptions, request: pytest.FixtureRequest) -> StorageOptions:
    """A second place of the same kind."""
    if options.url.startswith("sqlite"):
        return options.model_copy(update={"url": f"{options.url}.fresh"})
    return options.model_copy(update={"url": _new_database(request)})


@pytest.fixture
async def records(options: StorageOptions) -> AsyncIterator[SqlRecords]:
    async with open_records(options) as records:
        yield records


def _somewhere(request: pytest.FixtureRequest, tmp_path: Path) -> StorageOptions:
    sqlite = request.param == "sqlite"
    url = f"sqlite:///{tmp_path / 'chartreuse.db'}" if sqlite else _new_database(request)
    return StorageOptions(url=url, token_key_file=tmp_path / "chartreuse.key")


def _new_database(request: pytest.FixtureRequest) -> str:
    """The address of an empty database; the server starts when the first one is wanted."""
    server: Server = request.getfixturevalue("server")
    name = f"test_{next(_numbers)}"
    server.sql(f"CREATE DATABASE {name} STRATEGY file_copy")
    return server.url(name)
