"""`python -m benchmarks.soak`: a live with another fault every minute, and what each has cost."""

import asyncio
import logging
import sqlite3
from argparse import ArgumentParser, Namespace
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.asking import begun, chat, parser, show
from benchmarks.faults import Misfortune, misfortunes
from benchmarks.figures import Figure, Target
from benchmarks.process import held_by, sockets_of
from benchmarks.weather import BOT, OPTIONS, Said, Weather, now
from bot.sandbox.server import open_sandbox
from tests.stories.process import Program
from tests.stories.setting import database, write_settings

MINUTE = 60.0
QUICK = (2, 6.0)
"""Misfortunes, and the seconds for each, where it only has to be seen that it runs."""
WARMING = 5.0
"""Seconds of fair weather before the first, so that the bot has the chat it will have."""
UNDER_WAY = 1.0
"""Seconds before a fault strikes: what was said then it may still cost, not the one before."""
LAST_WORDS = 90
"""Seconds that the bot is given to deal with what it has heard."""
MEGA = 2**20
LEVELS = ("warning", "error", "critical")
NONE, DEAF = Target(0, 0), Target(25, 15)
UNDONE = "SELECT count(*) FROM effects WHERE progress IN ('pending', 'sending')"
MESSAGES = "SELECT message_id FROM messages"
PROGRESS = "SELECT kind, progress, count(*) FROM effects GROUP BY 1, 2 ORDER BY 1, 2"
HEAD = (
    "fault                                              deaf, s  lines   lost  effects  lost  "
    "doubled  told  memory, MB  sockets"
)


@dataclass(frozen=True, slots=True)
class Minute:
    """When a misfortune struck, when Twitch could be used again, and how the bot was then."""

    of: Misfortune
    struck: float
    usable: float
    memory: int
    sockets: int
    told: int
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a misfortune has cost, reckoned when all was over."""

    deaf: float
    sent: int
    lost: int
    effects: int
    effects_lost: int
    doubled: int


def asks() -> ArgumentParser:
    asked = parser("soak", __doc__)
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
        await _settled(database(folder))
        await weather.end()
        trouble = _trouble(weather.programs)
        costs = list(_reckoned(weather, minutes, database(folder)))
    print("\n".join(_table(minutes, costs)))
    print(f"effects: {_progress(database(folder))}")
    print(f"written of trouble in the log: {trouble}")
    return _figures(minutes, costs)


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


async def _settled(books: Path) -> None:
    """Return when nothing that was decided waits any more."""
    for _ in range(LAST_WORDS):
        await asyncio.sleep(1)
        if not read(books, UNDONE)[0][0]:
            break
    await asyncio.sleep(1)


def _reckoned(weather: Weather, minutes: Sequence[Minute], books: Path) -> Iterator[Cost]:
    heard = {str(row[0]) for row in read(books, MESSAGES)}
    acts = [one for one in weather.sandbox.acts() if one.by == BOT]
    done = Counter((one.kind, one.message_id or one.target) for one in acts)
    begins = [one.struck - UNDER_WAY for one in minutes]
    for minute, begin, end in zip(minutes, begins, [*begins[1:], float("inf")], strict=True):
        lines = [one for one in weather.said if begin <= one.at < end]
        yield _cost(minute, lines, heard, done)


def _cost(
    minute: Minute, lines: Sequence[Said], heard: set[str], done: Counter[tuple[str, str]]
) -> Cost:
    missed = [one.at for one in lines if one.id not in heard and one.at >= minute.usable]
    owed = [
        (kind, one.id if kind == "delete" else one.by)
        for one in lines
        if one.id in heard
        for kind in one.owed
    ]
    of_all = [("delete", one.id) for one in lines] + [one for one in owed if one[0] != "delete"]
    return Cost(
        deaf=max(missed, default=minute.usable) - minute.usable,
        sent=len(lines),
        lost=sum(one.id not in heard for one in lines),
        effects=len(owed),
        effects_lost=sum(not done[one] for one in owed),
        doubled=sum(max(done[one] - 1, 0) for one in of_all),
    )


def _table(minutes: Sequence[Minute], costs: Sequence[Cost]) -> Iterator[str]:
    yield HEAD
    for minute, cost in zip(minutes, costs, strict=True):
        yield (
            f"{minute.of.name:<50} {cost.deaf:>7.1f} {cost.sent:>6} {cost.lost:>6} "
            f"{cost.effects:>8} {cost.effects_lost:>5} {cost.doubled:>8} {minute.told:>5} "
            f"{minute.memory / MEGA:>11.0f} {minute.sockets:>8}  {minute.trouble}"
        ).rstrip()


def _figures(minutes: Sequence[Minute], costs: Sequence[Cost]) -> Iterator[Figure]:
    heading = f"{len(minutes)} faults, one after the other"
    yield Figure(heading, "lines", sum(one.sent for one in costs), "")
    yield Figure(heading, "lines lost", sum(one.lost for one in costs), "")
    yield Figure(heading, "deaf for longest", max(one.deaf for one in costs), "s", DEAF)
    yield Figure(heading, "effects", sum(one.effects for one in costs), "")
    yield Figure(heading, "effects lost", sum(one.effects_lost for one in costs), "")
    yield Figure(heading, "effects doubled", sum(one.doubled for one in costs), "", NONE)
    for at in sorted({1, 5, 15, len(minutes) - 1}):
        if at < len(minutes):
            memory = minutes[at - 1].memory / MEGA
            yield Figure(heading, f"memory after {at} of them", memory, "MB")
    left = minutes[-2].sockets - minutes[0].sockets
    yield Figure(heading, "sockets more than after the first", left, "")


def _trouble(programs: Sequence[Program]) -> str:
    """Count what the bot wrote that is worse than information."""
    log = [line for one in programs for line in one.log.all]
    levels = Counter(one for line in log for one in LEVELS if f"[{one}" in line)
    return f"{dict(levels)}, {sum('Traceback' in line for line in log)} tracebacks"


def _progress(books: Path) -> str:
    return ", ".join(f"{kind} {how} {count}" for kind, how, count in read(books, PROGRESS))


def read(books: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(books)) as connection:
        return connection.execute(question).fetchall()


if __name__ == "__main__":
    main()
