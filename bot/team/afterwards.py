"""Tells the team after each live that its report is there: once, whatever breaks off meanwhile."""

from collections.abc import Mapping
from datetime import timedelta

from bot.bench.bench import Bench
from bot.cases.airing import Aired, Reported
from bot.cases.decision import Decision
from bot.cases.effects import Notify
from bot.cases.evening.account import totals_of
from bot.cases.evening.evening import Totals
from bot.cases.evening.lives import Live
from bot.cases.evening.statements import statements_of
from bot.moderation.life import Moderation
from bot.ports.evenings import Evenings
from bot.ports.world import Channel, World
from filters.engine.phrase import Phrase

EVERY = timedelta(minutes=1)
STALE = timedelta(hours=12)
"""A live that is over for longer is told of no more: the bot was away, and its list has it."""


class Afterwards:
    """Looks every minute of the show whether a live is over for long enough."""

    def __init__(
        self,
        world: World,
        benches: Mapping[str, Bench],
        moderation: Moderation,
        evenings: Evenings,
        wait: timedelta | None,
    ) -> None:
        """Wait so long after the end of a live; with None, tell nobody."""
        self._world = world
        self._benches = benches
        self._moderation = moderation
        self._evenings = evenings
        self._wait = wait

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            await self.look()
            await self._world.clock.pause(EVERY)

    async def look(self) -> None:
        """Tell what is due now; that it was told is recorded with the telling."""
        if self._wait is None:
            return
        for channel in tuple(self._world.channels.values()):
            bench = self._benches.get(channel.id)
            due = bench and bench.past.airing.due(self._world.clock.show(), self._wait, STALE)
            if bench and due and due.ended:
                await self._tell(channel, bench, due, await self._totals(channel, due))

    async def _totals(self, channel: Channel, aired: Aired) -> Totals:
        ended = aired.ended or self._world.clock.show()
        live = Live(aired.at, ended, aired.stream)
        material = await self._evenings.material(
            channel.id, channel.login, live, ended, whole=False
        )
        return totals_of(material, statements_of(material, None))

    async def _tell(self, channel: Channel, bench: Bench, aired: Aired, totals: Totals) -> None:
        now = self._world.clock.show()
        decision = Decision(
            channel.id,
            now,
            effects=(Notify(in_short(Live(aired.at), totals)),),
            facts=(Reported(aired.at, now),),
        )
        await self._moderation.settle(bench.accept(decision), None)


def in_short(live: Live, totals: Totals) -> Phrase:
    """Say in one line what a live was like; `live` is what its page goes by."""
    return Phrase.of(
        "account.ready",
        live=live.key,
        messages=totals.messages,
        removed=totals.removed,
        asked=totals.asked,
        unruled=totals.unruled,
        lifted=totals.lifted,
    )
