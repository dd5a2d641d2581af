"""What a person is told when the database's file cannot be used."""

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import make_url

from bot.storage.errors import NotADatabaseError, StorageError, UnreachableDatabaseError
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from bot.storage.sentences import explained, named


async def told(path: Path) -> StorageError:
    with pytest.raises(StorageError) as raised:
        async with open_records(StorageOptions(url=f"sqlite:///{path}")):
            pass
    return raised.value


async def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("milk, eggs, and whatever else makes a hundred bytes of text\n" * 20)
    before = path.read_bytes()
    error = await told(path)
    assert isinstance(error, NotADatabaseError)
    assert str(error) == (
        f"`{path}` is not a database or is damaged;"
        " restore it from a copy, or name another file in `storage.url`"
    )
    assert path.read_bytes() == before


async def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "chat.db"
    error = await told(path)
    assert isinstance(error, UnreachableDatabaseError)
    assert str(error) == (
        f"`{path}` cannot be opened for writing;"
        " make its folder and allow writing there, or name another file in `storage.url`"
    )
    assert not path.parent.exists()


async def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert isinstance(await told(tmp_path), UnreachableDatabaseError)


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (sqlite3.SQLITE_READONLY_DIRECTORY, "cannot be opened for writing"),
        (sqlite3.SQLITE_BUSY, "is held by another program"),
        (sqlite3.SQLITE_FULL, "the disk is full"),
        (sqlite3.SQLITE_IOERR, "failed: broken"),
    ],
)
def test_other_failures_have_a_sentence_too(code: int, told: str) -> None:
    cause = sqlite3.OperationalError("broken")
    cause.sqlite_errorcode = code
    error = OSError()
    error.__cause__ = cause
    assert told in str(explained(error, make_url("sqlite:///chat.db")))


def test_a_password_is_never_named() -> None:
    url = make_url("postgresql+asyncpg://mona:hush@db.example/chat")
    assert named(url) == "`postgresql://mona:***@db.example/chat`"
