"""Logins that died: their owner is asked for another, once, and it is used when it comes."""

import asyncio
from collections.abc import Callable

from twitchio.exceptions import HTTPException

from bot.twitch.client import TwitchClient
from bot.twitch.errors import TwitchError
from bot.twitch.tokens import Keyring, Tokens
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

PAUSE = 3.0
"""Seconds between two looks at the store for a new login, while one is missing."""


async def watch_rights(client: TwitchClient, withdrawn: asyncio.Event) -> None:
    """Ask for every login whenever somebody took rights back: no call may come to find it out."""
    while True:
        await withdrawn.wait()
        withdrawn.clear()
        await client.verify()


class Losses:
    """The accounts whose login is lost; each is told of once, until it is found again."""

    def __init__(self, keyring: Keyring, troubles: Troubles) -> None:
        self._keyring = keyring
        self._troubles = troubles
        self._dead: dict[str, str] = {}
        self._happened = asyncio.Event()

    def lost(self, refresh: str) -> None:
        """Ask the owner of a refresh token to log in again."""
        account = self._keyring.owner(refresh)
        if account not in self._dead:
            self._troubles.report(None, self._told(refresh, account))
        self._dead[account] = refresh
        self._happened.set()

    def _told(self, refresh: str, account: str) -> Phrase:
        if self._keyring.is_streamers(refresh):
            return Phrase.of("twitch.streamer_login_lost", account=account)
        return Phrase.of("twitch.login_lost", account=account)

    def forget(self, account: str) -> None:
        """Ask nobody for the login of an account that left."""
        self._dead.pop(account, None)

    async def watch(self, client: TwitchClient, found: Callable[[Tokens], None]) -> None:
        """Use a new login as soon as the store has one; `found` is told of it."""
        while True:
            await self._happened.wait()
            await asyncio.sleep(PAUSE)
            for login in await self._keyring.all():
                if await self._is_found(client, login):
                    found(login)
            if not self._dead:
                self._happened.clear()

    async def _is_found(self, client: TwitchClient, login: Tokens) -> bool:
        if self._dead.get(login.login, login.refresh) == login.refresh:
            return False
        try:
            found = await client.trust(login)
        except (HTTPException, TwitchError):
            return False
        if found:
            del self._dead[login.login]
            self._troubles.report(None, Phrase.of("twitch.login_again", account=login.login))
        return found
