"""`python -m benchmarks.soak`: a live with another fault every minute, and what each has cost."""

import asyncio
import logging
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.asking import begun, chat, parser, show
from benchmarks.costs import MEGA, Minute, figures_of, reckoned, table
from benchmarks.figures import Figure
from benchmarks.misfortunes import Misfortune, misfortunes
from benchmarks.process import held_by, sockets_of
from benchmarks.weather import OPTIONS, Weather, now
from bot.sandbox.server import open_sandbox
from tests.chaos.books import Books
from tests.stories.process import Program
from tests.stories.setting import database, write_settings

MINUTE = 60.0
QUICK = (2, 6.0)
"""Misfortunes, and the seconds for each, where it only has to be seen that it runs."""
WARMING = 5.0
"""Seconds of fair weather before the first, so that the bot has the chat it will have."""
LAST_WORDS = 90
"""Seconds that the bot is given to deal with what it has heard."""
LEVELS = ("warning", "error", "critical")
UNDONE = "SELECT count(*) FROM effects WHERE progress IN ('pending', 'sending')"
PROGRESS = "SELECT kind, progress, count(*) FROM effects GROUP BY 1, 2 ORDER BY 1, 2"


def asks() -> ArgumentParser:
    asked = parser("benchmarks.soak", __doc__)
    asked.add_argument("--minutes", type=int, default=30, help="as many faults")
    asked.add_argument("--every", type=float, default=MINUTE, help="seconds between two faults")
    return asked


def main() -> None:
    """Let the weather pass over a bot, and hold its books against what Twitch saw."""
    asked = begun(asks())
    logging.getLogger("aiohttp.server").disabled = True  # connections break on purpose
    count, seconds = QUICK if asked.quick else (asked.minutes, asked.every)
    with TemporaryDirectory() as folder:
        show(asked, asyncio.run(soaked(Path(folder), asked, misfortunes(count), seconds)))


async def soaked(
    folder: Path, asked: Namespace, them: Sequence[Misfortune], seconds: float
) -> Iterator[Figure]:
    async with open_sandbox(OPTIONS) as sandbox:
        quiet: dict[str, object] = {"notice_gap": 86_400}
        config = write_settings(folder, sandbox, moderation=quiet)
        weather = Weather(sandbox, config, chat(asked, 50_000).messages)
        await weather.begin()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(weather.crowd(), name="crowd")
            await asyncio.sleep(WARMING)
            minutes = [await _minute(weather, one, seconds) for one in them]
            weather.over.set()
        books = Books(database(folder))
        await _settled(books)
        await weather.end()
        trouble = _trouble(weather.programs)
        costs = list(reckoned(weather, minutes, books))
    print("\n".join(table(minutes, costs)))
    print(f"effects: {_progress(books)}")
    print(f"written of trouble in the log: {trouble}")
    return figures_of(minutes, costs)


async def _minute(weather: Weather, misfortune: Misfortune, seconds: float) -> Minute:
    """Let it strike, wait for the end of its minute, and look how the bot is."""
    struck, trouble = now(), ""
    weather.told = len(weather.program.console.all)
    weather.twitch_is_usable()
    try:
        await misfortune.strike(weather)
    except (TimeoutError, AssertionError) as error:
        trouble = f"it never struck: {type(error).__name__}"
        weather.sandbox.lift_faults()
    await asyncio.sleep(max(struck + seconds - now(), 0))
    told = weather.program.console.all[weather.told :]
    made = Minute(
        of=misfortune,
        struck=struck,
        usable=weather.usable_at,
        memory=held_by(weather.pid),
        sockets=sockets_of(weather.pid),
        told=sum("n’a rien entendu" in one for one in told),
        trouble=trouble,
    )
    print(
        f"{datetime.now(UTC):%H:%M:%S} {misfortune.name}: {made.memory / MEGA:.0f} MB, "
        f"{made.sockets} sockets {trouble}",
        flush=True,
    )
    return made


async def _settled(books: Books) -> None:
    """Return when nothing that was decided waits any more."""
    for _ in range(LAST_WORDS):
        await asyncio.sleep(1)
        if not int(books.read(UNDONE)[0][0]):
            break
    await asyncio.sleep(1)


def _trouble(programs: Sequence[Program]) -> str:
    """Count what the bot wrote that is worse than information."""
    log = [line for one in programs for line in one.log.all]
    levels = Counter(one for line in log for one in LEVELS if f"[{one}" in line)
    return f"{dict(levels)}, {sum('Traceback' in line for line in log)} tracebacks"


def _progress(books: Books) -> str:
    return ", ".join(f"{kind} {how} {count}" for kind, how, count in books.read(PROGRESS))


if __name__ == "__main__":
    main()
