"""A part of an open page that is sent anew whenever it says something else."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable
from dataclasses import dataclass

from fastapi import Response
from fastapi.responses import StreamingResponse

from bot.web.door.access import Desk, Seat
from bot.web.ground.watch import News
from bot.web.live.docket import HEARTBEAT, OVER, RETRY, message

PACE = 2.0
"""Seconds after which a part is looked at by itself: much of it goes with the time alone."""
REST = 0.2
"""Seconds for which news gather: a wave of cases is one look, not a hundred."""
NOTHING = News()


def always(_: News) -> bool:
    """Look again whatever happened in the channel."""
    return True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page; it changed where its mark did, so that a clock alone changes nothing."""

    text: str
    mark: Hashable


async def renewed(
    desk: Desk,
    seat: Seat,
    part: Callable[[], Awaitable[Part]],
    pace: float = PACE,
    concerns: Callable[[News], bool] = always,
) -> AsyncIterator[str]:
    """Yield a part now, and each time that it changed, until its reader may read it no longer.

    It is looked at when something happens in the channel that `concerns` it, and every so often
    by itself.
    """
    with seat.behind.watch.ear(seat.channel.id) as ear:
        yield f"retry: {RETRY}\n\n"
        before, silent, due = Part("", None), 0.0, True
        while True:
            now = await part() if due else before
            if now.mark != before.mark:
                before, silent = now, 0.0
                yield message(now.text)
            elif silent >= HEARTBEAT:
                silent = 0.0
                yield ": still here\n\n"
            began = time.monotonic()
            heard = await ear.listen(pace)
            silent += time.monotonic() - began
            if heard.over or not await desk.still(seat):
                yield f"event: {OVER}\ndata: -\n\n"
                return
            due = heard == NOTHING or concerns(heard)
            if due and heard != NOTHING:
                await asyncio.sleep(REST)


def streamed(lines: AsyncIterator[str]) -> Response:
    """Answer with events that nothing in between holds back."""
    # what stands in front must not wait until a buffer is full
    unbuffered = {"x-accel-buffering": "no"}
    return StreamingResponse(lines, media_type="text/event-stream", headers=unbuffered)
