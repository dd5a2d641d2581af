"""Reads the portable form of a backup; whatever else a file holds is refused in one sentence."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from gzip import BadGzipFile, GzipFile
from pathlib import Path
from typing import TypeVar
from zlib import error as DeflateError  # noqa: N812  # it is a class

import msgspec

from bot.storage.carried import FORM, Beginning, Cell, End, Heading
from bot.storage.errors import BackupError

LONGEST = 64 << 20
"""Bytes of one line: no row of ours comes near, and no other file fills the memory."""

T = TypeVar("T")
Row = Sequence[Cell]


class Unpacking:
    """Reads from the beginning to the end, once."""

    def __init__(self, file: Path, lines: GzipFile) -> None:
        self._file = file
        self._lines = lines
        self._line = self._next()
        self._counted: dict[str, int] = {}
        self.beginning = self._parsed(Beginning)
        if self.beginning.chartreuse_backup != FORM:
            raise BackupError(f"`{file}` was made by a newer program; update this one")

    def tables(self) -> Iterator[tuple[Heading, Iterator[Row]]]:
        """Yield each table with its rows, which must be read before the next."""
        self._line = self._next()
        while self._line.startswith(b'{"table"'):
            heading = self._parsed(Heading)
            self._counted[heading.table] = 0
            self._line = self._next()
            yield heading, self._rows(heading)
        if self._parsed(End).rows != self._counted or self._next():
            raise self._broken()

    def _rows(self, heading: Heading) -> Iterator[Row]:
        while self._line.startswith(b"["):
            row = self._parsed(list[Cell])
            if len(row) != len(heading.columns):
                raise self._broken()
            self._counted[heading.table] += 1
            yield row
            self._line = self._next()

    def _next(self) -> bytes:
        try:
            return self._lines.readline(LONGEST)
        except (BadGzipFile, EOFError, DeflateError) as problem:
            raise self._broken() from problem

    def _parsed(self, kind: type[T]) -> T:
        try:
            return msgspec.json.decode(self._line, type=kind)
        except (msgspec.MsgspecError, ValueError) as problem:
            raise self._broken() from problem

    def _broken(self) -> BackupError:
        return BackupError(f"`{self._file}` is no whole backup of Chartreuse; take another one")


@contextmanager
def unpacking(file: Path) -> Iterator[Unpacking]:
    """Open a backup; raises `BackupError` where it is none."""
    try:
        lines = GzipFile(file, "rb")
    except OSError as problem:
        raise BackupError(f"`{file}`: cannot be read: {problem.strerror}") from problem
    with lines:
        yield Unpacking(file, lines)
