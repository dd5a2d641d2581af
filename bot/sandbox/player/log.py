"""Chat logs: JSON lines, plain or gzipped, read as they are played."""

import gzip
from collections.abc import Iterator
from datetime import datetime
from io import BufferedReader
from itertools import islice
from pathlib import Path

from bot.sandbox.errors import UnreadableLogError
from bot.sandbox.player.line import Line, read_line

_HEAD = 100


def lines_of(path: Path) -> Iterator[Line | None]:
    """Yield line by line, `None` for one that cannot be read; blank ones are skipped."""
    try:
        with _open(path) as file:
            for text in file:
                if text.strip():
                    yield read_line(text)
    except (OSError, EOFError) as error:
        raise UnreadableLogError(f"cannot read the chat log `{path}`: {error}") from error


def first_moment(path: Path) -> datetime | None:
    """Find the first time that a line was sent at, among the first hundred lines."""
    head = islice(lines_of(path), _HEAD)
    return next((line.sent_at for line in head if line and line.sent_at), None)


def _open(path: Path) -> gzip.GzipFile | BufferedReader:
    return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")
