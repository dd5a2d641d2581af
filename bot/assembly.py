"""Builds a bot from its settings: charters read, records opened, Twitch joined, benches warm."""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from bot.adoption import Adoption, Origin
from bot.bench import Bench
from bot.cases.conduct import Conduct
from bot.cases.staffing import Need
from bot.charter.library import Library
from bot.charter.load import load
from bot.charter_watch import CharterWatch
from bot.clock import EventClock, WallClock
from bot.commands.answer import Answers
from bot.emotes.watch import EmoteWatch
from bot.headcount import Headcount
from bot.memory import remembered
from bot.moderation import Moderation
from bot.performer import Performer
from bot.ports import Channel, Clock, Feed, Notices, Records, World
from bot.settings import Settings
from bot.storage.batches import MessageLog
from bot.storage.places import beside
from bot.storage.records import open_records
from bot.twitch.opening import Edge, open_chat
from bot.web.health import health_app
from bot.web.server import open_web
from filters.engine.charter import Charter

WARM = timedelta(minutes=10)
"""How much of the message log a bench reads again after a restart."""

AT_HAND = timedelta(days=30)
"""How far back ruled cases are read at the start; older ones stay in the records."""

REMEMBERED = timedelta(days=3650)
"""How far back facts are read: what a human found fair stays fair."""


class Audience(Feed, Notices, Protocol):
    """Who sees what the bot does, and is told what the team must know."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a bot that is ready to run."""

    settings: Settings
    world: World
    edge: Edge
    benches: Mapping[str, Bench]
    messages: MessageLog
    performer: Performer
    moderation: Moderation
    headcount: Headcount
    charter_watch: CharterWatch
    emote_watch: EmoteWatch
    address: str


@asynccontextmanager
async def assemble(
    settings: Settings, audience: Callable[[Clock], Audience]
) -> AsyncIterator[Parts]:
    """Open every resource in its order; raises what a person can mend before anything begins."""
    libraries = {login: Library() for login in settings.twitch.channels}
    wanted = _wanted(settings)
    charters = {login: load(one, libraries[login]) for login, one in wanted.items()}
    clock = EventClock() if settings.twitch.show_time == "events" else WallClock()
    async with AsyncExitStack() as opened:
        records = await opened.enter_async_context(open_records(settings.storage))
        joined: list[Edge] = []
        health = health_app(lambda: _troubles(joined))
        address = await opened.enter_async_context(open_web(health, settings.web))
        edge = await opened.enter_async_context(open_chat(settings.twitch, records.tokens))
        joined.append(edge)
        messages = _message_log(records, settings)
        channels = {one.id: _with_language(one, settings, charters) for one in edge.channels}
        team = audience(clock)
        world = World(
            channels=channels,
            records=records,
            log=messages,
            chat=edge.chat,
            clock=clock,
            notices=team,
            feed=team,
        )
        conduct = _conduct(settings, edge)
        benches = {
            one.id: await _bench(
                one, charters[one.login], conduct, world, settings.of_channel(one.login).guests
            )
            for one in channels.values()
        }
        for one in channels.values():
            edge.returned(one, await records.recent(one.id, clock.wall() - WARM))
        yield _join(
            settings=settings,
            world=world,
            edge=edge,
            benches=benches,
            adoption=Adoption(
                benches,
                {
                    one.id: Origin(wanted[one.login], frozenset(libraries[one.login].files))
                    for one in channels.values()
                },
            ),
            messages=messages,
            address=address,
        )


def _join(
    *,
    settings: Settings,
    world: World,
    edge: Edge,
    benches: Mapping[str, Bench],
    adoption: Adoption,
    messages: MessageLog,
    address: str,
) -> Parts:
    performer = Performer(world)
    figures: dict[str, Need] = {}
    emote_watch = _emote_watch(settings, benches)
    answers = Answers(
        world.records,
        world.clock,
        settings.commands,
        figures.get,
        reload=adoption.ask,
        modes=lambda channel: world.chat.modes(world.channels[channel]),
        shield=lambda channel: world.chat.shield(world.channels[channel]),
        ask_emotes=emote_watch.ask_now,
    )
    moderation = Moderation(world, benches, performer, answers)
    headcount = Headcount(world, benches, moderation, settings.staffing, figures)
    return Parts(
        settings=settings,
        world=world,
        edge=edge,
        benches=benches,
        messages=messages,
        performer=performer,
        moderation=moderation,
        headcount=headcount,
        charter_watch=CharterWatch(world, adoption, moderation),
        emote_watch=emote_watch,
        address=address,
    )


def _emote_watch(settings: Settings, benches: Mapping[str, Bench]) -> EmoteWatch:
    options = settings.emotes
    file = options.cache_file or beside(settings.storage, ".emotes.json")

    def tell(channel: str, names: frozenset[str]) -> None:
        benches[channel].emotes = names

    return EmoteWatch(options, tuple(benches), file, tell)


def _wanted(settings: Settings) -> dict[str, str]:
    return {login: settings.of_channel(login).charter for login in settings.twitch.channels}


def _with_language(
    channel: Channel, settings: Settings, charters: Mapping[str, Charter]
) -> Channel:
    wanted = settings.of_channel(channel.login).language
    return replace(channel, language=wanted or charters[channel.login].languages[0])


def _message_log(records: Records, settings: Settings) -> MessageLog:
    options = settings.storage
    return MessageLog(
        records, size=options.batch_size, wait=options.batch_wait, capacity=options.queue_size
    )


def _conduct(settings: Settings, edge: Edge) -> Conduct:
    """The settings' conduct, in which the bot itself is one of the bots.

    A broadcaster who lends it their account stays a human being.
    """
    own = settings.moderation
    if edge.bot.user_id in {one.id for one in edge.channels}:
        return own
    return own.model_copy(update={"bots": (*own.bots, edge.bot.login)})


async def _bench(
    channel: Channel, charter: Charter, conduct: Conduct, world: World, guests: Sequence[str]
) -> Bench:
    """A bench that goes on where the records ended."""
    records, now = world.records, world.clock.wall()
    memory = remembered(
        await records.facts(channel.id, now - REMEMBERED),
        await records.cases(channel.id, now - AT_HAND),
        await records.last_number(channel.id),
        await records.recent(channel.id, now - WARM),
    )
    names = (channel.login, channel.name, *guests)
    language = channel.language
    return Bench(channel.id, charter, conduct, language=language, memory=memory, names=names)


def _troubles(joined: Sequence[Edge]) -> tuple[str, ...]:
    """What keeps the bot from seeing or acting now."""
    if not joined:
        return ("twitch is not joined yet",)
    edge = joined[0]
    full = (lane.channel for lane in edge.lanes if len(lane) >= lane.size)
    return (
        *(f"the bot is not a moderator of channel {one}" for one in sorted(edge.standing.lost)),
        *(f"the chat of channel {one} is not heard" for one in sorted(edge.gaps.deaf)),
        *(f"the lane of channel {one} is full" for one in full),
    )
