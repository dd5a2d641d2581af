"""`backtest`: logs in files and what the bot itself has kept, before a charter."""

import asyncio
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from time import monotonic

from bot.backtest.bar import ProgressBar
from bot.backtest.crew import hear, workers_for
from bot.backtest.errors import LogError
from bot.backtest.files import LogFile
from bot.backtest.log import look_into
from bot.backtest.order import Draft, Order, Source
from bot.backtest.readied import Readied
from bot.backtest.result import Result, result_of
from bot.backtest.review import review
from bot.cases.conduct import Conduct
from bot.charter.compiling import compile_charter
from bot.charter.library import Library
from bot.charter.problem import Problem
from bot.ports.chronicle import Stretch
from bot.reader.options import ReaderOptions
from bot.reader.still import reads
from bot.storage.chronicle import SqlChronicle
from bot.storage.database import open_database
from bot.wiring.kept_log import KeptLog
from filters.engine.charter import Charter

SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was typed."""

    logs: tuple[str, ...]
    charter: str
    against: str = ""
    format: str = ""
    channel: str = ""
    bots: tuple[str, ...] = ()
    language: str = ""
    examples: int = 5
    hourly: float = 60.0
    jobs: int = 0
    quiet: bool = False
    reading: Callable[[list[Charter]], ReaderOptions | None] = lambda _: None
    """Says how messages are read under these charters."""


def judged_logs(wanted: Wanted) -> Result:
    """Judge logs, with a line on the terminal that says how far it has got.

    Raises `LogError`, `CharterProblems` and `StorageError`.
    """
    readied = readied_for(wanted)
    bar = ProgressBar(sys.stderr, monotonic)
    workers = workers_for(readied.order, wanted.jobs)
    heard = hear(readied, (lambda _: None) if wanted.quiet else bar, workers=workers)
    bar.done()
    return result_of(readied, heard, wanted.hourly)


def reviewed(wanted: Wanted) -> tuple[Problem, ...]:
    """Judge logs and say what they tell of the charter's text; raises as `judged_logs` does."""
    library = Library()
    compiled = compile_charter(library.charter(wanted.charter), library)
    return review(judged_logs(wanted), compiled)


def readied_for(wanted: Wanted) -> Readied:
    """Look into every log and read the charters: what is wrong is told before anything is judged.

    Raises `LogError`, `CharterProblems` and `StorageError`.
    """
    if not wanted.logs:
        raise LogError("no log is named; give one or more files, or the address of a database")
    conduct = Conduct()
    conduct = conduct.model_copy(update={"bots": (*conduct.bots, *wanted.bots)})
    order = Order(
        charter=Draft(wanted.charter),
        against=Draft(wanted.against) if wanted.against else None,
        sources=tuple(sources(wanted.logs, wanted.format, wanted.channel)),
        conduct=conduct,
        language=wanted.language,
        examples=wanted.examples,
    )
    charters = order.charters()
    options = wanted.reading([one for one in (charters.now, charters.against) if one])
    if options:
        order = replace(order, reader=partial(reads, options))
    return Readied(order, charters)


def sources(logs: Sequence[str], form: str, channel: str) -> Iterator[Source]:
    """Look into files and databases by their names; raises `LogError` and `StorageError`."""
    for number, name in enumerate(logs):
        url = _database(name)
        if url:
            yield from kept_by(url, channel)
        else:
            yield LogFile(look_into(Path(name), number, form, channel))


def _database(name: str) -> str:
    """Return the address of a database, empty for what is none."""
    if name.startswith(("sqlite:", "postgresql:", "postgres:")):
        return name
    try:
        with Path(name).open("rb") as file:
            return f"sqlite:///{Path(name).as_posix()}" if file.read(16) == SQLITE else ""
    except (OSError, ValueError):
        return ""


def kept_by(url: str, channel: str = "") -> list[KeptLog]:
    """Return what a database keeps of each channel, or of one; raises `StorageError`."""

    async def look() -> list[KeptLog]:
        async with open_database(url) as database:
            chronicle = SqlChronicle(database)
            channels = (channel,) if channel else await chronicle.channels()
            stretches = [Stretch(one) for one in channels]
            return [KeptLog(url, one, await chronicle.count(one)) for one in stretches]

    found = [one for one in asyncio.run(look()) if one.size]
    if not found:
        raise LogError("nothing that was said is kept in this database")
    return found
