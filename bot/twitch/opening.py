"""Coming and going: from settings and stored logins to a bot that listens, and back."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import ClientSession, ClientTimeout

from bot.ports.world import Channel
from bot.supervise import supervise
from bot.twitch.absence import absence
from bot.twitch.calls import Calls
from bot.twitch.chat import TwitchChat
from bot.twitch.client import Ground, TwitchClient
from bot.twitch.comings import Comings
from bot.twitch.doors import Doors
from bot.twitch.entrance import Entrance
from bot.twitch.gaps import Gaps
from bot.twitch.hearing import Hearing
from bot.twitch.lanes import Lanes
from bot.twitch.logins import Losses, watch_rights
from bot.twitch.moments import Moments
from bot.twitch.oauth import OAuth
from bot.twitch.options import TwitchOptions
from bot.twitch.own import OwnActs
from bot.twitch.people import People
from bot.twitch.probe import Probe
from bot.twitch.repairs.addresses import direct
from bot.twitch.repairs.renewal import Renewals
from bot.twitch.repairs.secrets import hush
from bot.twitch.repairs.validation import watch_validation
from bot.twitch.starting import Known, Start, find_out
from bot.twitch.tokens import Keyring, Tokens, TokenStore
from bot.twitch.translate import Standing
from bot.twitch.trouble import Troubles
from filters.engine.message import Message

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
    hearing: Hearing
    gaps: Gaps
    probe: Probe
    moments: Moments
    comings: Comings
    entrance: Entrance
    people: People

    def returned(
        self, channel: Channel, recent: Sequence[Message], heard_until: float | None = None
    ) -> None:
        """Tell how long a live channel was not heard; `recent` is the end of its message log.

        Another process may have heard it until a moment of the loop's clock.
        """
        self.standing.births.remember(recent)
        now = self.lanes[channel.id].earliest or self.moments.now()
        until = None if heard_until is None else self.moments.of(heard_until)
        missed = absence(channel.id, recent, now, until)
        if missed is not None and self.standing.live.get(channel.id):
            self.lanes.put(missed)


@asynccontextmanager
async def open_chat(
    options: TwitchOptions, store: TokenStore, joined: Sequence[str] = ()
) -> AsyncIterator[Edge]:
    """Log in, listen to every channel, and leave no socket or task behind.

    `joined` are ids of channels beside those of the settings.
    Where several processes share the conduit, what is heard waits until `hearing.release`.
    Raises `TwitchError` with cause and remedy where that cannot be done.
    One process can have one Twitch open at a time.
    """
    direct(options)
    hush()
    troubles, keyring = Troubles(), Keyring(store)
    losses, own = Losses(keyring, troubles), OwnActs()
    calls = Calls(options.points_per_minute)
    middlewares = (own, Renewals(keyring, losses.lost), calls)
    async with (
        ClientSession(timeout=TIMEOUT, middlewares=middlewares) as session,
        ClientSession() as line,
    ):
        known = await find_out(options, session, keyring, troubles, joined)
        async with _together() as tasks:
            start = Start(options, Ground(session, line, tasks), known, own, troubles)
            oauth = OAuth(session, options)
            entrance, people = Entrance(oauth), People(session, options, oauth)
            comings = Comings(start, entrance, keyring, losses)
            doors = Doors(lambda: calls.bucket(_token(start.client)))
            if options.processes > 1:
                start.hearing.hold()
            try:
                await start.listen()
                async with _watched(start, losses, comings, doors, tasks):
                    yield _edge(known, start, comings, (entrance, people), doors)
            finally:
                await start.client.end()


def _token(client: TwitchClient) -> str:
    login = client.tokens.get(client.bot_id)
    return login["token"] if login else ""


def _edge(
    known: Known, start: Start, comings: Comings, doorway: tuple[Entrance, People], doors: Doors
) -> Edge:
    return Edge(
        known.bot,
        known.channels,
        TwitchChat(start.client, start.standing, start.lookups, doors),
        start.lanes,
        start.troubles,
        start.standing,
        start.client,
        start.hearing,
        start.hearing.gaps,
        start.probe,
        start.hearing.moments,
        comings,
        *doorway,
    )


@asynccontextmanager
async def _together() -> AsyncIterator[asyncio.TaskGroup]:
    """A task group that lets a single error out as it is."""
    try:
        async with asyncio.TaskGroup() as tasks:
            yield tasks
    except BaseExceptionGroup as group:
        raise (group.exceptions[0] if len(group.exceptions) == 1 else group) from None


@asynccontextmanager
async def _watched(
    start: Start, losses: Losses, comings: Comings, doors: Doors, tasks: asyncio.TaskGroup
) -> AsyncIterator[None]:
    """What must not end while the bot listens: each begins again should it fall."""

    def found(login: Tokens) -> None:
        doors.login_works()
        start.trusted(login)

    watches = {
        "twitch token validation": lambda: watch_validation(start.client, start.troubles),
        "twitch moderator rank": start.rank.watch,
        "twitch probe": start.probe.watch,
        "twitch arrivals": comings.watch,
        "twitch shows": start.shows.watch,
        "twitch births": lambda: start.standing.births.watch(start.lookups.births),
        "twitch rights": lambda: watch_rights(start.client, start.hearing.withdrawn),
        "twitch lost logins": lambda: losses.watch(start.client, found),
    }
    running = [
        tasks.create_task(supervise(name, watch), name=name) for name, watch in watches.items()
    ]
    try:
        yield
    finally:
        for one in running:
            one.cancel()
