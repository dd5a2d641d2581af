"""Logs that stand in files, as sources."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from bot.backtest.entries import Entry, Known
from bot.backtest.log import Log
from bot.backtest.unpacking import Stream, unpacked

EACH = 200
"""Bytes of a message in most formats, about."""
PACKED = 10
"""How many times smaller chat usually is once it is packed."""


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A file that is being read."""

    log: Log
    stream: Stream

    @property
    def consumed(self) -> int:
        """How many bytes of it were read."""
        return self.stream.consumed

    def __iter__(self) -> Iterator[Entry]:
        """Yield all that it holds."""
        return self.log.entries(self.stream)


@dataclass(frozen=True, slots=True)
class LogFile:
    """A log in a file, whose format is known."""

    log: Log

    @property
    def title(self) -> str:
        """The name of the file."""
        return self.log.path.name

    @property
    def format(self) -> str:
        """The name of its format."""
        return self.log.format

    @property
    def known(self) -> frozenset[Known]:
        """What it knows beside what was said."""
        return self.log.known

    @property
    def size(self) -> int:
        """Its bytes."""
        return self.log.size

    @property
    def messages(self) -> int:
        """About how many messages it holds, by its bytes."""
        return self.log.size * (PACKED if self.log.packed else 1) // EACH

    @contextmanager
    def open(self) -> Iterator[OpenedFile]:
        """Begin to read; raises `LogError`."""
        with unpacked(self.log.path) as stream:
            yield OpenedFile(self.log, stream)
