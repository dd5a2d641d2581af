"""The watch over TwitchIO's hourly validation of tokens, which one lost connection can end."""

import asyncio

from twitchio.exceptions import HTTPException

from bot.twitch.client import TwitchClient
from bot.twitch.errors import TwitchError
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

PAUSE = 60.0


async def watch_validation(client: TwitchClient, troubles: Troubles) -> None:
    """Begin the validation again whenever it ends; say so unless Twitch was just out of reach."""
    while client.validation:
        task = client.validation
        await asyncio.wait([task])
        error = None if task.cancelled() else task.exception()
        await _revive(client)
        if not isinstance(error, TwitchError):
            why = type(error).__name__ if error else "cancelled"
            troubles.report(None, Phrase.of("twitch.validation_stopped", why=why))
        await asyncio.sleep(PAUSE)


async def _revive(client: TwitchClient) -> None:
    while True:
        try:
            return await client.revive_validation()
        except (TwitchError, HTTPException):
            await asyncio.sleep(PAUSE)
