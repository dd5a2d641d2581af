"""The same store on SQLite and on a real PostgreSQL, fresh for each test."""

import asyncio
import shutil
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


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def empty(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> StorageOptions:
    """A place where nothing is yet."""
    key = tmp_path / "chartreuse.key"
    if kind == "sqlite":
        url = f"sqlite:///{tmp_path / f'empty_{next(_numbers)}.db'}"
        return StorageOptions(url=url, token_key_file=key)
    server: Server = request.getfixturevalue("server")
    name = f"empty_{next(_numbers)}"
    server.create(name)
    return StorageOptions(url=server.url(name), token_key_file=key)


@pytest.fixture(scope="session")
def made_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with its tables, to be copied: making them takes longer than most tests."""
    path = tmp_path_factory.mktemp("made") / "chartreuse.db"
    asyncio.run(_make(f"sqlite:///{path}"))
    return path


@pytest.fixture(scope="session")
def made_postgresql(server: Server) -> str:
    """The same on the server."""
    server.create("made")
    asyncio.run(_make(server.url("made")))
    return "made"


@pytest.fixture
def options(kind: str, tmp_path: Path, request: pytest.FixtureRequest) -> StorageOptions:
    """A place with its tables and nothing in them."""
    key = tmp_path / "chartreuse.key"
    if kind == "sqlite":
        path = shutil.copy(request.getfixturevalue("made_sqlite"), tmp_path)
        return StorageOptions(url=f"sqlite:///{path}", token_key_file=key)
    server: Server = request.getfixturevalue("server")
    name = f"test_{next(_numbers)}"
    server.create(name, template=request.getfixturevalue("made_postgresql"))
    return StorageOptions(url=server.url(name), token_key_file=key)


@pytest.fixture
async def records(options: StorageOptions) -> AsyncIterator[SqlRecords]:
    async with open_records(options) as records:
        yield records


async def _make(url: str) -> None:
    async with open_records(StorageOptions(url=url)):
        pass
