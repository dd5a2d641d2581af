"""`GET /oauth2/validate` and `POST /oauth2/revoke`."""

from aiohttp import web

from bot.sandbox.answer import Answer
from bot.sandbox.ask import Ask
from bot.sandbox.oauth.door import require_client
from bot.sandbox.oauth.ledger import Token
from bot.sandbox.refusal import BadRequest
from bot.sandbox.state.journal import Call
from bot.sandbox.twitch import Twitch
from bot.sandbox.wire import Payload

_UNAUTHORIZED = 401


async def get_validate(request: web.Request) -> web.StreamResponse:
    """Tell whose a token is and how long it lasts."""
    twitch = request.app[Twitch.KEY]
    fault = twitch.faults.take("GET", "/oauth2/validate")
    if fault is not None and fault.status is not None:
        body = {"status": fault.status, "message": fault.message}
        return Answer(fault.status, body).response()
    _, _, value = request.headers.get("Authorization", "").partition(" ")
    token = twitch.ledger.find(value.strip())
    answer = _refused() if token is None else Answer(body=_told(twitch, token))
    at = twitch.wall.now()
    twitch.journal.enter_call(
        lambda number: Call(number, at, "GET", "/oauth2/validate", answer.status, "")
    )
    return answer.response()


async def post_revoke(twitch: Twitch, ask: Ask) -> Answer:
    """Make a token worthless."""
    require_client(twitch, ask, secret=False)
    if twitch.ledger.tokens.pop(ask.text("token"), None) is None:
        raise BadRequest("Invalid token")
    return Answer()


def _refused() -> Answer:
    return Answer(_UNAUTHORIZED, {"status": _UNAUTHORIZED, "message": "invalid access token"})


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
