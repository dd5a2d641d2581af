"""`python -m benchmarks.voices`: from a question in chat to the page of voices that is open.

The bot in a process of its own, with its database, while honest chat goes by.
"""

import asyncio
from argparse import ArgumentParser
from itertools import product
from random import Random
from time import perf_counter

from benchmarks.asking import begun, parser, show
from benchmarks.figures import Target
from benchmarks.house import HOME, House, house, seated, watching
from benchmarks.spread import spread

SUBJECTS = ("rapport", "budget", "calendrier", "micro", "générique", "décor", "public", "livre")
DOINGS = ("préparé", "choisi", "corrigé", "présenté", "relu", "financé", "montré", "raconté")
CHAT_A_SECOND = 20
EVERY = 1.0
"""Seconds between two questions."""
SOON = Target(2_000, 500)


def asks() -> ArgumentParser:
    return parser("benchmarks.voices", __doc__)


def main() -> None:
    """Let viewers ask, one after the other, and look when the page says so."""
    asked = begun(asks())
    took = asyncio.run(_asked(5 if asked.quick else 64))
    show(asked, spread("a question on the page of voices", "from chat", took, SOON))


async def _asked(count: int) -> list[float]:
    pairs = list(product(SUBJECTS, DOINGS))
    Random(1).shuffle(pairs)  # noqa: S311  # chance that can be repeated
    took = []
    async with (
        house(rationed=False) as here,
        seated(here) as visitor,
        watching(visitor, f"{HOME}/voices") as news,
        asyncio.TaskGroup() as tasks,
    ):
        chatting = tasks.create_task(_chat(here), name="chat")
        for number, (subject, doing) in enumerate(pairs[:count]):
            begins = perf_counter()
            await here.sandbox.say(
                f"fan{number}", f"question pour studiovert : qui a {doing} le {subject} ?"
            )
            took.append(await news.since(begins))
            await asyncio.sleep(max(0.0, begins + EVERY - perf_counter()))
        chatting.cancel()
    return took


async def _chat(here: House) -> None:
    number = 0
    while True:
        number += 1
        await here.sandbox.say(f"viewer{number % 97}", f"bonsoir à tout le monde {number}")
        await asyncio.sleep(1 / CHAT_A_SECOND)


if __name__ == "__main__":
    main()
