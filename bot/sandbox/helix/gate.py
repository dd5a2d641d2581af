"""The gate every Helix call passes: faults, token, points, journal."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from bot.sandbox.answer import Answer
from bot.sandbox.ask import Ask, read_ask
from bot.sandbox.faults.strike import Struck, meet_fault
from bot.sandbox.helix.call import Call, Endpoint
from bot.sandbox.oauth.ledger import Token
from bot.sandbox.refusal import Refusal, TooMany, Unauthorized
from bot.sandbox.state import journal
from bot.sandbox.twitch import Twitch

Doorway = Callable[[web.Request], Awaitable[web.StreamResponse]]
_SHOWN = ("broadcaster_id", "user_id", "message_id", "duration", "id", "type")


def gate(endpoint: Endpoint) -> Doorway:
    """Make an endpoint answer requests."""

    async def answer(request: web.Request) -> web.StreamResponse:
        twitch = request.app[Twitch.KEY]
        fault = twitch.faults.take(request.method, endpoint.path)
        passage = _Passage(twitch, request, endpoint)
        response = await meet_fault(twitch, request, fault, passage.go)
        passage.note(response.status)
        return response

    return answer


class _Passage:
    """One request on its way through the gate."""

    def __init__(self, twitch: Twitch, request: web.Request, endpoint: Endpoint) -> None:
        self.twitch, self.request, self.endpoint = twitch, request, endpoint
        self.owner: str | None = None
        self.ask = Ask({})
        self.empty_for: float | None = None

    async def go(self, struck: Struck | None = None) -> web.Response:
        """Carry the call out, or only answer that it was struck."""
        try:
            answer = await self._carry_out(struck)
        except Refusal as refusal:
            answer = Answer(refusal.code, refusal.body())
        return answer.response(self._headers())

    def note(self, status: int) -> None:
        """Enter the call in the journal; one whose connection was broken counts as 502."""
        request, at, by = self.request, self.twitch.wall.now(), self.owner or "app"
        path, shown = self.endpoint.path, self._shown()
        self.twitch.journal.enter_call(
            lambda number: journal.Call(number, at, request.method, path, status, by, shown)
        )

    async def _carry_out(self, struck: Struck | None) -> Answer:
        if struck is not None:
            self._recognise(struck)
            raise Refusal(struck.message, struck.status)
        self.ask = await read_ask(self.request)
        token = _token(self.twitch, self.request)
        self.owner = token.user_id or ""
        if not self.twitch.budgets.spend(self.owner):
            raise TooMany("Too Many Requests")
        return await self.endpoint.handle(Call(self.twitch, self.ask, token))

    def _recognise(self, struck: Struck) -> None:
        self.empty_for = struck.wait if struck.status == HTTPStatus.TOO_MANY_REQUESTS else None
        try:
            self.owner = _token(self.twitch, self.request).user_id or ""
        except Unauthorized:
            self.owner = None

    def _headers(self) -> dict[str, str]:
        if self.owner is None:
            return {}
        return self.twitch.budgets.headers(self.owner, empty_for=self.empty_for)

    def _shown(self) -> str:
        return "&".join(f"{name}={one}" for name in _SHOWN for one in self.ask.texts(name)[:1])


def _token(twitch: Twitch, request: web.Request) -> Token:
    scheme, _, value = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() not in {"bearer", "oauth"} or not value:
        raise Unauthorized("OAuth token is missing")
    token = twitch.ledger.find(value.strip())
    if token is None:
        raise Unauthorized("Invalid OAuth token")
    if request.headers.get("Client-Id") != twitch.options.client_id:
        raise Unauthorized("Client ID and OAuth token do not match")
    return token
