"""A log's bytes, unpacked while they are read; what is packed to do harm is cut off."""

import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedIOBase
from pathlib import Path
from typing import IO, cast

import zstandard

from bot.backtest.errors import LogError

CHUNK = 256 * 1024
"""Bytes that are read at once."""
LONGEST = 1024 * 1024
"""Bytes of one line or one comment; a message of chat has 500 characters."""
GENEROUS = 64 * 1024 * 1024
"""Bytes below which nobody minds how well they were packed."""
RATIO = 300
"""How many times smaller a chat may have been packed: ten times is usual."""
WINDOW = 128 * 1024 * 1024
"""Bytes that unpacking zstd may keep in mind, as its own program lets it without being told."""
GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


Broken = tuple[type[Exception], ...]
"""What reading raises where a file is damaged."""


class Stream:
    """Bytes of a log; reading never raises, and `trouble` says why it ended early."""

    def __init__(self, file: BufferedIOBase, inner: BufferedIOBase, broken: Broken) -> None:
        self.trouble = ""
        self._file = file
        self._inner = inner
        self._broken = broken
        self._given = 0

    @property
    def packed(self) -> bool:
        """Whether the file says it in fewer bytes."""
        return self._inner is not self._file

    @property
    def consumed(self) -> int:
        """How many bytes of the file were read."""
        return self._file.tell()

    def read(self, size: int = CHUNK) -> bytes:
        """Return the next bytes, none at the end."""
        if self.trouble:
            return b""
        try:
            # what there is at once: `read` would lose what comes just before a break
            chunk = self._inner.read1(size)
        except self._broken as problem:
            self.trouble = f"the file is damaged from here on: {problem}"[:200].lower()
            return b""
        self._given += len(chunk)
        if self.packed and self._is_bomb():
            self.trouble = f"unpacks to more than {RATIO} times its size; the rest is left unread"
            return b""
        return chunk

    def _is_bomb(self) -> bool:
        return self._given > GENEROUS and self._given > RATIO * self.consumed


@contextmanager
def unpacked(path: Path) -> Iterator[Stream]:
    """Open a log, packed by gzip or zstd or not at all; raises `LogError`."""
    try:
        file = path.open("rb")
    except (OSError, ValueError) as problem:
        why = (getattr(problem, "strerror", None) or "not a path").lower()
        raise LogError(f"{path}: cannot be read: {why}; name a file that is there") from None
    with file:
        magic = file.read(4)
        file.seek(0)
        inner, broken = _opened(file, magic)
        yield Stream(file, inner, (OSError, EOFError, *broken))


def _opened(
    file: BufferedIOBase, magic: bytes
) -> tuple[BufferedIOBase, tuple[type[Exception], ...]]:
    if magic.startswith(GZIP):
        return gzip.GzipFile(fileobj=file), (zlib.error,)
    if magic != ZSTD:
        return file, ()
    reader = zstandard.ZstdDecompressor(max_window_size=WINDOW).stream_reader(
        cast("IO[bytes]", file), read_across_frames=True, closefd=False
    )
    return cast("BufferedIOBase", reader), (zstandard.ZstdError,)
