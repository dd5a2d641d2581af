"""`GET /oauth2/validate` and `POST /oauth2/revoke`."""

from http import HTTPStatus

from aiohttp import web

from bot.sandbox.answer import Answer
from bot.sandbox.ask import Ask
from bot.sandbox.faults.strike import Struck, meet_fault
from bot.sandbox.oauth.door import note_call, require_client
from bot.sandbox.oauth.ledger import Token
from bot.sandbox.refusal import BadRequest
from bot.sandbox.twitch import Twitch
from bot.sandbox.wire import Payload


async def get_validate(request: web.Request) -> web.StreamResponse:
    """Tell whose a token is and how long it lasts."""
    twitch = request.app[Twitch.KEY]

    async def go(struck: Struck | None = None) -> web.StreamResponse:
        return _answer(twitch, request, struck).response()

    fault = twitch.faults.take("GET", "/oauth2/validate")
    response = await meet_fault(twitch, request, fault, go)
    note_call(twitch, "GET", "/oauth2/validate", response.status)
    return response


async def post_revoke(twitch: Twitch, ask: Ask) -> Answer:
    """Make a token worthless."""
    require_client(twitch, ask, secret=False)
    if twitch.ledger.tokens.pop(ask.text("token"), None) is None:
        raise BadRequest("Invalid token")
    return Answer()


def _answer(twitch: Twitch, request: web.Request, struck: Struck | None) -> Answer:
    if struck is not None:
        return _refused(struck.status, struck.message)
    _, _, value = request.headers.get("Authorization", "").partition(" ")
    token = twitch.ledger.find(value.strip())
    if token is None:
        return _refused(HTTPStatus.UNAUTHORIZED, "invalid access token")
    return Answer(body=_told(twitch, token))


def _refused(status: int, message: str) -> Answer:
    return Answer(status, {"status": status, "message": message})


def _told(twitch: Twitch, token: Token) -> Payload:
    seconds = twitch.ledger.seconds_left(token)
    client_id = twitch.options.client_id
    if token.user_id is None:
        return {"client_id": client_id, "scopes": None, "expires_in": seconds}
    return {
        "client_id": client_id,
        "login": twitch.world.people[token.user_id].login,
        "scopes": sorted(token.scopes),
        "user_id": token.user_id,
        "expires_in": seconds,
    }
