"""Opens what a bot stands on: charters read, records opened, pages served, Twitch joined."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from bot.cases.conduct import Conduct
from bot.channels.stays import Stays
from bot.clock import EventClock, WallClock
from bot.codex.codex import Codex
from bot.codex.editions import Editions
from bot.notify.notifier import Notifier
from bot.ports.world import Clock, Records
from bot.settings import Settings
from bot.storage.batches import MessageLog
from bot.storage.keys import derived_key
from bot.storage.places import beside
from bot.storage.records import SqlRecords, open_records
from bot.twitch.opening import Edge, open_chat
from bot.web.ground.front import Front
from bot.web.serving.application import web_app
from bot.web.serving.server import open_web
from bot.wiring.fellows import Fellows, among_fellows
from bot.wiring.meter import Meter
from bot.wiring.parts import Audience
from bot.wiring.standing import standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """What was opened, before its parts know of each other."""

    settings: Settings
    stays: Stays
    codex: Codex
    records: SqlRecords
    messages: MessageLog
    edge: Edge
    fellows: Fellows
    front: Front
    clock: Clock
    team: Audience
    notifier: Notifier
    address: str

    @property
    def conduct(self) -> Conduct:
        """The settings' conduct, in which the bot itself is one of the bots.

        A broadcaster who lends it their account stays a human being.
        """
        own, bot = self.settings.moderation, self.edge.bot
        if bot.user_id in {one.id for one in self.edge.channels}:
            return own
        return own.model_copy(update={"bots": (*own.bots, bot.login)})


@asynccontextmanager
async def open_all(
    settings: Settings, audience: Callable[[Clock], Audience]
) -> AsyncIterator[Opened]:
    """Open every resource in its order; raises what a person can mend before anything begins."""
    editions = Editions(beside(settings.storage, ".charters.json"))
    codex = _codex(settings, editions)
    clock = EventClock() if settings.twitch.show_time == "events" else WallClock()
    notifier = Notifier(settings.notify, clock.wall, desk=settings.web.public_url)
    async with AsyncExitStack() as opened:
        records = await opened.enter_async_context(open_records(settings.storage))
        fellows = await opened.enter_async_context(among_fellows(settings, records))
        front = Front(derived_key(settings.storage, "web"), settings.web)
        joined: list[Edge] = []
        pages = web_app(front, lambda: _troubles(records, joined, fellows.trouble))
        address = front.address = await opened.enter_async_context(open_web(pages, settings.web))
        if await fellows.stand_by():
            codex = await asyncio.to_thread(_codex, settings, editions)
        stays = Stays(settings, await records.memberships.all())
        chat = open_chat(stays.twitch(), records.tokens, stays.joined)
        edge = await opened.enter_async_context(chat)
        await fellows.change_ears(edge)
        joined.append(edge)
        told = audience(clock)
        meter = Meter(told, told, clock)
        front.figures += [meter.figures, records.figures, lambda: standing(edge, front.behind)]
        yield Opened(
            settings=settings,
            stays=stays,
            codex=codex,
            records=records,
            messages=_message_log(records, settings),
            edge=edge,
            fellows=fellows,
            front=front,
            clock=clock,
            team=meter,
            notifier=notifier,
            address=address,
        )


def _message_log(records: Records, settings: Settings) -> MessageLog:
    options = settings.storage
    return MessageLog(
        records, size=options.batch_size, wait=options.batch_wait, capacity=options.queue_size
    )


def _codex(settings: Settings, editions: Editions) -> Codex:
    codex = Codex(settings.charter, editions)
    for login in settings.twitch.channels:
        codex.made(settings.of_channel(login).charter)
    return codex


def _troubles(records: SqlRecords, joined: Sequence[Edge], waits: str) -> tuple[str, ...]:
    """What keeps the bot from seeing or acting now."""
    own = (records.trouble,) if records.trouble else ()
    if not joined:
        return (*own, waits or "twitch is not joined yet")
    edge = joined[0]
    lost = edge.standing.lost - edge.standing.awaited
    full = (lane.channel for lane in edge.lanes if len(lane) >= lane.size)
    return (
        *own,
        *(f"the bot is not a moderator of channel {one}" for one in sorted(lost)),
        *(f"the chat of channel {one} is not heard" for one in sorted(edge.gaps.deaf)),
        *(f"the lane of channel {one} is full" for one in full),
    )
