"""Leaving in good order: a chat gets back what the bot changed there, and no login stays good."""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace

import structlog

from bot.cases.membership import Membership, Stay
from bot.cases.past import Past
from bot.channels.amends import Amends, Debt
from bot.channels.seating import REMEMBERED
from bot.ports.joining import Memberships
from bot.ports.world import Channel, Records
from bot.twitch.comings import Comings

AT_ONCE = 3.0
"""Seconds that whoever leaves waits for it to be done; what is left goes on without them."""

SOON, LATEST = 5.0, 600.0
"""Seconds until the next try, each time twice as long."""

log = structlog.get_logger(__name__)


@dataclass(slots=True)
class _Farewell:
    """One channel's, and when it is tried again (the loop's clock)."""

    debt: Debt
    again_at: float = 0.0
    pause: float = SOON
    tried: asyncio.Event = field(default_factory=asyncio.Event)
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class Farewells:
    """Tries until nothing is owed, also after a restart: the stay is `leaving` until then.

    What has to be given back is the bot's own to give, as a moderator. A streamer's login is of no
    use for it, and is made worthless as soon as Twitch can be reached.
    """

    def __init__(
        self,
        leaving: dict[str, Channel],
        amends: Amends,
        comings: Comings,
        records: Records,
        memberships: Memberships,
    ) -> None:
        """Take the mapping of channels that the world reads: it is filled and emptied here."""
        self._leaving = leaving
        self._amends = amends
        self._comings = comings
        self._records = records
        self._memberships = memberships
        self._known: dict[str, _Farewell] = {}
        self._stirred = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    async def idle(self) -> None:
        """Wait until nothing is owed anywhere."""
        await self._idle.wait()

    def begin(self, stay: Membership, past: Past) -> None:
        """Give back what is owed to a channel whose end of stay is recorded."""
        channel = Channel(stay.channel, stay.login, stay.login, stay.language)
        self._leaving[channel.id] = channel
        self._known[channel.id] = _Farewell(Debt(stay, channel, past))
        self._idle.clear()
        self._stirred.set()

    async def resume(self, stays: Iterable[Membership]) -> None:
        """Go on where the records ended."""
        for stay in stays:
            past = Past()
            for fact in await self._records.facts(stay.channel, stay.since - REMEMBERED):
                past.learn(fact)
            self.begin(stay, past)

    async def tried(self, channel: str) -> None:
        """Wait until it was tried once, but not for long."""
        one = self._known.get(channel)
        if one is not None:
            with suppress(TimeoutError):
                async with asyncio.timeout(AT_ONCE):
                    await one.tried.wait()

    async def stop(self, channel: str) -> None:
        """Owe the modes alone from now on, to be given back at once: the streamer comes again."""
        one = self._known.get(channel)
        if one is None:
            return
        async with one.turn:
            self._forget(channel)
            await self._comings.forget_login(channel)
            await self._amends.modes(one.debt)

    def over(self, channel: str) -> None:
        """Do nothing more in a channel as one that was left."""
        self._leaving.pop(channel, None)

    async def run(self) -> None:
        """Try whatever is due, until cancelled."""
        while True:
            self._stirred.clear()
            for one in tuple(self._known.values()):
                if one.again_at <= _now():
                    await self._try(one)
            due = min((one.again_at for one in self._known.values()), default=None)
            with suppress(TimeoutError):
                async with asyncio.timeout_at(due):
                    await self._stirred.wait()

    async def _try(self, one: _Farewell) -> None:
        stay = one.debt.stay
        async with one.turn:
            if self._known.get(stay.channel) is not one:
                return
            one.again_at, one.pause = _now() + one.pause, min(one.pause * 2, LATEST)
            given_back = await self._amends.make(one.debt)
            if await self._comings.forget_login(stay.channel) and given_back:
                await self._memberships.keep(replace(stay, stay=Stay.LEFT))
                self._forget(stay.channel)
                self.over(stay.channel)
                log.info("channel.left_in_order", channel=stay.login)
            one.tried.set()

    def _forget(self, channel: str) -> None:
        self._known.pop(channel, None)
        if not self._known:
            self._idle.set()


def _now() -> float:
    return asyncio.get_running_loop().time()
