"""A room for each test, its store a copy of one that was made ready once."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from tests.bot.commands.stage import Room


def stored_in(folder: Path) -> StorageOptions:
    return StorageOptions(url=f"sqlite:///{folder / 'room.db'}", token_key_file=folder / "room.key")


async def make_ready(folder: Path) -> None:
    async with open_records(stored_in(folder)):
        pass


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("store")
    asyncio.run(make_ready(folder))
    return folder / "room.db"


@pytest.fixture
async def room(empty_store: Path, tmp_path: Path) -> AsyncIterator[Room]:
    shutil.copyfile(empty_store, tmp_path / "room.db")
    async with open_records(stored_in(tmp_path)) as records:
        yield Room(records)
