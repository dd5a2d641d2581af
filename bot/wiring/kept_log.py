"""What the bot itself has kept of a channel, as a source of a backtest."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field

from bot.backtest.entries import EVERYTHING, Entry, Known, Ruled
from bot.backtest.errors import LogError
from bot.ports.chronicle import Kept, KeptRuling, Stretch
from bot.storage.chronicle import SqlChronicle
from bot.storage.database import open_database
from bot.storage.errors import StorageError

PORTION = 1_000
"""Messages that are read at once."""


@dataclass(frozen=True, slots=True)
class KeptLog:
    """A stretch of what the bot itself has kept."""

    url: str
    stretch: Stretch
    size: int
    name: str = ""
    format: str = "database"
    known: frozenset[Known] = EVERYTHING

    @property
    def title(self) -> str:
        """The channel."""
        return self.name or self.stretch.channel

    @property
    def messages(self) -> int:
        """How many messages it holds."""
        return self.size

    @contextmanager
    def open(self) -> Iterator["OpenedChronicle"]:
        """Begin to read; raises `LogError`."""
        with asyncio.Runner() as runner:
            stack = AsyncExitStack()
            try:
                database = runner.run(stack.enter_async_context(open_database(self.url)))
                yield OpenedChronicle(runner, SqlChronicle(database), self.stretch)
            except StorageError as problem:
                # what another process raised must be something that it can send
                raise LogError(str(problem)) from None
            finally:
                runner.run(stack.aclose())


@dataclass(slots=True)
class OpenedChronicle:
    """What was kept, portion by portion; rulings stand where they were given."""

    runner: asyncio.Runner
    chronicle: SqlChronicle
    stretch: Stretch
    consumed: int = field(default=0, init=False)

    def __iter__(self) -> Iterator[Entry]:
        """Yield messages and rulings in their order."""
        rulings = list(self.runner.run(self.chronicle.rulings(self.stretch)))
        rulings.reverse()
        for kept in self._messages():
            while rulings and rulings[-1].ruling.at < kept.at:
                yield _ruled(self.stretch.channel, rulings.pop())
            self.consumed += 1
            yield kept.message
        while rulings:
            yield _ruled(self.stretch.channel, rulings.pop())

    def _messages(self) -> Iterator[Kept]:
        last: Kept | None = None
        while portion := self._next(last):
            yield from portion
            last = portion[-1]

    def _next(self, last: Kept | None) -> Sequence[Kept]:
        return self.runner.run(self.chronicle.portion(self.stretch, last, PORTION))


def _ruled(channel: str, kept: KeptRuling) -> Ruled:
    ruling = kept.ruling
    return Ruled(channel, kept.message_id, ruling.outcome, ruling.by.login, ruling.at, kept.article)
