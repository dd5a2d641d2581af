"""Chat logs: JSON lines, plain or gzipped, read as they are played."""

import gzip
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path

from bot.sandbox.errors import UnreadableLogError
from bot.sandbox.player.line import Line, read_line


def lines_of(path: Path) -> Iterator[Line | None]:
    """Yield line by line, `None` for one that cannot be read; blank ones are skipped."""
    try:
        with _open(path) as file:
            for text in file:
                if text.strip():
                    yield read_line(text)
    except (OSError, EOFError) as error:
        raise UnreadableLogError(f"cannot read the chat log `{path}`: {error}") from error


def first_moment(path: Path) -> Line | None:
    """Find the first line that says when it was sent, among the first hundred."""
    for number, line in enumerate(lines_of(path)):
        if line is not None and line.sent_at is not None:
            return line
        if number > 100:  # noqa: PLR2004  # a log without times has none at its head either
            return None
    return None


def _open(path: Path) -> gzip.GzipFile | BufferedReader:
    return gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb")
