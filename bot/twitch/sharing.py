"""The shards of a conduit that several processes share: read for whoever is away, and given back.

What Twitch cannot bring to a shard it brings once to another, and which one is its own choice:
with every shard read by somebody, none of that matters.
"""

import asyncio
from collections.abc import Callable, Collection

import structlog

from bot.twitch.client import TwitchClient
from bot.twitch.options import TwitchOptions
from bot.twitch.repairs import conduit
from bot.twitch.repairs.keeper import NOT_TO_BE_HAD, Keeper
from bot.twitch.trouble import Troubles
from filters.engine.phrase import Phrase

PAUSE = 1.0
"""Seconds between two looks at who lives."""

log = structlog.get_logger(__name__)


class Sharing:
    """What the process that presides does about the shards of the others; `living` says who is."""

    def __init__(
        self,
        client: TwitchClient,
        options: TwitchOptions,
        living: Callable[[], Collection[int]],
        troubles: Troubles,
    ) -> None:
        self._client = client
        self._options = options
        self._living = living
        self._troubles = troubles
        self._known: frozenset[int] = frozenset()
        """Who lived at the last look: whoever was never there is not missed."""

    async def watch(self) -> None:
        """Look until cancelled."""
        while True:
            try:
                await self.look()
            except NOT_TO_BE_HAD as error:
                log.info("twitch.look_failed", why=type(error).__name__)
            await asyncio.sleep(PAUSE)

    async def look(self) -> None:
        """Read what nobody reads, and let go of what its own process reads again."""
        shards, living = self._client.shards, frozenset(self._living())
        for process in sorted(self._known - living - {self._options.process}):
            self._troubles.report(None, Phrase.of("twitch.process_away", process=process))
        self._known = living
        lent, away = set[str](), list[str]()
        count = self._client.conduit_info.shard_count or 0
        for process in range(1, self._options.processes + 1):
            if process != self._options.process:
                theirs = map(str, self._options.shards_of(process, count))
                lent.update(theirs) if process in living else away.extend(theirs)
        shards.lend(lent)
        if taken := shards.begin(away):
            log.warning("twitch.shards_taken_over", shards=[one.shard for one in taken])
        await self._give_back([one for one in shards if one.lent])

    async def _give_back(self, lent: Collection[Keeper]) -> None:
        if not lent:
            return
        seen = {one.shard: one for one in await conduit.states(self._client)}
        for keeper in lent:
            if _is_theirs(keeper, seen.get(keeper.shard)):
                await self._client.shards.drop(keeper.shard)
                log.info("twitch.shard_given_back", shard=keeper.shard)


def _is_theirs(keeper: Keeper, state: conduit.ShardState | None) -> bool:
    """Whether its own process reads a shard again, or nobody here does any more."""
    if keeper.current is None or keeper.current.over:
        return True
    if state is None or state.status != conduit.ENABLED:
        return False
    return state.session != keeper.current.session_id
