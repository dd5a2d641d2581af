"""`python -m benchmarks.desk`: how soon a case is on a moderator's screen, how soon pages open.

The bot in a process of its own, with its database; pages are asked for over HTTP, one at a time.
"""

import asyncio
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from time import perf_counter

from benchmarks.asking import begun, parser, show
from benchmarks.figures import Figure, Target
from benchmarks.house import HOME, UNHURRIED, House, house, seated, watching
from benchmarks.process import worked
from benchmarks.spread import THOUSAND, spread
from bot.sandbox.player.line import Line, LineUser
from tests.stories.visitor import Visitor

FEW, MANY = 50, 5_000
"""Cases that are open: on one page, and on a hundred."""
A_MINUTE, MINUTES = 100, 1
"""Cases that come while a docket is open."""
TIMES, QUICK_TIMES = 60, 12
"""How often each page is opened."""
PAGES = {
    "the docket": "",
    "one case": "/cases/7",
    "a viewer": "/viewers/fan7",
    "what is going on": "/now",
    "the war room": "/storm",
    "the voices": "/voices",
    "the watch": "/watch",
    "what has been": "/history",
    "the rota": "/rota",
    "the reports": "/reports",
}
OPENS, SOON, ANY = Target(300, 100), Target(1_000, 250), Target(1_000, 100)
"""Milliseconds: a docket of 5,000 on the server, a case on screen, any other page."""


def asks() -> ArgumentParser:
    return parser("benchmarks.desk", __doc__)


def main() -> None:
    """Let cases come before a moderator who watches, then open every page, and again."""
    asked = begun(asks())
    show(asked, asyncio.run(_all(asked)))


async def _all(asked: Namespace) -> list[Figure]:
    async with house(UNHURRIED, rationed=False) as here, seated(here) as visitor:
        return [one async for one in _measured(asked, here, visitor)]


async def _measured(asked: Namespace, here: House, visitor: Visitor) -> AsyncIterator[Figure]:
    few, many = (10, 500) if asked.quick else (A_MINUTE * MINUTES, MANY)
    times = QUICK_TIMES if asked.quick else TIMES
    for one in spread(
        "a case on an open docket", "from chat", await arriving(here, visitor, few), SOON
    ):
        yield one
    await referred(here, few, FEW)
    for one in await opened(visitor, f"{max(few, FEW)} open cases", times):
        yield one
    await referred(here, max(few, FEW), many)
    for one in await opened(visitor, f"{many:,} open cases", times):
        yield one
    yield await worked_for(here, visitor, many, times)


async def arriving(here: House, visitor: Visitor, count: int) -> list[float]:
    """Let cases come one by one; return the seconds until each was counted on the page."""
    took = []
    async with watching(visitor, HOME) as news:
        for number in range(count):
            begins = perf_counter()
            await here.sandbox.say(f"fan{number}", f"c'est un vendu, et de {number}")
            took.append(await news.since(begins))
            await asyncio.sleep(max(0.0, begins + 60 / A_MINUTE - perf_counter()))
    return took


async def referred(here: House, known: int, count: int) -> None:
    """Let so many cases wait."""
    await here.sandbox.player.play(_said(here, known, count), speed=0)
    await here.counts("cases", count, patience=300)


def _said(here: House, known: int, count: int) -> Iterator[Line]:
    now = here.sandbox.twitch.show.now()
    for number in range(known, count):
        at = now + timedelta(milliseconds=10 * (number - known))
        text = f"c'est un vendu, et de {number}"
        yield Line(user=LineUser(login=f"fan{number}"), text=text, sent_at=at)


async def opened(visitor: Visitor, heading: str, times: int) -> list[Figure]:
    """Open each page in turn, so often."""
    took: dict[str, list[float]] = {name: [] for name in PAGES}
    for turn in range(times + 1):
        for name, path in PAGES.items():
            begins = perf_counter()
            await visitor.open(HOME + path)
            if visitor.page.status_code >= 400:  # noqa: PLR2004  # as HTTP has it
                raise LookupError(f"{HOME}{path} says {visitor.page.status_code}")
            if turn:  # what a page is made from is read at its first time
                took[name].append(perf_counter() - begins)
    return [one for name, seconds in took.items() for one in spread(heading, name, seconds, ANY)]


async def worked_for(here: House, visitor: Visitor, many: int, times: int) -> Figure:
    """Return what a full docket costs the bot's process."""
    before = worked(here.pid)
    for _ in range(times):
        await visitor.open(HOME)
    cost = (worked(here.pid) - before) / times * THOUSAND
    return Figure(
        f"{many:,} open cases", "the docket, of the process's own time", cost, "ms", OPENS
    )


if __name__ == "__main__":
    main()
