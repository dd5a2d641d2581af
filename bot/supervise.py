"""Keeps a service going that may fall without taking moderation with it."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

FIRST_PAUSE = 1.0
LONGEST_PAUSE = 60.0

log = structlog.get_logger(__name__)


async def supervise(
    name: str,
    service: Callable[[], Awaitable[None]],
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> None:
    """Run a service again whenever it fails, loudly and after growing pauses."""
    wait = FIRST_PAUSE
    while True:
        try:
            await service()
        except Exception:
            log.exception("service.failed", service=name, again_in=wait)
        else:
            return
        await pause(wait)
        wait = min(2 * wait, LONGEST_PAUSE)
