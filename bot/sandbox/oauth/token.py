"""`POST /oauth2/token`: the four ways to a token."""

from bot.sandbox.answer import Answer
from bot.sandbox.ask import Ask
from bot.sandbox.oauth.door import require_client
from bot.sandbox.oauth.ledger import Grant, TokenPair
from bot.sandbox.refusal import BadRequest
from bot.sandbox.twitch import Twitch

DEVICE = "urn:ietf:params:oauth:grant-type:device_code"


async def post_token(twitch: Twitch, ask: Ask) -> Answer:
    """Give a token for what is shown."""
    ways = {
        "client_credentials": _client_credentials,
        "refresh_token": _refresh,
        "authorization_code": _code,
        DEVICE: _device,
    }
    grant_type = ask.maybe_text("grant_type")
    if grant_type is None:
        raise BadRequest("missing grant type")
    if grant_type not in ways:
        raise BadRequest("invalid grant type")
    return ways[grant_type](twitch, ask)


def _client_credentials(twitch: Twitch, ask: Ask) -> Answer:
    require_client(twitch, ask, secret=True)
    token = twitch.ledger.issue_app()
    seconds = twitch.ledger.seconds_left(token)
    body = {"access_token": token.value, "expires_in": seconds, "token_type": "bearer"}  # nosec B105 # a kind of token
    return Answer(body=body)


def _refresh(twitch: Twitch, ask: Ask) -> Answer:
    # A device's login has no secret: it renews with the client id alone.
    require_client(twitch, ask, secret="client_secret" in ask.fields)
    pair = twitch.ledger.refresh(ask.text("refresh_token"))
    if pair is None:
        raise BadRequest("Invalid refresh token")
    return _given(pair)


def _code(twitch: Twitch, ask: Ask) -> Answer:
    require_client(twitch, ask, secret=True)
    code = twitch.ledger.codes.pop(ask.text("code"), None)
    if code is None or code.expires_at <= twitch.wall.now():
        raise BadRequest("Invalid authorization code")
    if ask.text("redirect_uri") != code.redirect_uri:
        raise BadRequest("Parameter redirect_uri does not match registered URI")
    return _given(twitch.ledger.issue_user(code.grant))


def _device(twitch: Twitch, ask: Ask) -> Answer:
    require_client(twitch, ask, secret=False)
    return _given(twitch.ledger.issue_user(_approved(twitch, ask)))


def _approved(twitch: Twitch, ask: Ask) -> Grant:
    device = twitch.ledger.devices.get(ask.text("device_code"))
    if device is None or device.denied or device.expires_at <= twitch.wall.now():
        raise BadRequest("invalid device code")
    if device.grant is None:
        raise BadRequest("authorization_pending")
    del twitch.ledger.devices[device.device_code]
    return device.grant


def _given(pair: TokenPair) -> Answer:
    body = {
        "access_token": pair.access,
        "expires_in": pair.seconds,
        "refresh_token": pair.refresh,
        "scope": sorted(pair.scopes),
        "token_type": "bearer",  # nosec B105 # a kind of token
    }
    return Answer(body=body)
