"""Which channels the bot moderates: one may come and one may go while it runs."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace

import structlog

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.membership import Membership, Stay
from bot.cases.noted import Noted, Where
from bot.cases.staffing import Need
from bot.channels.farewells import Farewells
from bot.channels.seating import Seating
from bot.channels.walks import Walks
from bot.charter.problem import CharterProblems
from bot.codex.adoption import Adoption
from bot.codex.codex import Ready, ready
from bot.emotes.watch import EmoteWatch
from bot.ports.hindsight import Hindsight
from bot.ports.joining import Memberships, TurnedAwayError
from bot.ports.world import Channel, World
from bot.twitch.opening import Edge
from bot.twitch.tokens import Tokens
from filters.engine.phrase import Phrase

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rooms:
    """What there is one of for each channel, by its id; the roster alone adds and takes out."""

    channels: dict[str, Channel]
    benches: dict[str, Bench]
    figures: dict[str, Need]
    adoption: Adoption
    emotes: EmoteWatch
    hindsight: Hindsight
    walks: Walks


class Roster:
    """Lets channels in and out, one at a time: kept on disk first, done then."""

    def __init__(
        self,
        world: World,
        edge: Edge,
        rooms: Rooms,
        *,
        seating: Seating,
        memberships: Memberships,
        members: Iterable[Membership],
        farewells: Farewells,
    ) -> None:
        self._world = world
        self._edge = edge
        self._rooms = rooms
        self._seating = seating
        self._memberships = memberships
        self._members = {one.channel: one for one in members}
        self._farewells = farewells
        self._turn = asyncio.Lock()

    def __len__(self) -> int:
        return len(self._rooms.channels)

    def channel(self, channel: str) -> Channel | None:
        """A channel that the bot is in."""
        return self._rooms.channels.get(channel)

    async def join(self, login: Tokens, charter: str, language: str) -> None:
        """Moderate somebody's channel from now on, or under another charter than before.

        Raises `TurnedAwayError` where the charter cannot be read.
        """
        async with self._turn:
            made = await self._ready(charter)
            await self._farewells.stop(login.user_id)
            now = self._world.clock.wall()
            stay = Membership(login.user_id, login.login, charter, language, Stay.JOINED, now)
            await self._memberships.keep(stay)
            self._members[login.user_id] = stay
            await self._edge.comings.trust(login)
            if login.user_id in self._rooms.channels:
                self._move(login.user_id, made, language)
            else:
                await self._enter(await self._edge.comings.named(login, language), made)
            self._farewells.over(login.user_id)
            await self._note(login.user_id, login.login, "joined")
            log.info("channel.joined", channel=login.login, charter=made.charter.name)

    async def resettle(self, channel: str, charter: str) -> bool:
        """Put a channel under another charter and keep that; False says that it has left.

        Raises `TurnedAwayError` where the charter cannot be read.
        """
        async with self._turn:
            here = self._rooms.channels.get(channel)
            if here is None:
                return False
            made = await self._ready(charter)
            member, now = self._members.get(channel), self._world.clock.wall()
            stay = Stay.SEATED if member is None else member.stay
            kept = Membership(channel, here.login, charter, here.language, stay, now)
            await self._memberships.keep(kept)
            if member is not None:
                self._members[channel] = kept
            self._move(channel, made, here.language)
            log.info("channel.resettled", channel=here.login, charter=charter)
            return True

    async def leave(self, channel: str, login: str, why: Phrase) -> bool:
        """Leave a channel in good order; False says that the bot was not there.

        What it changed there is given back, and its login made worthless, even after a crash.
        """
        async with self._turn:
            here = self._rooms.channels.get(channel)
            before = self._members.pop(channel, None)
            if here is None and before is None:
                return False
            now = self._world.clock.wall()
            language = here.language if here else before.language if before else ""
            stay = before or Membership(channel, login, "", language, Stay.LEAVING, now)
            stay = replace(stay, language=language, stay=Stay.LEAVING, since=now)
            await self._memberships.keep(stay)
            await self._edge.comings.go(channel)
            await self._note(channel, login, "left")
            if here is None:
                await self._farewells.resume([stay])
            else:
                await self._world.notices.tell(here, why)
                await self._clear(stay)
            log.info("channel.left", channel=login, why=why.key)
            await self._farewells.tried(channel)
            return True

    async def watch(self) -> None:
        """Leave whoever takes back on Twitch all that they allowed, if they joined by the page."""
        while True:
            for channel in await self._edge.comings.withdrawn():
                member = self._members.get(channel)
                if member is not None:
                    await self.leave(channel, member.login, Phrase.of("team.withdrawn"))

    async def _note(self, channel: str, login: str, deed: str) -> None:
        """Keep for the audit who let the bot in, or took it out."""
        now = self._world.clock.show()
        fact = Noted(Person(channel, login), deed, now, Where.DESK)
        decision = Decision(channel, now, facts=(fact,))
        await self._world.records.record(decision, self._world.clock.wall())

    async def _ready(self, charter: str) -> Ready:
        """Make a charter ready, or share that of a channel which is under it already."""
        for channel in self._rooms.adoption.under(charter):
            bench = self._rooms.benches[channel]
            return Ready(self._rooms.adoption.origin(channel), bench.charter, bench.judge)
        try:
            return await asyncio.to_thread(ready, charter)
        except CharterProblems as problems:
            log.error("join.charter_unreadable", charter=charter, problem=str(problems))  # noqa: TRY400  # a mendable mistake has no traceback
            raise TurnedAwayError(Phrase.of("join.trouble.charter")) from None

    async def _enter(self, channel: Channel, made: Ready) -> None:
        rooms = self._rooms
        rooms.benches[channel.id] = await self._seating.bench(channel, made)
        rooms.channels[channel.id] = channel
        rooms.adoption.follow(channel.id, made.origin)
        rooms.emotes.come(channel.id)
        rooms.walks.begin(await self._edge.comings.come(channel))
        told = Phrase.of("team.joined", charter=made.charter.name)
        await self._world.notices.tell(channel, told)

    def _move(self, channel: str, made: Ready, language: str) -> None:
        """Put a channel that the bot is in under the charter that was chosen now."""
        rooms = self._rooms
        bench = rooms.benches[channel]
        bench.adopt(made.charter, made.judge.twin())
        bench.language = language
        rooms.channels[channel] = replace(rooms.channels[channel], language=language)
        rooms.adoption.follow(channel, made.origin)

    async def _clear(self, stay: Membership) -> None:
        """Keep of a channel in memory what is owed to it, once nothing of it is in hand."""
        rooms, channel = self._rooms, stay.channel
        await rooms.walks.ended(channel)
        self._farewells.begin(stay, rooms.benches[channel].past)
        rooms.adoption.leave(channel)
        rooms.emotes.go(channel)
        rooms.hindsight.forget(channel)
        for known in (rooms.channels, rooms.benches, rooms.figures):
            known.pop(channel, None)
