"""The watch over TwitchIO's hourly validation of tokens, which one lost connection can end.

Unnecessary once TwitchIO's loop outlives every error of a request.
"""

import asyncio

from twitchio.exceptions import HTTPException, InvalidTokenException
from twitchio.ext.commands import AutoBot

from bot.twitch.errors import TwitchError
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

PAUSE = 60.0


async def watch_validation(client: AutoBot, troubles: Troubles) -> None:
    """Begin the validation again whenever it ends; say so unless Twitch was just out of reach."""
    while task := client.http._validate_task:  # noqa: SLF001  # TwitchIO shows it nowhere else
        await asyncio.wait([task])
        error = None if task.cancelled() else task.exception()
        await _revive(client)
        if not isinstance(error, TwitchError):
            why = type(error).__name__ if error else "cancelled"
            troubles.report(None, Phrase.of("twitch.validation_stopped", why=why))
        await asyncio.sleep(PAUSE)


async def _revive(client: AutoBot) -> None:
    """Begin it again, whatever Twitch says of the logins: to hand one over begins it."""
    client.http._validate_task = None  # noqa: SLF001  # else it would not begin again
    while client.http._validate_task is None:  # noqa: SLF001  # as above
        for tokens in list(client.tokens.values()):
            try:
                await client.add_token(tokens["token"], tokens["refresh"])
            except (TwitchError, HTTPException, InvalidTokenException):
                continue
        if not client.tokens:
            await asyncio.sleep(PAUSE)
