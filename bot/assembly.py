"""Builds a bot from its settings: charters read, records opened, Twitch joined, benches warm."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from bot.adoption import Adoption
from bot.amending import Amending
from bot.bench import Bench
from bot.cases.conduct import Conduct
from bot.cases.staffing import Need
from bot.charter_watch import CharterWatch
from bot.clock import EventClock, WallClock
from bot.codex import Codex
from bot.commands.answer import Answers
from bot.deadlines import Deadlines
from bot.doorkeeper import DoorKeeper
from bot.editions import Editions
from bot.emotes.watch import EmoteWatch
from bot.headcount import Headcount
from bot.moderation import Moderation
from bot.notify.notifier import Notifier
from bot.notify.telling import Telling
from bot.performer import Performer
from bot.ports import Channel, Clock, Feed, Notices, Records, World
from bot.reception import FrontDesk
from bot.roster import Rooms, Roster
from bot.seating import WARM, Seating
from bot.settings import Settings
from bot.stays import Stays
from bot.storage.batches import MessageLog
from bot.storage.keys import derived_key
from bot.storage.places import beside
from bot.storage.records import SqlRecords, open_records
from bot.term_watch import TermWatch
from bot.twitch.opening import Edge, open_chat
from bot.walks import Walks
from bot.web.behind import Behind
from bot.web.front import Front
from bot.web.pages import web_app
from bot.web.server import open_web
from bot.web.watch import Watch

T = TypeVar("T")


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
    deadlines: Deadlines
    amending: Amending
    charter_watch: CharterWatch
    emote_watch: EmoteWatch
    term_watch: TermWatch
    notifier: Notifier
    walks: Walks
    roster: Roster
    reception: FrontDesk
    behind: Behind
    front: Front
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    """What was opened, before its parts know of each other."""

    settings: Settings
    stays: Stays
    codex: Codex
    records: SqlRecords
    messages: MessageLog
    edge: Edge
    front: Front
    clock: Clock
    team: Audience
    notifier: Notifier
    address: str


@asynccontextmanager
async def assemble(
    settings: Settings, audience: Callable[[Clock], Audience]
) -> AsyncIterator[Parts]:
    """Open every resource in its order; raises what a person can mend before anything begins."""
    editions = Editions(beside(settings.storage, ".charters.json"))
    codex = Codex(settings.charter, editions)
    for login in settings.twitch.channels:
        codex.made(settings.of_channel(login).charter)
    clock = EventClock() if settings.twitch.show_time == "events" else WallClock()
    notifier = Notifier(settings.notify, clock.wall, desk=settings.web.public_url)
    async with AsyncExitStack() as opened:
        records = await opened.enter_async_context(open_records(settings.storage))
        stays = Stays(settings, await records.memberships.all())
        twitch = stays.twitch()
        front = Front(derived_key(settings.storage, "web"), settings.web)
        joined: list[Edge] = []
        pages = web_app(front, lambda: _troubles(records, joined))
        address = front.address = await opened.enter_async_context(open_web(pages, settings.web))
        chat = open_chat(twitch, records.tokens, stays.joined)
        edge = await opened.enter_async_context(chat)
        joined.append(edge)
        yield await _join(
            _Opened(
                settings=settings,
                stays=stays,
                codex=codex,
                records=records,
                messages=_message_log(records, settings),
                edge=edge,
                front=front,
                clock=clock,
                team=audience(clock),
                notifier=notifier,
                address=address,
            )
        )


async def _join(opened: _Opened) -> Parts:
    settings, edge, records = opened.settings, opened.edge, opened.records
    channels: dict[str, Channel] = {}
    watch = Watch(opened.team)
    world = World(
        channels=channels,
        records=records,
        log=opened.messages,
        chat=edge.chat,
        clock=opened.clock,
        notices=Telling(opened.team, opened.notifier),
        feed=watch,
    )
    seating = Seating(
        records, world.clock, _conduct(settings, edge), lambda one: settings.of_channel(one).guests
    )
    benches: dict[str, Bench] = {}
    adoption = await _seat(opened, seating, channels, benches)
    figures: dict[str, Need] = {}
    performer = Performer(world)
    emote_watch = _emote_watch(settings, benches)
    amending = Amending(world.clock, benches, adoption)
    answers = Answers(
        world.records,
        world.clock,
        settings.commands,
        figures.get,
        reload=adoption.ask,
        modes=_there(channels, world.chat.modes),
        shield=_there(channels, world.chat.shield),
        terms=_there(channels, edge.chat.blocked_terms),
        amend=amending.ask,
        ask_emotes=emote_watch.ask_now,
        desk=settings.web.public_url,
    )
    moderation = Moderation(world, benches, performer, answers)
    amending.begin(moderation.settle)
    walks = Walks(moderation)
    rooms = Rooms(
        channels=channels,
        benches=benches,
        figures=figures,
        adoption=adoption,
        emotes=emote_watch,
        walks=walks,
    )
    roster = Roster(
        world,
        edge,
        rooms,
        seating=seating,
        memberships=records.memberships,
        members=opened.stays.members.values(),
    )
    return Parts(
        settings=settings,
        world=world,
        edge=edge,
        benches=benches,
        messages=opened.messages,
        performer=performer,
        moderation=moderation,
        headcount=Headcount(world, benches, moderation, settings.staffing, figures),
        deadlines=Deadlines(world, benches, moderation),
        amending=amending,
        charter_watch=CharterWatch(world, adoption, moderation),
        emote_watch=emote_watch,
        term_watch=TermWatch(world, benches, moderation, edge.chat),
        notifier=opened.notifier,
        walks=walks,
        roster=roster,
        reception=_front_desk(opened, roster),
        behind=Behind(
            world=world,
            benches=benches,
            moderation=moderation,
            amending=amending,
            doorkeeper=DoorKeeper(edge, channels, benches, settings.of_channel),
            watch=watch,
            archive=records.archive,
            keep_days=settings.storage.keep_messages_days,
        ),
        front=opened.front,
        address=opened.address,
    )


async def _seat(
    opened: _Opened,
    seating: Seating,
    channels: dict[str, Channel],
    benches: dict[str, Bench],
) -> Adoption:
    """Put a bench into every channel, and follow the files of its charter."""
    adoption = Adoption(benches, {}, opened.codex.editions)
    for one in opened.edge.channels:
        made, language = opened.stays.made(one, opened.codex)
        channels[one.id] = replace(one, language=language)
        benches[one.id] = await seating.bench(channels[one.id], made)
        adoption.follow(one.id, made.origin)
        recent = await opened.records.recent(one.id, opened.clock.wall() - WARM)
        opened.edge.returned(channels[one.id], recent)
    return adoption


def _front_desk(opened: _Opened, roster: Roster) -> FrontDesk:
    settings = opened.settings
    offered = settings.join.charters or (settings.charter,)
    charters = [(name, opened.codex.text(name)) for name in offered]
    return FrontDesk(roster, opened.edge, settings.join, settings.twitch.channels, charters)


def _there(
    channels: Mapping[str, Channel], ask: Callable[[Channel], Awaitable[T | None]]
) -> Callable[[str], Awaitable[T | None]]:
    """Ask about a channel by its id; of one that was left meanwhile nothing is known."""

    async def asked(channel: str) -> T | None:
        here = channels.get(channel)
        return await ask(here) if here else None

    return asked


def _emote_watch(settings: Settings, benches: Mapping[str, Bench]) -> EmoteWatch:
    options = settings.emotes
    file = options.cache_file or beside(settings.storage, ".emotes.json")

    def tell(channel: str, names: frozenset[str]) -> None:
        if bench := benches.get(channel):
            bench.emotes = names

    return EmoteWatch(options, tuple(benches), file, tell)


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


def _troubles(records: SqlRecords, joined: Sequence[Edge]) -> tuple[str, ...]:
    """What keeps the bot from seeing or acting now."""
    own = (records.trouble,) if records.trouble else ()
    if not joined:
        return (*own, "twitch is not joined yet")
    edge = joined[0]
    lost = edge.standing.lost - edge.standing.awaited
    full = (lane.channel for lane in edge.lanes if len(lane) >= lane.size)
    return (
        *own,
        *(f"the bot is not a moderator of channel {one}" for one in sorted(lost)),
        *(f"the chat of channel {one} is not heard" for one in sorted(edge.gaps.deaf)),
        *(f"the lane of channel {one} is full" for one in full),
    )
