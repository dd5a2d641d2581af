"""Every call to Twitch: within the budget, repeated where that is safe, never hanging.

TwitchIO knows no limits and repeats almost nothing; this stands between it and the wire.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHandlerType,
    ClientRequest,
    ClientResponse,
)

from bot.twitch.budget import Bucket
from bot.twitch.errors import BusyError, UnconfirmedError, UnreachableError

MOST_REPEATS = 2
MOST_TOKENS = 1000
PAUSES = (0.25, 1.0, 4.0)
LONGEST_WAIT = 65.0
"""Seconds that we wait at most for Twitch's own budget to refill; it does so every minute."""

TROUBLED = {
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.GATEWAY_TIMEOUT,
}
REPEATABLE = {"GET", "PUT", "PATCH", "DELETE"}
REPEATABLE_POSTS = ("/eventsub/subscriptions", "/oauth2/token", "/oauth2/device")

Pause = Callable[[float], Awaitable[None]]


class Calls:
    """A middleware for the session that all calls go through."""

    def __init__(self, points_per_minute: int, pause: Pause = asyncio.sleep) -> None:
        self._points = points_per_minute
        self._buckets: dict[str, Bucket] = {}
        self._pause = pause

    async def __call__(self, request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
        """Carry out a request; raises `TwitchError` where no answer can be had."""
        for repeat in range(MOST_REPEATS + 1):
            last = repeat == MOST_REPEATS
            await self._spend(request)
            response = await self._try(request, handler, last=last)
            wait = _wait_before_repeat(request, response, repeat)
            if response is not None and (wait is None or last):
                return _answer(request, response)
            if response is not None:
                response.release()
            await self._pause(wait or 0.0)
        raise UnreachableError(where(request))

    async def _spend(self, request: ClientRequest) -> None:
        token = request.headers.get("Authorization", "")
        if token.startswith("Bearer "):
            await self._bucket(token).spend()

    def _bucket(self, token: str) -> Bucket:
        if token not in self._buckets and len(self._buckets) >= MOST_TOKENS:
            del self._buckets[next(iter(self._buckets))]
        return self._buckets.setdefault(token, Bucket(self._points))

    async def _try(
        self, request: ClientRequest, handler: ClientHandlerType, *, last: bool
    ) -> ClientResponse | None:
        """Send a request once; None when no answer came and it may be repeated."""
        try:
            response = await handler(request)
            # An answer that breaks off half-way is no answer.
            await response.read()
        except ClientConnectorError:
            if last:
                raise UnreachableError(where(request)) from None
        except (ClientError, TimeoutError, OSError):
            if last or not _is_repeatable(request):
                raise UnconfirmedError(where(request)) from None
        else:
            return response
        return None


def where(request: ClientRequest) -> str:
    """The address of a request without what must not be shown."""
    return str(request.url.with_query(None))


def _answer(request: ClientRequest, response: ClientResponse) -> ClientResponse:
    if response.status == HTTPStatus.SERVICE_UNAVAILABLE:
        # TwitchIO would wait three seconds and then send it again.
        response.release()
        raise BusyError(where(request))
    return response


def _wait_before_repeat(
    request: ClientRequest, response: ClientResponse | None, repeat: int
) -> float | None:
    """Seconds until a request is sent again, None when its answer is final."""
    pause = PAUSES[repeat]
    if response is None:
        return pause
    if response.status == HTTPStatus.TOO_MANY_REQUESTS:
        # Points trickle back: the first try is early, the second when all of them are back.
        return pause if repeat == 0 else _until_reset(response, pause)
    if response.status in {HTTPStatus.CONFLICT, HTTPStatus.SERVICE_UNAVAILABLE}:
        return None if _exists_already(request, response) else pause
    if response.status in TROUBLED and _is_repeatable(request):
        return pause
    return None


def _exists_already(request: ClientRequest, response: ClientResponse) -> bool:
    """Tell a subscription that exists already from two acts that got in each other's way."""
    return response.status == HTTPStatus.CONFLICT and "/moderation/" not in request.url.path


def _until_reset(response: ClientResponse, pause: float) -> float | None:
    reset = response.headers.get("Ratelimit-Reset", "")
    if response.headers.get("Ratelimit-Remaining") != "0" or not reset.isdecimal():
        return pause
    wait = max(0.0, int(reset) - time.time())
    return wait + pause if wait <= LONGEST_WAIT else None


def _is_repeatable(request: ClientRequest) -> bool:
    """Whether sending twice does no more than sending once."""
    return request.method in REPEATABLE or request.url.path.endswith(REPEATABLE_POSTS)
