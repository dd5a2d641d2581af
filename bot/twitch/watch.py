"""The watch over TwitchIO's hourly validation of tokens, which one lost connection can end."""

import asyncio

from bot.twitch.client import TwitchClient
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

PAUSE = 60.0


async def watch_validation(client: TwitchClient, troubles: Troubles) -> None:
    """Begin the validation again whenever it ends, and say so."""
    while client.validation:
        task = client.validation
        await asyncio.wait([task])
        error = None if task.cancelled() else task.exception()
        why = type(error).__name__ if error else "cancelled"
        troubles.report(None, Phrase.of("trouble.validation_stopped", why=why))
        await client.revive_validation()
        await asyncio.sleep(PAUSE)
