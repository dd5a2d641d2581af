"""A part of an open page that is sent anew whenever it says something else."""

from collections.abc import AsyncIterator, Awaitable, Callable

from fastapi import Response
from fastapi.responses import StreamingResponse

from bot.web.access import Desk, Seat
from bot.web.live import HEARTBEAT, OVER, RETRY, message

PACE = 2.0
"""Seconds between two looks at a part, however much happens: nobody reads faster."""


async def renewed(
    desk: Desk, seat: Seat, part: Callable[[], Awaitable[str]], pace: float = PACE
) -> AsyncIterator[str]:
    """Yield a part now, and each time that it changed, until its reader may read it no longer.

    It is looked at when something happens in the channel, and every so often by itself.
    """
    with seat.behind.watch.ear(seat.channel.id) as ear:
        yield f"retry: {RETRY}\n\n"
        before, silent = "", 0.0
        while True:
            now = await part()
            if now != before:
                before, silent = now, 0.0
                yield message(now)
            elif silent >= HEARTBEAT:
                silent = 0.0
                yield ": still here\n\n"
            heard = await ear.listen(pace)
            silent += pace
            if heard.over or not await desk.still(seat):
                yield f"event: {OVER}\ndata: -\n\n"
                return


def streamed(lines: AsyncIterator[str]) -> Response:
    """Answer with events that nothing in between holds back."""
    # what stands in front must not wait until a buffer is full
    unbuffered = {"x-accel-buffering": "no"}
    return StreamingResponse(lines, media_type="text/event-stream", headers=unbuffered)
