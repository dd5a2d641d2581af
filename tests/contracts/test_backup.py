"""What a backup promises: the same rows elsewhere, or nothing at all."""

import asyncio
import gzip
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from sqlalchemy import text

from bot.storage.backup import back_up
from bot.storage.database import open_database
from bot.storage.errors import BackupError
from bot.storage.options import StorageOptions
from bot.storage.records import open_records
from bot.storage.restore import restore
from bot.storage.sentences import named
from tests.contracts.keeping import DELETE, WALL, decision
from tests.contracts.rows import Rows, fill, rows


@pytest.fixture
async def filled(options: StorageOptions) -> Rows:
    async with open_database(options.url) as database:
        await database.write(lambda one: one.run_sync(fill))
    return await kept(options)


async def kept(options: StorageOptions) -> Rows:
    async with open_database(options.url) as database, database.reading() as connection:
        return await connection.run_sync(rows)


async def is_empty(options: StorageOptions) -> bool:
    return await kept(options) == {}


def lines(file: Path) -> list[bytes]:
    return gzip.decompress(file.read_bytes()).splitlines(keepends=True)


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_database_that_holds_anything_is_left_alone(
    options: StorageOptions, filled: Rows, tmp_path: Path
) -> None:
    await back_up(options, tmp_path / "kept.jsonl.gz")
    with pytest.raises(
        BackupError, match=r"is not empty; name an empty database in `storage\.url`"
    ):
        await restore(options, tmp_path / "kept.jsonl.gz")
    assert await kept(options) == filled


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_backup_that_was_cut_off_leaves_nothing(
    options: StorageOptions, empty: StorageOptions, filled: Rows, tmp_path: Path
) -> None:
    whole, part = tmp_path / "whole.jsonl.gz", tmp_path / "part.jsonl.gz"
    await back_up(options, whole, with_key=False)
    part.write_bytes(whole.read_bytes()[: int(whole.stat().st_size * 0.9)])
    with pytest.raises(BackupError, match="is no whole backup"):
        await restore(empty, part)
    assert await is_empty(empty)
    assert filled


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_backup_that_lacks_a_row_leaves_nothing(
    options: StorageOptions, empty: StorageOptions, filled: Rows, tmp_path: Path
) -> None:
    whole, less = tmp_path / "whole.jsonl.gz", tmp_path / "less.jsonl.gz"
    await back_up(options, whole)
    told = lines(whole)
    last_row = max(number for number, line in enumerate(told) if line.startswith(b"["))
    less.write_bytes(gzip.compress(b"".join(told[:last_row] + told[last_row + 1 :])))
    with pytest.raises(BackupError, match="is no whole backup"):
        await restore(empty, less)
    assert await is_empty(empty)
    assert filled


async def test_a_backup_restored_elsewhere_gives_the_same_rows(
    options: StorageOptions, empty: StorageOptions, filled: Rows, tmp_path: Path
) -> None:
    file = tmp_path / "kept.jsonl.gz"
    counts = await back_up(options, file)
    assert set(counts.values()) == {2}
    beginning, restored = await restore(empty, file)
    assert restored == counts
    assert beginning.key is None
    assert await kept(empty) == filled
    assert not file.with_name(f"{file.name}.part").exists()


async def test_a_bot_goes_on_counting_where_the_other_stopped(
    options: StorageOptions, empty: StorageOptions, tmp_path: Path
) -> None:
    async with open_records(options) as running:
        (before,) = await running.record(decision(DELETE), WALL)
        await back_up(options, tmp_path / "kept.jsonl.gz")
    await restore(empty, tmp_path / "kept.jsonl.gz")
    async with open_records(empty) as records:
        assert await records.unfinished() == (before,)
        (after,) = await records.record(decision(DELETE), WALL)
    assert after.id > before.id


@pytest.mark.long
async def test_what_is_written_meanwhile_is_in_it_as_a_whole_or_not_at_all(
    options: StorageOptions, empty: StorageOptions, tmp_path: Path
) -> None:
    file = tmp_path / "kept.jsonl.gz"
    async with open_records(options) as running:
        await running.record(decision(DELETE), WALL)
        async with asyncio.TaskGroup() as tasks:
            taking = tasks.create_task(back_up(options, file), name="backup")
            while not taking.done():
                await running.record(decision(DELETE), WALL)
    await restore(empty, file)
    found = await kept(empty)
    known = {one["id"] for one in found["decisions"]}
    assert {one["decision_id"] for one in found["effects"]} == known


@pytest.mark.long
async def test_a_database_moves_from_one_kind_to_the_other(
    options: StorageOptions, filled: Rows, tmp_path: Path, kind: str, request: pytest.FixtureRequest
) -> None:
    file = tmp_path / "kept.jsonl.gz"
    await back_up(options, file)
    other = f"sqlite:///{tmp_path / 'other.db'}"
    if kind == "sqlite":
        server = request.getfixturevalue("server")
        server.create("moved")
        other = server.url("moved")
    elsewhere = StorageOptions(url=other, token_key_file=tmp_path / "other.key")
    await restore(elsewhere, file)
    assert await kept(elsewhere) == filled


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_the_key_goes_along_only_when_asked(
    options: StorageOptions, empty: StorageOptions, tmp_path: Path
) -> None:
    options = options.model_copy(update={"token_key_file": tmp_path / "first.key"})
    empty = empty.model_copy(update={"token_key_file": tmp_path / "second.key"})
    with pytest.raises(BackupError, match="there is no key to take along"):
        await back_up(options, tmp_path / "none.jsonl.gz", with_key=True)
    async with open_records(options) as records:
        await records.tokens.save("1", "ana", "access", "refresh", (), None)
    key = (tmp_path / "first.key").read_bytes()
    await back_up(options, tmp_path / "without.jsonl.gz")
    assert key not in b"".join(lines(tmp_path / "without.jsonl.gz"))
    await back_up(options, tmp_path / "with.jsonl.gz", with_key=True)
    await restore(empty, tmp_path / "with.jsonl.gz")
    async with open_records(empty) as records:
        token = await records.tokens.load("1")
    assert token is not None
    assert token.access == "access"


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_another_key_is_never_overwritten(
    options: StorageOptions, empty: StorageOptions, tmp_path: Path
) -> None:
    async with open_records(options) as records:
        await records.tokens.save("1", "ana", "access", "refresh", (), None)
    await back_up(options, tmp_path / "with.jsonl.gz", with_key=True)
    other = tmp_path / "other.key"
    other.write_bytes(Fernet.generate_key())
    other.chmod(0o600)
    before = other.read_bytes()
    with pytest.raises(BackupError, match="is another key than the backup's"):
        await restore(
            empty.model_copy(update={"token_key_file": other}), tmp_path / "with.jsonl.gz"
        )
    assert other.read_bytes() == before
    nowhere = empty.model_copy(update={"token_key_file": tmp_path / "no" / "folder.key"})
    with pytest.raises(BackupError, match="cannot be written"):
        await restore(nowhere, tmp_path / "with.jsonl.gz")
    assert await is_empty(empty)


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_key_of_a_backup_that_is_broken_is_not_left_behind(
    options: StorageOptions, empty: StorageOptions, tmp_path: Path
) -> None:
    async with open_records(options) as records:
        await records.tokens.save("1", "ana", "access", "refresh", (), None)
    await back_up(options, tmp_path / "with.jsonl.gz", with_key=True)
    part = tmp_path / "part.jsonl.gz"
    part.write_bytes(gzip.compress(b"".join(lines(tmp_path / "with.jsonl.gz")[:-1])))
    there = empty.model_copy(update={"token_key_file": tmp_path / "new.key"})
    with pytest.raises(BackupError):
        await restore(there, part)
    assert not (tmp_path / "new.key").exists()


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_backup_of_a_newer_program_is_refused(
    empty: StorageOptions, tmp_path: Path
) -> None:
    for newer in (
        b'{"chartreuse_backup":2,"revision":"erasures","made":"2026-03-01T20:00:00Z"}\n',
        b'{"chartreuse_backup":1,"revision":"shields","made":"2026-03-01T20:00:00Z"}\n',
    ):
        (tmp_path / "newer.jsonl.gz").write_bytes(gzip.compress(newer))
        with pytest.raises(BackupError, match=r"newer program|newer than this program"):
            await restore(empty, tmp_path / "newer.jsonl.gz")
    assert await is_empty(empty)


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_file_that_is_something_else_is_one_sentence(
    empty: StorageOptions, tmp_path: Path
) -> None:
    strange = tmp_path / "strange"
    for held in (
        b"",
        b"hello",
        gzip.compress(b"[1]\n"),
        gzip.compress(b"\xff" * 9),
        b"\x1f\x8b\x08",
    ):
        strange.write_bytes(held)
        with pytest.raises(BackupError, match="is no whole backup"):
            await restore(empty, strange)
    with pytest.raises(BackupError, match="cannot be read"):
        await restore(empty, tmp_path / "nowhere")


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_copy_of_a_sqlite_file_is_taken_while_it_is_written(
    options: StorageOptions, empty: StorageOptions, filled: Rows, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    async with open_records(options) as running, asyncio.TaskGroup() as tasks:
        taking = tasks.create_task(back_up(options, copy), name="backup")
        while not taking.done():
            await running.postponed(999)
    assert copy.stat().st_mode & 0o077 == 0
    await restore(empty, copy)
    assert await kept(empty) == filled
    assert await kept(StorageOptions(url=f"sqlite:///{copy}")) == filled


@pytest.mark.parametrize("kind", ["postgresql"], scope="session")
async def test_postgresql_makes_no_file_of_sqlite(options: StorageOptions, tmp_path: Path) -> None:
    with pytest.raises(
        BackupError, match=r"only SQLite makes such a file; end it in `\.jsonl\.gz`"
    ):
        await back_up(options, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_what_is_there_already_is_not_overwritten(
    options: StorageOptions, tmp_path: Path
) -> None:
    (tmp_path / "kept.jsonl.gz").write_text("dear to me")
    with pytest.raises(BackupError, match="is there already"):
        await back_up(options, tmp_path / "kept.jsonl.gz")
    with pytest.raises(BackupError, match="cannot be written"):
        await back_up(options, tmp_path / "no" / "folder.jsonl.gz")
    assert (tmp_path / "kept.jsonl.gz").read_text() == "dear to me"


@pytest.mark.parametrize("kind", ["sqlite"], scope="session")
async def test_a_foreign_database_is_no_backup(empty: StorageOptions, tmp_path: Path) -> None:
    async with open_database(empty.url) as database:
        await database.write(lambda one: one.execute(text("CREATE TABLE recipes (name TEXT)")))
        with pytest.raises(BackupError, match="no database of this program"):
            await back_up(empty, tmp_path / "kept.jsonl.gz")
        with pytest.raises(BackupError):
            await restore(empty, tmp_path / "kept.jsonl.gz")
        assert named(database.url)
