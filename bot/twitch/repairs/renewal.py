"""Renewing tokens once and for all who ask, storing them before they are used.

TwitchIO renews an expired token once for each call that failed with it, keeps the result in
memory only, goes round for ever when Twitch refuses even the new one, and asks for each call
anew when Twitch refuses to renew at all.
Unnecessary once it renews in single flight, awaits a hook with the new tokens before it uses
them, and gives up on a login that is dead.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from http import HTTPStatus

from aiohttp import ClientHandlerType, ClientRequest, ClientResponse
from msgspec import DecodeError, ValidationError, json

from bot.twitch.calls import where
from bot.twitch.dedupe import Seen
from bot.twitch.errors import TokenRefusedError
from bot.twitch.oauth import Granted
from bot.twitch.tokens import Keyring

KEPT_ANSWERS = 100
FRESH_SECONDS = 60.0
DEAD_SECONDS = 10.0
"""For how long a refused login is not tried again."""


class Renewals:
    """A middleware that watches over the exchange of tokens.

    `lost` is called with a refresh token that is refused for good.
    """

    def __init__(self, keyring: Keyring, lost: Callable[[str], None]) -> None:
        self._keyring = keyring
        self._lost = lost
        self._turn = asyncio.Lock()
        self._answers: OrderedDict[str, ClientResponse] = OrderedDict()
        self._refused: dict[str, tuple[float, ClientResponse]] = {}
        self._fresh = Seen(FRESH_SECONDS)

    async def __call__(self, request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
        """Carry out a request; raises `TokenRefusedError` rather than renewing for ever."""
        asked = request.url.query
        if asked.get("grant_type") == "refresh_token":
            return await self._renew(asked["refresh_token"], request, handler)
        if asked.get("grant_type") == "client_credentials":
            response = await handler(request)
            await self._granted(response)
            return response
        return await self._call(request, handler)

    async def _call(self, request: ClientRequest, handler: ClientHandlerType) -> ClientResponse:
        response = await handler(request)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        if response.status != HTTPStatus.UNAUTHORIZED or not self._fresh.has(token, _now()):
            return response
        if b"token" in (await response.read()).lower():
            raise TokenRefusedError(where(request))
        return response

    async def _renew(
        self, refresh: str, request: ClientRequest, handler: ClientHandlerType
    ) -> ClientResponse:
        async with self._turn:
            answer = self._answers.get(refresh) or self._dead(refresh)
            if answer is None:
                answer = await self._exchange(refresh, request, handler)
            return answer

    def _dead(self, refresh: str) -> ClientResponse | None:
        at, answer = self._refused.get(refresh, (0.0, None))
        return answer if _now() - at < DEAD_SECONDS else None

    async def _exchange(
        self, refresh: str, request: ClientRequest, handler: ClientHandlerType
    ) -> ClientResponse:
        response = await handler(request)
        granted = await self._granted(response)
        if granted is not None:
            self._remember(refresh, response)
            renewed = granted.refresh_token or refresh
            await self._keyring.renewed(refresh, granted.access_token, renewed, granted.expires_in)
        elif await _is_final(response):
            self._refused[refresh] = (_now(), response)
            self._lost(refresh)
        return response

    async def _granted(self, response: ClientResponse) -> Granted | None:
        body = await response.read()
        if not response.ok:
            return None
        try:
            granted = json.decode(body, type=Granted)
        except (DecodeError, ValidationError):
            return None
        self._fresh.again(granted.access_token, _now())
        return granted

    def _remember(self, refresh: str, response: ClientResponse) -> None:
        self._answers[refresh] = response
        if len(self._answers) > KEPT_ANSWERS:
            self._answers.popitem(last=False)


async def _is_final(response: ClientResponse) -> bool:
    """Whether the login is dead, and not the application or Twitch itself out of order."""
    refused = response.status in {HTTPStatus.BAD_REQUEST, HTTPStatus.UNAUTHORIZED}
    return refused and b"client" not in (await response.read()).lower()


def _now() -> float:
    return asyncio.get_running_loop().time()
