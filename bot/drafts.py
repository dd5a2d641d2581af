"""A file that is replaced whole or not at all: its new body is written beside it first."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


@contextmanager
def draft(file: Path, body: bytes) -> Iterator[Path]:
    """Write what may take a file's place; thrown away unless it does. Raises `OSError`."""
    with tempfile.NamedTemporaryFile(
        dir=file.parent, prefix=f".{file.name}.", suffix=".tmp", delete=False
    ) as opened:
        opened.write(body)
    written = Path(opened.name)
    try:
        yield written
    finally:
        with suppress(OSError):
            written.unlink()


def replace(file: Path, body: bytes) -> None:
    """Put a body in a file's place. Raises `OSError`, and then the file is as it was."""
    with draft(file, body) as written:
        written.replace(file)
