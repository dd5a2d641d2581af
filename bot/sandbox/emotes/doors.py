"""The sites' addresses: each has a folder of its own, with the paths of the true ones in it."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus

import msgspec
from aiohttp import web

from bot.sandbox.answer import Answer
from bot.sandbox.emotes.bodies import body_of
from bot.sandbox.emotes.shelf import Site
from bot.sandbox.faults.strike import Struck, meet_fault
from bot.sandbox.refusal import Refusal, Unknown
from bot.sandbox.state.journal import Call
from bot.sandbox.twitch import Twitch

PATHS = {
    "/bttv/3/cached/emotes/global": Site.BTTV,
    "/bttv/3/cached/users/twitch/{id}": Site.BTTV,
    "/ffz/v1/set/global": Site.FFZ,
    "/ffz/v1/room/id/{id}": Site.FFZ,
    "/7tv/v3/emote-sets/global": Site.SEVENTV,
    "/7tv/v3/users/twitch/{id}": Site.SEVENTV,
}


def add_emotes(app: web.Application) -> None:
    """Open the doors."""
    for path, site in PATHS.items():
        app.router.add_get(path, _door(site))


def _door(site: Site) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    async def answer(request: web.Request) -> web.StreamResponse:
        twitch, channel = request.app[Twitch.KEY], request.match_info.get("id", "")

        async def go(struck: Struck | None = None) -> web.StreamResponse:
            return _answer(twitch, site, channel, struck)

        fault = twitch.faults.take(request.method, request.path)
        response = await meet_fault(twitch, request, fault, go)
        at, status = twitch.wall.now(), response.status
        twitch.journal.enter_call(
            lambda number: Call(number, at, request.method, request.path, status, "")
        )
        return response

    return answer


def _answer(twitch: Twitch, site: Site, channel: str, struck: Struck | None) -> web.Response:
    if struck is not None:
        refusal = Refusal(struck.message, struck.status)
        return Answer(refusal.code, refusal.body()).response()
    spoilt = twitch.emotes.spoilt.get((site, channel))
    names = twitch.emotes.names.get((site, channel))
    if spoilt is None and names is None:
        return Answer(HTTPStatus.NOT_FOUND, Unknown("no such channel").body()).response()
    body = msgspec.json.encode(body_of(site, channel, names or ())) if spoilt is None else spoilt
    return web.Response(body=body, content_type="application/json")
