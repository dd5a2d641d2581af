"""Every call to Twitch: within the budget, repeated where that is safe, never hanging.

TwitchIO knows no limits and repeats almost nothing; this stands between it and the wire.
"""

import asyncio
from http import HTTPStatus

from aiohttp import (
    ClientConnectorError,
    ClientError,
    ClientHandlerType,
    ClientRequest,
    ClientResponse,
)

from bot.twitch.budget import Bucket, Pause
from bot.twitch.errors import BusyError, NoPointsError, UnconfirmedError, UnreachableError

MOST_REPEATS = 2
MOST_TOKENS = 1000
PAUSES = (0.25, 1.0, 4.0)
TROUBLED = {
    HTTPStatus.INTERNAL_SERVER_ERROR,
    HTTPStatus.BAD_GATEWAY,
    HTTPStatus.GATEWAY_TIMEOUT,
}
REPEATABLE = {"GET", "PUT", "PATCH", "DELETE"}
REPEATABLE_POSTS = ("/eventsub/subscriptions", "/oauth2/token", "/oauth2/device")
ACTS = ("/moderation/", "/chat/", "/whispers", "/clips", "/streams/markers")
"""Where a call that changes something carries out an effect."""
BANS = "/moderation/bans"


class Calls:
    """A middleware for the session that all calls go through."""

    def __init__(self, points_per_minute: int, pause: Pause = asyncio.sleep) -> None:
        """Grant each token so many points; `pause` is how one waits."""
        self._points = points_per_minute
        self._buckets: dict[str, Bucket] = {}
        self._pause = pause

    async def __call__(self, request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
        """Carry out a request; raises `TwitchError` where no answer can be had."""
        for repeat in range(MOST_REPEATS + 1):
            last = repeat == MOST_REPEATS
            bucket = await self._spend(request)
            response = await self._try(request, handler, last=last)
            if bucket is not None and response is not None:
                _learn(bucket, response)
            wait = _wait_before_repeat(request, response, repeat)
            if response is not None and (wait is None or last):
                return _answer(request, response)
            if response is not None:
                response.release()
            await self._pause(wait or 0.0)
        raise UnreachableError(where(request))

    def bucket(self, token: str) -> Bucket:
        """The points of a token."""
        if token not in self._buckets and len(self._buckets) >= MOST_TOKENS:
            del self._buckets[next(iter(self._buckets))]
        return self._buckets.setdefault(token, Bucket(self._points, self._pause))

    async def _spend(self, request: ClientRequest) -> Bucket | None:
        """Pay for a request; one that carries out an effect never waits here, to go out late."""
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme != "Bearer":
            return None
        bucket = self.bucket(token)
        if not _is_act(request):
            await bucket.spend()
        elif not bucket.take():
            raise NoPointsError(where(request))
        return bucket

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
        # an effect waits with the others, and whoever asks something at the bucket
        return None if _is_act(request) else pause
    if response.status == HTTPStatus.CONFLICT:
        return None if _exists_already(request) else pause
    if response.status == HTTPStatus.SERVICE_UNAVAILABLE:
        # who was silenced is looked for before it is done again
        return None if _silences(request) else pause
    if response.status in TROUBLED and _is_repeatable(request):
        return pause
    return None


def _exists_already(request: ClientRequest) -> bool:
    """Tell a subscription that exists already from two acts that got in each other's way."""
    return "/moderation/" not in request.url.path


def _silences(request: ClientRequest) -> bool:
    return request.method == "POST" and request.url.path.endswith(BANS)


def _learn(bucket: Bucket, response: ClientResponse) -> None:
    if response.status == HTTPStatus.TOO_MANY_REQUESTS:
        bucket.refused(response.headers)
    else:
        bucket.learn(response.headers)


def _is_act(request: ClientRequest) -> bool:
    """Whether a request carries out an effect."""
    return request.method != "GET" and any(one in request.url.path for one in ACTS)


def _is_repeatable(request: ClientRequest) -> bool:
    """Whether sending twice does no more than sending once."""
    return request.method in REPEATABLE or request.url.path.endswith(REPEATABLE_POSTS)
