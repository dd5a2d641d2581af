"""`/activate`: the page where a device's code is typed.

`?device-code=CODE&as=LOGIN&approve=1` (or `approve=0`) stands in for the person.
"""

from aiohttp import web

from bot.sandbox.ask import read_ask
from bot.sandbox.oauth.ledger import Device, Grant
from bot.sandbox.oauth.pages import activation_page, plain_page, refusal_page
from bot.sandbox.refusal import Unknown
from bot.sandbox.twitch import Twitch


async def activate(request: web.Request) -> web.StreamResponse:
    """Ask the person, or take down what they said."""
    twitch = request.app[Twitch.KEY]
    ask = await read_ask(request)
    code, login = ask.maybe_text("device-code"), ask.maybe_text("as")
    if code is None or login is None or ask.maybe_text("approve") is None:
        return activation_page(twitch, code or "")
    device = _waiting(twitch, code)
    if device is None:
        return refusal_page(Unknown("nobody waits for this code"))
    if not ask.flag("approve"):
        device.denied = True
        return plain_page("Denied", "The device gets no access.")
    device.grant = Grant(twitch.world.viewer(login).id, device.scopes)
    return plain_page("Done", "The device is connected.")


def _waiting(twitch: Twitch, code: str) -> Device | None:
    now = twitch.wall.now()
    for device in twitch.ledger.devices.values():
        if device.user_code == code.upper() and device.expires_at > now:
            return device
    return None
