"""Deaf or quiet: compares what Twitch says of conduit, shards and subscriptions with what we want.

It reads and mends, and never posts.
"""

import asyncio
from http import HTTPStatus

import structlog
from twitchio.exceptions import HTTPException

from bot.twitch.client import TwitchClient
from bot.twitch.listening import Listening
from bot.twitch.repairs import conduit
from bot.twitch.repairs.keeper import NOT_TO_BE_HAD, Keeper
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

PAUSE = 15.0
"""Seconds between two looks, and the most of our calls that reading pages may take: one each."""

ASKING = 60.0
"""Seconds that one look may spend on asking for what is missing, or as many as it read pages."""

SETTLING = 5.0
"""Seconds that a shard may take until Twitch's list shows where it was pointed."""

BLIND = 4
"""Looks in a row that may fail before people are told."""

log = structlog.get_logger(__name__)


class Probe:
    """Looks every fifteen seconds, and at once when something has changed."""

    def __init__(
        self,
        client: TwitchClient,
        listening: Listening,
        troubles: Troubles,
        changed: asyncio.Event,
        pause: float = PAUSE,
    ) -> None:
        self._client = client
        self._listening = listening
        self._troubles = troubles
        self._changed = changed
        self._pause = pause
        self._pages = 1
        self._failed = 0

    async def watch(self) -> None:
        """Look until cancelled."""
        while True:
            await self._wait()
            await self.look()

    async def look(self) -> None:
        """Compare once and mend what differs; what Twitch does not answer is asked again."""
        try:
            await self._compare()
        except NOT_TO_BE_HAD as error:
            self._failed += 1
            log.info("twitch.look_failed", why=type(error).__name__)
            if self._failed == BLIND:
                self._troubles.report(None, Phrase.of("twitch.unverified"))
        else:
            self._failed = 0

    async def _compare(self) -> None:
        if await is_gone(self._client):
            self._troubles.report(None, Phrase.of("twitch.conduit_gone"))
            # as many as before: others may read those that are not ours
            shards = self._client.conduit_info.shard_count or len(list(self._client.shards))
            await conduit.found_anew(self._client, shards)
            await self._client.shards.reopen()
        asking = max(ASKING, self._pages)
        self._pages = await self._listening.compare(asyncio.get_running_loop().time() + asking)
        if self._listening.behind:
            self._changed.set()

    async def _wait(self) -> None:
        try:
            async with asyncio.timeout(max(self._pause, self._pages)):
                await self._changed.wait()
        except TimeoutError:
            return
        self._changed.clear()


async def is_gone(client: TwitchClient) -> bool:
    """Compare the shards; where Twitch knows none of them, see whether there is a conduit."""
    asked_at = asyncio.get_running_loop().time()
    try:
        seen = {one.shard: one for one in await conduit.states(client)}
    except HTTPException as error:
        if error.status != HTTPStatus.NOT_FOUND:
            raise
        return not await conduit.stands(client)
    for keeper in client.shards:
        if not keeper.lent and _differs(keeper, seen.get(keeper.shard), asked_at):
            log.warning("twitch.shard_elsewhere", shard=keeper.shard)
            client.elsewhere(keeper.shard, asked_at - PAUSE)
            keeper.distrust()
    return False


def _differs(keeper: Keeper, seen: conduit.ShardState | None, asked_at: float) -> bool:
    """Whether Twitch sends a shard's events elsewhere than where they are read."""
    current = keeper.current
    if current is None or current.leave.done() or asked_at - keeper.since < SETTLING:
        return False
    if seen is None or seen.status != conduit.ENABLED:
        return True
    return seen.session != current.session_id
