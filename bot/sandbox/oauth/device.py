"""`POST /oauth2/device`: a code to be typed elsewhere."""

from datetime import timedelta

from bot.sandbox.answer import Answer
from bot.sandbox.ask import Ask
from bot.sandbox.oauth.door import require_client
from bot.sandbox.oauth.ledger import Device
from bot.sandbox.twitch import Twitch

_SECONDS = 1800
_INTERVAL = 5


async def post_device(twitch: Twitch, ask: Ask) -> Answer:
    """Give a device its code and the address where a person types it."""
    require_client(twitch, ask, secret=False)
    scopes = frozenset((ask.maybe_text("scopes") or ask.maybe_text("scope") or "").split())
    mint = twitch.mint
    expires_at = twitch.wall.now() + timedelta(seconds=_SECONDS)
    device = Device(mint.token(40), mint.token(8).upper(), scopes, expires_at)
    twitch.ledger.devices[device.device_code] = device
    body = {
        "device_code": device.device_code,
        "user_code": device.user_code,
        "verification_uri": f"{twitch.url}/activate?device-code={device.user_code}",
        "expires_in": _SECONDS,
        "interval": _INTERVAL,
    }
    return Answer(body=body)
