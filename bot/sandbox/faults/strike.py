"""How a fault strikes a request."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web

from bot.sandbox.faults.fault import Fault
from bot.sandbox.twitch import Twitch

BROKEN = 502


@dataclass(frozen=True, slots=True)
class Struck:
    """An error answer in place of the true one, with when to try again."""

    status: int
    message: str
    wait: float = 1.0


Passage = Callable[[Struck | None], Awaitable[web.StreamResponse]]


async def meet_fault(
    twitch: Twitch, request: web.Request, fault: Fault | None, go: Passage
) -> web.StreamResponse:
    """Let a request through, or let its fault have it, before or after it is carried out."""
    if fault is None:
        return await go(None)
    struck = Struck(fault.status, fault.message, fault.wait) if fault.status else None
    answer = await go(None) if fault.after else None
    await _suffer(twitch, request, fault)
    if fault.reset:
        return web.Response(status=BROKEN)
    if answer is None or struck is not None:
        answer = await go(struck)
    return await _break_off(request, answer) if fault.half else answer


async def _suffer(twitch: Twitch, request: web.Request, fault: Fault) -> None:
    if fault.delay > 0:
        await twitch.wall.sleep(fault.delay)
    if fault.hold:
        await fault.lifted.wait()
    if fault.reset and request.transport is not None:
        request.transport.abort()


async def _break_off(request: web.Request, whole: web.StreamResponse) -> web.StreamResponse:
    body = whole.body if isinstance(whole, web.Response) else None
    if not isinstance(body, bytes) or request.transport is None:
        return whole
    half = web.StreamResponse(status=whole.status, headers={"Content-Length": str(len(body) + 1)})
    half.content_type = whole.content_type
    await half.prepare(request)
    await half.write(body[: len(body) // 2])
    request.transport.abort()
    return half
