"""What is asked of a backtest, as values that another process can be given."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.backtest.entries import Entry, Known
from bot.bench.reading import Read
from bot.cases.conduct import Conduct
from bot.charter.library import Library
from bot.charter.load import load
from filters.engine.charter import Charter


class Opened(Protocol):
    """A source that is being read."""

    @property
    def consumed(self) -> int:
        """How much of its size was read."""

    def __iter__(self) -> Iterator[Entry]:
        """Yield all that it holds."""


class Source(Protocol):
    """Where messages come from; it can be sent to another process, and read there from anew."""

    @property
    def title(self) -> str:
        """What people know it by."""

    @property
    def format(self) -> str:
        """The name of its format."""

    @property
    def known(self) -> frozenset[Known]:
        """What it knows beside what was said."""

    @property
    def size(self) -> int:
        """How much there is to read: bytes, or messages."""

    @property
    def messages(self) -> int:
        """About how many messages it holds, as far as can be told without reading it."""

    def open(self) -> AbstractContextManager[Opened]:
        """Begin to read; raises `LogError`."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A charter by its file or name, or as the text that is to stand there.

    A text may build on those files alone that are named: who writes it on a page may not be who
    may read every file of the machine.
    """

    name: str
    text: str | None = None
    files: frozenset[Path] = frozenset()

    def charter(self) -> Charter:
        """Read it; raises `CharterProblems`."""
        if self.text is None:
            return load(self.name)
        library = Library({Path(self.name): self.text}, self.files)
        return load(self.name, library)


@dataclass(frozen=True, slots=True)
class Charters:
    """The charter of an order, and the one that it is set against, if there is one."""

    now: Charter
    against: Charter | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """A charter, what it is to be set against, if anything, and the logs."""

    charter: Draft
    sources: tuple[Source, ...]
    against: Draft | None = None
    conduct: Conduct = field(default_factory=Conduct)
    language: str = ""
    examples: int = 5
    names: tuple[str, ...] = ()
    """Names of people of every channel, not to be imitated."""
    reader: Callable[[], Read | None] | None = None
    """What makes a reader for a charter's `second_reader`, in whichever process it is wanted."""

    @property
    def size(self) -> int:
        """How much there is to read."""
        return sum(one.size for one in self.sources)

    @property
    def messages(self) -> int:
        """About how many messages there are to judge."""
        return sum(one.messages for one in self.sources)

    def charters(self) -> Charters:
        """Read the charters, which may take seconds; raises `CharterProblems`."""
        return Charters(self.charter.charter(), self.against.charter() if self.against else None)
