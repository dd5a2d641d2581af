"""Coming and going: from settings and stored logins to a bot that listens, and back."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import ClientSession, ClientTimeout

from bot.ports import Channel
from bot.twitch.addresses import direct
from bot.twitch.calls import Calls
from bot.twitch.chat import TwitchChat
from bot.twitch.client import TwitchClient
from bot.twitch.lanes import Lanes
from bot.twitch.options import TwitchOptions
from bot.twitch.renewal import Renewals
from bot.twitch.starting import Start, find_out
from bot.twitch.tokens import Keyring, Tokens, TokenStore
from bot.twitch.translate import Standing
from bot.twitch.trouble import Troubles
from bot.twitch.watch import watch_validation
from filters.engine.phrase import Phrase

TIMEOUT = ClientTimeout(total=None, sock_connect=5, sock_read=10)
"""Seconds for each try; a total would count the waits for the budget too."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Twitch, opened: what can be done there, what comes from there, and what is wrong."""

    bot: Tokens
    channels: tuple[Channel, ...]
    chat: TwitchChat
    lanes: Lanes
    troubles: Troubles
    standing: Standing
    client: TwitchClient


@asynccontextmanager
async def open_chat(options: TwitchOptions, store: TokenStore) -> AsyncIterator[Edge]:
    """Log in, listen to every channel, and leave no socket or task behind.

    Raises `TwitchError` with cause and remedy where that cannot be done.
    One process can have one Twitch open at a time.
    """
    direct(options)
    troubles, keyring = Troubles(), Keyring(store)

    def lost(account: str) -> None:
        troubles.report(None, Phrase.of("twitch.login_lost", account=account))

    middlewares = (Renewals(keyring, lost), Calls(options.points_per_minute))
    async with ClientSession(timeout=TIMEOUT, middlewares=middlewares) as session:
        known = await find_out(options, session, keyring, troubles)
        start = Start(options, session, known, troubles)
        try:
            await start.listen()
            chat = TwitchChat(start.client, start.standing, start.lookups)
            edge = Edge(
                known.bot,
                known.channels,
                chat,
                start.lanes,
                troubles,
                start.standing,
                start.client,
            )
            async with _watched(start):
                yield edge
        finally:
            await start.client.end()


@asynccontextmanager
async def _watched(start: Start) -> AsyncIterator[None]:
    try:
        async with asyncio.TaskGroup() as tasks:
            validation = watch_validation(start.client, start.troubles)
            watches = (
                tasks.create_task(validation, name="twitch token validation"),
                tasks.create_task(start.rank.watch(), name="twitch moderator rank"),
            )
            yield
            for watch in watches:
                watch.cancel()
    except BaseExceptionGroup as group:
        raise (group.exceptions[0] if len(group.exceptions) == 1 else group) from None
