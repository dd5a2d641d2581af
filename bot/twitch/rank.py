"""Whether the bot is a moderator, watched over: lost rank is told, regained rank is used."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime

from twitchio.exceptions import HTTPException

from bot.ports.world import Channel
from bot.twitch.errors import TwitchError
from bot.twitch.hearing import Hearing
from bot.twitch.lookups import Lookups
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

PAUSE = 60.0
"""Seconds between two looks at Twitch's list, unless there is reason to doubt."""

IMPATIENCE = 15.0
"""Seconds between two looks while the rank is missing somewhere."""

Listen = Callable[[Channel], Awaitable[None]]


class Rank:
    """Compares what we believe with Twitch's list of the channels where the bot moderates.

    `channels` are looked at anew each time: they come and go.
    """

    def __init__(
        self,
        channels: Mapping[str, Channel],
        lookups: Lookups,
        hearing: Hearing,
        troubles: Troubles,
        listen: Listen,
    ) -> None:
        self._channels = channels
        self._lookups = lookups
        self._hearing = hearing
        self._troubles = troubles
        self._listen = listen
        self._standing = hearing.standing

    async def begin(self) -> None:
        """Find out where the bot moderates, and tell where it does not."""
        moderated = await self._lookups.moderated()
        if moderated is None:
            return
        for channel in list(self._channels.values()):
            if channel.id in moderated:
                self._standing.moderates.add(channel.id)
            else:
                self._standing.lost.add(channel.id)
                self._troubles.report(channel.id, Phrase.of("twitch.not_moderator"))

    def arrived(self, channel: Channel) -> None:
        """Await a channel's `/mod` as of one where the bot never was a moderator, and look."""
        self._standing.lost.add(channel.id)
        self._standing.awaited.add(channel.id)
        self._standing.doubt.set()

    async def watch(self) -> None:
        """Look again every minute, and at once when something speaks for a change."""
        while True:
            await self._pause()
            await self.check()

    async def check(self) -> None:
        """Compare once; does nothing where Twitch does not say."""
        moderated = await self._lookups.moderated()
        if moderated is None:
            return
        for channel in list(self._channels.values()):
            if channel.id not in moderated:
                self._hearing.unmodded(channel.id, datetime.now(UTC))
            elif channel.id in self._standing.lost:
                await self._regained(channel)

    async def _regained(self, channel: Channel) -> None:
        try:
            await self._listen(channel)
        except (HTTPException, TwitchError):
            return
        if channel.id not in self._channels:
            return
        self._standing.lost.discard(channel.id)
        self._standing.moderates.add(channel.id)
        if channel.id in self._standing.awaited:
            self._standing.awaited.discard(channel.id)
            self._troubles.report(channel.id, Phrase.of("twitch.moderator_now"))
        else:
            self._troubles.report(channel.id, Phrase.of("twitch.moderator_again"))

    async def _pause(self) -> None:
        doubt = self._standing.doubt
        try:
            async with asyncio.timeout(IMPATIENCE if self._standing.lost else PAUSE):
                await doubt.wait()
        except TimeoutError:
            return
        doubt.clear()
