"""Logging an account in with a code that a person enters on Twitch's own page."""

import asyncio
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from aiohttp import ClientSession, ClientTimeout

from bot.twitch.calls import Calls
from bot.twitch.errors import DeviceLoginError
from bot.twitch.oauth import DeviceCode, Granted, OAuth, RefusedError
from bot.twitch.options import TwitchOptions
from bot.twitch.tokens import Tokens

WAITING = "authorization_pending"
TIMEOUT = ClientTimeout(total=None, sock_connect=10, sock_read=15)


@dataclass(frozen=True, slots=True)
class Invitation:
    """Where a person goes and what they enter there; `seconds` is how long it is good for."""

    address: str
    code: str
    seconds: int


async def device_login(
    options: TwitchOptions,
    scopes: Collection[str],
    say: Callable[[Invitation], None],
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
) -> Tokens:
    """Log an account in; `say` shows the person the invitation.

    Raises `DeviceLoginError` when they refuse or the code grows too old.
    """
    calls = Calls(options.points_per_minute)
    async with ClientSession(timeout=TIMEOUT, middlewares=(calls,)) as session:
        oauth = OAuth(session, options)
        code = await oauth.device_code(scopes)
        say(Invitation(code.verification_uri, code.user_code, code.expires_in))
        granted = await _agreed(oauth, code, scopes, pause)
        return await _whose(oauth, granted)


async def _agreed(
    oauth: OAuth,
    code: DeviceCode,
    scopes: Collection[str],
    pause: Callable[[float], Awaitable[None]],
) -> Granted:
    waited = 0.0
    while waited <= code.expires_in:
        try:
            return await oauth.device_tokens(code, scopes)
        except RefusedError as refused:
            if refused.message.lower() != WAITING:
                raise DeviceLoginError(
                    f"twitch ended the login ({refused.message or refused.status}); "
                    "run it again, and agree on the page that opens"
                ) from None
        await pause(code.interval)
        waited += max(code.interval, 1)
    raise DeviceLoginError("the code has grown too old; run the login again")


async def _whose(oauth: OAuth, granted: Granted) -> Tokens:
    valid = await oauth.validate(granted.access_token)
    if valid is None:
        raise DeviceLoginError("twitch refuses the login that it just granted; run it again")
    scopes = frozenset(valid.scopes or granted.scope or ())
    return Tokens(
        valid.user_id,
        valid.login,
        granted.access_token,
        granted.refresh_token,
        scopes,
        valid.expires_at,
    )
