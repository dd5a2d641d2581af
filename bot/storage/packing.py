"""Writes the portable form of a backup: beside its place, and there once it is whole."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from gzip import GzipFile
from pathlib import Path

import msgspec

from bot.storage.carried import Beginning, End, Heading
from bot.storage.errors import BackupError

QUICK = 3
"""Of gzip's levels: a backup must not take the processor from a live."""


class Packing:
    """Writes one line after the other."""

    def __init__(self, out: GzipFile, beginning: Beginning) -> None:
        self.counted: dict[str, int] = {}
        self._out = out
        self._line(beginning)

    def table(self, name: str, columns: Sequence[str]) -> None:
        """Begin a table."""
        self.counted[name] = 0
        self._line(Heading(name, tuple(map(str, columns))))

    def rows(self, table: str, rows: Sequence[Sequence[object]]) -> None:
        """Write rows of the table that was begun last."""
        self.counted[table] += len(rows)
        for row in rows:
            self._line([_cell(one) for one in row])

    def end(self) -> None:
        """Say that this is all."""
        self._line(End(self.counted))

    def _line(self, value: object) -> None:
        self._out.write(msgspec.json.encode(value) + b"\n")


@contextmanager
def packing(file: Path, beginning: Beginning) -> Iterator[Packing]:
    """Write a backup; where that fails nothing is left, and what was there stays."""
    with new_file(file) as part, part.open("wb") as raw:
        with GzipFile("", "wb", compresslevel=QUICK, fileobj=raw, mtime=0) as out:
            made = Packing(out, beginning)
            yield made
            made.end()
        raw.flush()
        os.fsync(raw.fileno())


@contextmanager
def new_file(file: Path) -> Iterator[Path]:
    """Yield a place that only we may read; what is written there takes the file's name at the end.

    Raises `BackupError` where the file is there already, or cannot be written.
    """
    if file.exists():
        raise BackupError(f"`{file}` is there already; name another file, such as one with a date")
    part = file.with_name(f"{file.name}.part")
    try:
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        yield part
        part.replace(file)
    except OSError as problem:
        raise BackupError(f"`{file}`: cannot be written: {problem.strerror}") from problem
    finally:
        part.unlink(missing_ok=True)


def _cell(value: object) -> object:
    if not isinstance(value, datetime):
        return value
    return (value if value.tzinfo else value.replace(tzinfo=UTC)).astimezone(UTC)
