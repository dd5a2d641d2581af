"""The way of a frame into a lane and out of it, with a judge at its end or with nothing."""

import asyncio
import json
from collections.abc import Callable, Sequence
from functools import partial

from benchmarks.talk import CHANNEL
from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.ports.events import Said
from bot.twitch.hearing import Hearing
from bot.twitch.lanes import Lane, Lanes
from bot.twitch.translate import Standing
from bot.twitch.trouble import Troubles
from filters.engine.charter import Charter
from filters.engine.message import Message

BURST = 16
"""Frames read before the lane has its turn."""


def pass_through(frames: Sequence[bytes], end: Callable[[Message], object]) -> None:
    """Decode every frame as TwitchIO does, hear it, and hand it from its lane to the end."""
    asyncio.run(_pass(frames, end))


def ready_to_consider(charter: Charter) -> Callable[[Sequence[bytes]], None]:
    """Make a bench that is to consider every frame of one evening, some after others."""
    return partial(pass_through, end=Bench(CHANNEL, charter, Conduct()).consider)


def consider_each(bench: Bench, messages: Sequence[Message]) -> None:
    """Put a chat before a bench that may have heard others before."""
    for message in messages:
        bench.consider(message)


def idling(frames: Sequence[bytes]) -> None:
    """Let nobody consider anything."""
    pass_through(frames, id)


async def _pass(frames: Sequence[bytes], end: Callable[[Message], object]) -> None:
    lanes = Lanes([CHANNEL], size=10 * BURST)
    hearing = Hearing(Standing(bot_id="bot"), lanes, Troubles())
    async with asyncio.TaskGroup() as both:
        both.create_task(_hear(frames, hearing), name="hear")
        both.create_task(_walk(lanes[CHANNEL], len(frames), end), name="walk")


async def _hear(frames: Sequence[bytes], hearing: Hearing) -> None:
    for number, frame in enumerate(frames):
        hearing.heard(json.loads(frame))
        if number % BURST == BURST - 1:
            await asyncio.sleep(0)


async def _walk(lane: Lane, count: int, end: Callable[[Message], object]) -> None:
    for _ in range(count):
        event = await lane.take()
        if isinstance(event, Said):
            end(event.message)
