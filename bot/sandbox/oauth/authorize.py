"""`GET /oauth2/authorize`: the page where a person says yes or no.

`?as=LOGIN&approve=1` (or `approve=0`) stands in for the person.
"""

from datetime import timedelta
from urllib.parse import urlencode, urlsplit, urlunsplit

from aiohttp import web

from bot.sandbox.ask import Ask, read_ask
from bot.sandbox.oauth.door import require_client
from bot.sandbox.oauth.ledger import CODE_SECONDS, Grant, LoginCode
from bot.sandbox.oauth.pages import consent_page, refusal_page
from bot.sandbox.refusal import BadRequest, Refusal
from bot.sandbox.twitch import Twitch

_LOOPBACK = {"localhost", "127.0.0.1", "::1"}


async def authorize(request: web.Request) -> web.StreamResponse:
    """Ask the person, or send them back with a code or a refusal."""
    twitch = request.app[Twitch.KEY]
    ask = await read_ask(request)
    try:
        redirect_uri = _check(twitch, ask)
    except Refusal as refusal:
        return refusal_page(refusal)
    if ask.maybe_text("approve") is None or ask.maybe_text("as") is None:
        return consent_page(twitch, request.path, ask)
    raise web.HTTPFound(_back(redirect_uri, _outcome(twitch, ask, redirect_uri)))


def _check(twitch: Twitch, ask: Ask) -> str:
    require_client(twitch, ask, secret=False)
    if ask.maybe_text("response_type") != "code":
        raise BadRequest("invalid response type")
    redirect_uri = ask.text("redirect_uri")
    known = twitch.options.redirect_urls
    host = urlsplit(redirect_uri).hostname
    if redirect_uri not in known if known else host not in _LOOPBACK:
        raise BadRequest("Parameter redirect_uri does not match registered URI")
    return redirect_uri


def _outcome(twitch: Twitch, ask: Ask, redirect_uri: str) -> dict[str, str]:
    state = {"state": ask.maybe_text("state") or ""}
    if not ask.flag("approve"):
        return {"error": "access_denied", "error_description": "The user denied you access"} | state
    person = twitch.world.viewer(ask.text("as"))
    scope = ask.maybe_text("scope") or ""
    code = twitch.mint.token()
    twitch.ledger.codes[code] = LoginCode(
        Grant(person.id, frozenset(scope.split())),
        redirect_uri,
        twitch.wall.now() + timedelta(seconds=CODE_SECONDS),
    )
    return {"code": code, "scope": scope} | state


def _back(redirect_uri: str, fields: dict[str, str]) -> str:
    parts = urlsplit(redirect_uri)
    query = "&".join(filter(None, [parts.query, urlencode(fields)]))
    return urlunsplit(parts._replace(query=query))
