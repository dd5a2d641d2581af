"""`python -m benchmarks.reports`: how long the report of a live of 100,000 messages takes.

Everything is said to a bench and recorded in SQLite as live; Twitch's part is played from memory.
"""

import asyncio
from argparse import ArgumentParser
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.asking import begun, parser, show
from benchmarks.figures import Figure, Target
from benchmarks.process import most_taken
from benchmarks.talk import generated
from bot.cases.airing import Aired
from bot.cases.decision import Decision
from bot.cases.evening.lives import Live
from bot.cases.evening.minute import Minute
from bot.ports.world import Logged
from bot.report.reporter import FORMS, Reporter
from filters.engine.charter import Outcome
from filters.engine.message import Message
from tests.bot.web.desk import ASKING, MONA, DeskOf, desk
from tests.making import NINE, article, viewer

MANY, FEW = 100_000, 4_000
REMOVED, REFERRED = 100, 250
"""Of so many messages one is removed, one left to people."""
LASTS = timedelta(hours=6)
BATCH = 500
MADE = Target(15, 5)
"""Seconds that somebody may wait for a report."""


def asks() -> ArgumentParser:
    asked = parser("benchmarks.reports", __doc__)
    asked.add_argument("--messages", type=int, default=MANY)
    return asked


def main() -> None:
    """Let a long live happen, then have its report made in every form."""
    asked = begun(asks())
    show(asked, asyncio.run(_all(FEW if asked.quick else asked.messages)))


async def _all(count: int) -> list[Figure]:
    with TemporaryDirectory() as name:
        removing = article(4, "abruti", severity=4)
        async with desk(Path(name), ASKING, removing) as here:
            begins = perf_counter()
            live = await happened(here, count)
            figures = [one async for one in _made(here, live, count)]
            print(f"{perf_counter() - begins:.0f} s in all, {_size(Path(name))} MB of records")
            return figures


async def happened(here: DeskOf, count: int) -> Live:
    """Let a live begin, be spoken in, and end."""
    begun_at = here.clock.now
    await _fact(here, Aired("s1", begun_at))
    waiting: list[Logged] = []
    for message in _said(count):
        here.clock.now = message.sent_at or here.clock.now
        decision = here.bench.consider(message)
        outcome = decision.verdict.outcome if decision.verdict else Outcome.CLEAR
        if outcome is Outcome.CLEAR:
            waiting.append(Logged(message, outcome))
        else:
            await here.behind.moderation.settle(decision, message, Logged(message, outcome))
        if len(waiting) == BATCH:
            await here.records.log(waiting)
            waiting = []
    await here.records.log(waiting)
    for one in _minutes():
        await here.records.minutes.keep(MONA.id, one)
    await here.done()
    here.clock.now = NINE + LASTS
    await _fact(here, Aired("s1", begun_at, here.clock.now))
    (live,) = await here.records.evenings.lives(MONA.id, here.clock.now, 1)
    return live


def _said(count: int) -> Iterator[Message]:
    step = LASTS / count
    for number, one in enumerate(generated(count).messages):
        author = one.author or viewer(f"fan{number % 4_000}")
        said = replace(one, channel=MONA.id, author=author, sent_at=NINE + step * number)
        if number % REMOVED == 0:
            said = _by_somebody(said, f"abruti {number}")
        elif number % REFERRED == REFERRED // 3:
            said = _by_somebody(said, f"nouille {number}")
        yield said


def _by_somebody(said: Message, text: str) -> Message:
    """Return the same message with another text, by somebody who said nothing before."""
    return replace(said, text=text, author=viewer(f"new{said.id}"), emotes=(), mentions=())


def _minutes() -> Iterator[Minute]:
    for number in range(round(LASTS / timedelta(minutes=1))):
        at = NINE + timedelta(minutes=number)
        yield Minute(at=at, viewers=2_000 + number, present=4, by_rule=10)


async def _made(here: DeskOf, live: Live, count: int) -> AsyncIterator[Figure]:
    heading = f"a report of {count:,} messages"
    reports = here.behind.reports
    if not isinstance(reports, Reporter):
        raise TypeError("the desk has no reports")
    for form in FORMS:
        begins = perf_counter()
        made = await reports.file(MONA.id, live, "fr", form)
        yield Figure(heading, f"as {form}", perf_counter() - begins, "s", MADE)
        yield Figure(heading, f"size of the {form}", len(made) / 1e6, "MB")
    evening = await reports.evening(MONA.id, live)
    yield Figure(heading, "removals in it", evening.totals.removed, "")
    yield Figure(heading, "most of the process, the live in it", most_taken() / 1e6, "MB")


async def _fact(here: DeskOf, fact: Aired) -> None:
    decision = here.bench.accept(Decision(MONA.id, here.clock.now, facts=(fact,)))
    await here.behind.moderation.settle(decision, None)


def _size(folder: Path) -> str:
    return f"{sum(one.stat().st_size for one in folder.iterdir()) / 1e6:.0f}"


if __name__ == "__main__":
    main()
