"""Channels that come and go while the bot listens."""

import asyncio
from collections.abc import Collection
from contextlib import suppress

import structlog
from twitchio.exceptions import HTTPException

from bot.ports.joining import Arrival
from bot.ports.world import Channel
from bot.twitch.entrance import Entrance
from bot.twitch.errors import TwitchError
from bot.twitch.lanes import Lane
from bot.twitch.logins import Losses
from bot.twitch.lookups import NOT_TO_BE_HAD
from bot.twitch.starting import Start
from bot.twitch.tokens import Keyring, Tokens

AT_ONCE = 10
"""Accounts in one question about what they allow (Helix)."""

PAUSE = 15.0
"""Seconds until Twitch is asked again when it did not say."""

WAITING = 100
"""Channels that may wait for their subscriptions; more are left to the probe."""

log = structlog.get_logger(__name__)


class Comings:
    """Adds a channel to all that listens, and takes it out again."""

    def __init__(self, start: Start, entrance: Entrance, keyring: Keyring, losses: Losses) -> None:
        self._start = start
        self._entrance = entrance
        self._keyring = keyring
        self._losses = losses
        self._arrived: asyncio.Queue[Channel] = asyncio.Queue(WAITING)

    async def come(self, channel: Channel) -> Lane:
        """Listen to a channel; its subscriptions are made as soon as may be."""
        start = self._start
        start.channels[channel.id] = channel
        lane = start.lanes.open(channel.id)
        live = await start.lookups.live([channel.id])
        start.standing.live[channel.id] = channel.id in (live or {})
        start.rank.arrived(channel)
        start.want()
        try:
            self._arrived.put_nowait(channel)
        except asyncio.QueueFull:
            start.hearing.ended.set()
        return lane

    async def trust(self, login: Tokens) -> None:
        """Keep a streamer's login, and use it from now on."""
        await self._keyring.keep(login)
        with suppress(HTTPException, TwitchError):
            await self._start.client.trust(login)
        self._start.trusted(login)

    async def named(self, login: Tokens, language: str) -> Channel:
        """A streamer's channel, by the name that they show where Twitch tells it."""
        name = login.login
        with suppress(*NOT_TO_BE_HAD):
            for user in await self._start.client.fetch_users(ids=[login.user_id]):
                name = user.display_name or name
        return Channel(login.user_id, login.login, name, language)

    async def go(self, channel: str) -> None:
        """Hear nothing more of a channel, and call with its login no longer.

        The probe ends its subscriptions; what still comes by them has no lane.
        """
        start = self._start
        start.channels.pop(channel, None)
        start.lanes.close(channel)
        login = start.distrusted(channel)
        start.want()
        start.standing.forget(channel)
        start.hearing.rhythm.forget(channel)
        start.hearing.ended.set()
        if login is not None:
            self._losses.forget(login.login)
            await start.client.distrust(channel)
            self._keyring.drop(channel)

    async def forget_login(self, channel: str) -> bool:
        """Make a streamer's login worthless and forget it then; False: Twitch did not answer."""
        if channel == self._start.client.bot_id:
            return True
        login = await self._keyring.last_of(channel)
        if login is not None:
            if not await self._entrance.revoke(login):
                return False
            await self._keyring.forget(channel)
        return True

    async def may_act(self, channel: str) -> bool | None:
        """Whether the bot is still a moderator somewhere, None when it cannot be known."""
        moderated = await self._start.lookups.moderated()
        return None if moderated is None else channel in moderated

    def arrival(self, channel: Channel) -> Arrival:
        """How far the bot has come in a channel."""
        start = self._start
        return Arrival(
            channel.login,
            hears=start.listening.hears(channel.id),
            moderates=channel.id in start.standing.moderates,
            heard_somebody=start.hearing.rhythm.last(channel.id) is not None,
        )

    async def withdrawn(self) -> frozenset[str]:
        """Wait for word that streamers took back what they allowed; tell who allows nothing now."""
        withdrawals = self._start.hearing.withdrawals
        suspects = await withdrawals.take()
        try:
            return suspects - await self._allowing(suspects)
        except NOT_TO_BE_HAD as error:
            log.info("twitch.look_failed", why=type(error).__name__)
        await asyncio.sleep(PAUSE)
        for one in suspects:
            withdrawals.note(one)
        return frozenset()

    async def _allowing(self, ids: Collection[str]) -> frozenset[str]:
        """Those accounts that still allow the application something."""
        wanted, found = sorted(ids), set[str]()
        for first in range(0, len(wanted), AT_ONCE):
            some = wanted[first : first + AT_ONCE]
            told = await self._start.client.fetch_auth_by_users(some)
            found |= {one.user.id for one in told if one.authorised}
        return frozenset(found)

    async def watch(self) -> None:
        """Make the subscriptions of whoever comes; what Twitch does not answer the probe mends."""
        while True:
            channel = await self._arrived.get()
            with suppress(HTTPException, TwitchError):
                await self._start.listening.listen_to(channel)
