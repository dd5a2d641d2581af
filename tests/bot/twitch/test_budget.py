"""How fast we call, by the clock of the loop."""

import asyncio
import time
from collections.abc import Coroutine

import looptime
import pytest

from bot.twitch.budget import EARLY, LONGEST_SHUT, Bucket, Window


def at_no_time(story: Coroutine[None, None, None]) -> None:
    """Run a story in a loop whose waits are over at once."""
    with asyncio.Runner(loop_factory=looptime.new_event_loop) as runner:
        runner.run(story)


def now() -> float:
    return asyncio.get_running_loop().time()


def spent(seconds: float) -> dict[str, str]:
    reset = str(int(time.time() + seconds))
    return {"Ratelimit-Remaining": "0", "Ratelimit-Reset": reset}


def test_points_are_spent_at_once_and_then_as_they_refill() -> None:
    at_no_time(_spends())


async def _spends() -> None:
    bucket, began = Bucket(60), now()
    for _ in range(60):
        await bucket.spend()
    assert now() == began
    assert not bucket.take()
    for _ in range(10):
        await bucket.spend()
    assert now() - began == pytest.approx(10, abs=0.1)


def test_what_is_kept_for_others_is_left() -> None:
    at_no_time(_keeps())


async def _keeps() -> None:
    bucket = Bucket(61)
    for _ in range(54):
        assert bucket.take()
    assert bucket.wait(0.1) == 0
    assert bucket.take()
    assert bucket.wait(0.1) > 0
    assert bucket.wait() == 0


def test_twitch_knows_better_how_few_are_left() -> None:
    at_no_time(_learns())


async def _learns() -> None:
    bucket = Bucket(600)
    bucket.learn({"Ratelimit-Remaining": "700"})
    assert bucket.wait(0.99) == 0
    bucket.learn({"Ratelimit-Remaining": "1"})
    assert bucket.take()
    assert not bucket.take()
    bucket.learn({"Ratelimit-Remaining": "many"})
    bucket.learn({})


def test_spent_points_are_tried_once_early_and_then_not_before_the_reset() -> None:
    at_no_time(_refused())


async def _refused() -> None:
    bucket = Bucket(600)
    assert bucket.refused(spent(60))
    assert bucket.refused(spent(60))
    assert bucket.wait() == pytest.approx(EARLY)
    await asyncio.sleep(EARLY)
    assert bucket.take()
    assert bucket.refused(spent(55))
    assert 50 < bucket.wait() <= 55


def test_no_reset_is_believed_to_be_far_away() -> None:
    at_no_time(_far())


async def _far() -> None:
    bucket = Bucket(600)
    bucket.refused(spent(9_999))
    await asyncio.sleep(EARLY)
    bucket.refused(spent(9_999))
    assert bucket.wait() == pytest.approx(LONGEST_SHUT)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Ratelimit-Remaining": "0"},
        {"Ratelimit-Remaining": "0", "Ratelimit-Reset": "soon"},
        {"Ratelimit-Remaining": "700", "Ratelimit-Reset": "9999999999"},
    ],
)
def test_a_limit_that_is_not_of_points_shuts_no_bucket(headers: dict[str, str]) -> None:
    at_no_time(_not_of_points(headers))


async def _not_of_points(headers: dict[str, str]) -> None:
    bucket = Bucket(600)
    assert not bucket.refused(headers)
    assert bucket.wait() == 0


def test_a_window_has_room_again_when_the_first_is_over() -> None:
    at_no_time(_windows())


async def _windows() -> None:
    window = Window(30)
    for _ in range(20):
        assert window.wait(20) == 0
        window.take()
    assert window.wait(100) == 0
    assert window.wait(20) == pytest.approx(30)
    await asyncio.sleep(10)
    for _ in range(5):
        window.take()
    assert window.wait(20) == pytest.approx(20)
    await asyncio.sleep(20)
    assert window.wait(20) == 0
    assert window.wait(5) == pytest.approx(10)
