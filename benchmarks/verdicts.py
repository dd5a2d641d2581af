"""Our own edge and a bench, with nothing after the verdict: a process of its own, as `empty` is.

Begun by `benchmarks.twitchio`, which says by a line of JSON where the settings are.
"""

import asyncio
import json
import sys
from pathlib import Path
from typing import TypedDict

from benchmarks.empty import HEARD, READY
from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.charter.load import load
from bot.ports.events import Said
from bot.settings import read_settings
from bot.storage.records import open_records
from bot.twitch.lanes import Lane
from bot.twitch.opening import open_chat


class Work(TypedDict):
    """The settings to go by, the charter to judge by, and how many messages there will be."""

    config: str
    charter: str
    count: int


async def judge(work: Work) -> None:
    """Come to a verdict on every message, then wait to be told to end."""
    settings = read_settings(Path(work["config"]))
    async with (
        open_records(settings.storage) as records,
        open_chat(settings.twitch, records.tokens) as edge,
    ):
        (channel,) = edge.channels
        bench = Bench(channel.id, load(work["charter"]), Conduct(), language=channel.language)
        print(READY, flush=True)
        await _judged(bench, edge.lanes[channel.id], work["count"])
        print(HEARD, flush=True)
        await asyncio.to_thread(sys.stdin.readline)


async def _judged(bench: Bench, lane: Lane, count: int) -> None:
    judged = 0
    while judged < count:
        event = await lane.take()
        if isinstance(event, Said):
            bench.consider(event.message)
            judged += 1


if __name__ == "__main__":
    asyncio.run(judge(json.loads(sys.stdin.readline())))
