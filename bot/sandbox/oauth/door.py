"""The door to OAuth's endpoints: faults, the ask, the journal."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from bot.sandbox.answer import Answer
from bot.sandbox.ask import Ask, read_ask
from bot.sandbox.faults.strike import Struck, meet_fault
from bot.sandbox.refusal import BadRequest, Forbidden, Refusal
from bot.sandbox.state.journal import Call
from bot.sandbox.twitch import Twitch

Handler = Callable[[Twitch, Ask], Awaitable[Answer]]
Doorway = Callable[[web.Request], Awaitable[web.StreamResponse]]


def door(path: str, handle: Handler) -> Doorway:
    """Make an OAuth endpoint answer requests."""

    async def answer(request: web.Request) -> web.StreamResponse:
        twitch = request.app[Twitch.KEY]

        async def go(struck: Struck | None = None) -> web.StreamResponse:
            return (await _answer(twitch, request, handle, struck)).response()

        fault = twitch.faults.take(request.method, path)
        response = await meet_fault(twitch, request, fault, go)
        note_call(twitch, request.method, path, response.status)
        return response

    return answer


async def _handle(
    twitch: Twitch, request: web.Request, handle: Handler, struck: Struck | None
) -> Answer:
    if struck is not None:
        raise Refusal(struck.message, struck.status)
    return await handle(twitch, await read_ask(request))


async def _answer(
    twitch: Twitch, request: web.Request, handle: Handler, struck: Struck | None
) -> Answer:
    try:
        return await _handle(twitch, request, handle, struck)
    except Refusal as refusal:
        return Answer(refusal.code, refusal.body())


def require_client(twitch: Twitch, ask: Ask, *, secret: bool) -> None:
    """Complain unless the application is the one that is known, and knows its secret."""
    if ask.maybe_text("client_id") is None:
        raise BadRequest("missing client id")
    if ask.text("client_id") != twitch.options.client_id:
        raise BadRequest("invalid client")
    if not secret:
        return
    if ask.maybe_text("client_secret") is None:
        raise BadRequest("missing client secret")
    if ask.text("client_secret") != twitch.options.client_secret:
        raise Forbidden("invalid client secret")


def note_call(twitch: Twitch, method: str, path: str, status: int) -> None:
    """Enter a call in the journal, without any of its secrets."""
    at = twitch.wall.now()
    twitch.journal.enter_call(lambda number: Call(number, at, method, path, status, ""))
