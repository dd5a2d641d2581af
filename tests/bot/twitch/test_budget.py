"""How fast we call, by the clock of the loop."""

import asyncio
from collections.abc import Coroutine

import looptime
import pytest

from bot.twitch.budget import AS_VIEWER, WINDOW, Bucket, Pace


def at_no_time(story: Coroutine[None, None, None]) -> None:
    """Run a story in a loop whose waits are over at once."""
    with asyncio.Runner(loop_factory=looptime.new_event_loop) as runner:
        runner.run(story)


def now() -> float:
    return asyncio.get_running_loop().time()


def test_points_are_spent_at_once_and_then_as_they_refill() -> None:
    at_no_time(_spends())


async def _spends() -> None:
    bucket, began = Bucket(60), now()
    for _ in range(60):
        await bucket.spend()
    assert now() == began
    for _ in range(10):
        await bucket.spend()
    assert now() - began == pytest.approx(10, abs=0.1)


def test_a_viewer_may_say_twenty_things_in_half_a_minute() -> None:
    at_no_time(_talks())


async def _talks() -> None:
    pace, began = Pace(), now()
    for _ in range(AS_VIEWER):
        await pace.wait(moderator=False)
    assert now() == began
    await pace.wait(moderator=True)
    assert now() == began
    await pace.wait(moderator=False)
    assert now() - began >= WINDOW
