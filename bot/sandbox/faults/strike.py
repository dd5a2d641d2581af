"""How a fault strikes a request."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.faults.fault import Fault
from bot.sandbox.twitch import Twitch

BROKEN = 502


@dataclass(frozen=True, slots=True)
class Struck:
    """An error answer in place of the true one."""

    status: int
    message: str


Passage = Callable[[Struck | None], Awaitable[web.StreamResponse]]


async def meet_fault(
    twitch: Twitch, request: web.Request, fault: Fault | None, go: Passage
) -> web.StreamResponse:
    """Let a request through, or let its fault have it, before or after it is carried out."""
    if fault is None:
        return await go(None)
    if fault.after:
        answer = await go(None)
        await _suffer(twitch, request, fault)
        if fault.reset:
            return web.Response(status=BROKEN)
        return await go(Struck(fault.status, fault.message)) if fault.status else answer
    await _suffer(twitch, request, fault)
    if fault.reset:
        return web.Response(status=BROKEN)
    return await go(Struck(fault.status, fault.message) if fault.status else None)


async def _suffer(twitch: Twitch, request: web.Request, fault: Fault) -> None:
    if fault.delay > 0:
        await twitch.wall.sleep(fault.delay)
    if fault.hold:
        await fault.lifted.wait()
    if fault.reset and request.transport is not None:
        request.transport.abort()
