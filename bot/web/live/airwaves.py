"""Keeps every screen of a show live by the one feed: the desk's, the host's, and the overlay."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable

from bot.web.ground.watch import News, Watch, on_stage
from bot.web.live.docket import HEARTBEAT, OVER, RETRY, message

PACE = 0.2
"""Seconds between two pictures: a wave of votes is a few, and the first is there at once."""
QUIET = ": still here\n\n"
BEAT = "event: beat\ndata: -\n\n"
"""What a screen without a person in front of it knows by that it is still up to date."""


async def airwaves(
    watch: Watch,
    channel: str,
    still: Callable[[], Awaitable[bool]],
    picture: Callable[[News], str],
    beat: str = QUIET,
) -> AsyncIterator[str]:
    """Yield the picture of a screen now and whenever it changes, until it may be seen no longer.

    `picture` is first asked as if too much had happened to tell; an empty one is not sent.
    """
    with watch.ear(on_stage(channel)) as ear:
        yield f"retry: {RETRY}\n\n"
        news, before, sent = News(lost=True), "", 0.0
        while True:
            now = picture(news)
            if now and now != before:
                before, sent = now, time.monotonic()
                yield message(now)
            else:
                yield beat
            news = await ear.listen(HEARTBEAT)
            if news.over or not await still():
                yield f"event: {OVER}\ndata: -\n\n"
                return
            await asyncio.sleep(max(0.0, PACE - (time.monotonic() - sent)))
