"""Builds a bot from what was opened: its parts know of each other, and its benches are warm."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import TypeVar

from bot.bench.bench import Bench
from bot.cases.staffing import Need
from bot.channels.amends import Amends
from bot.channels.doorkeeper import DoorKeeper
from bot.channels.farewells import Farewells
from bot.channels.reception import FrontDesk
from bot.channels.roster import Rooms, Roster
from bot.channels.seating import WARM, Seating
from bot.channels.walks import Walks
from bot.codex.adoption import Adoption
from bot.codex.amending import Amending
from bot.codex.term_watch import TermWatch
from bot.codex.watch import CharterWatch
from bot.commands.answer import Answers
from bot.emotes.watch import EmoteWatch
from bot.floor.stagecraft import Stagecraft
from bot.floor.watching import Watching
from bot.moderation.life import Moderation
from bot.moderation.performer import Performer
from bot.notify.telling import Telling
from bot.ports.world import Channel, Clock, Feed, World
from bot.settings import Settings
from bot.shadow.shadows import Shadows
from bot.team.deadlines import Deadlines
from bot.team.headcount import Headcount
from bot.web.behind import Behind
from bot.web.watch import Watch
from bot.wiring.accounts import afterwards, reporter
from bot.wiring.backtesting import backtesting
from bot.wiring.emoting import emote_watcher
from bot.wiring.forgetful import Forgetful
from bot.wiring.heralding import heralding
from bot.wiring.opened import Opened, open_all
from bot.wiring.owning import Owning, owner
from bot.wiring.parts import Audience, Parts
from bot.wiring.reading_along import reader
from bot.wiring.staging import staged
from bot.wiring.switching import Switches, switching

T = TypeVar("T")


@asynccontextmanager
async def assemble(
    settings: Settings, audience: Callable[[Clock], Audience]
) -> AsyncIterator[Parts]:
    """Open every resource in its order; raises what a person can mend before anything begins."""
    async with open_all(settings, audience) as opened:
        yield await _join(opened)


@dataclass(frozen=True, slots=True)
class _House:
    """What there is one of for each channel, by its id; the parts share it."""

    channels: dict[str, Channel] = field(default_factory=dict)
    leaving: dict[str, Channel] = field(default_factory=dict)
    benches: dict[str, Bench] = field(default_factory=dict)
    figures: dict[str, Need] = field(default_factory=dict)


async def _join(opened: Opened) -> Parts:
    """Let the parts know of each other."""
    settings, edge, house = opened.settings, opened.edge, _House()
    watch = Watch(opened.team)
    stage = staged(opened, house.benches, watch)
    watching = Watching(stage.voices, house.benches, opened.records, opened.clock)
    shadows = Shadows(watching, house.benches, opened.records.shadows)
    world = _world(opened, house, shadows)
    herald = heralding(opened, world)
    seating = _seating(opened)
    adoption = await _seat(opened, seating, house)
    performer = Performer(world)
    emote_watch = emote_watcher(settings, house.benches)
    amending = Amending(world.clock, house.benches, adoption, opened.records.formers)
    answers = _answers(opened, house, adoption, amending, emote_watch, stage)
    reading = reader(opened, house.benches)
    moderation = Moderation(world, house.benches, performer, answers, reading)
    amending.begin(moderation.settle)
    watching.begin(moderation.settle, edge.chat, house.channels)
    walks = Walks(moderation)
    farewells = await _farewells(opened, house, world, performer)
    rooms = Rooms(
        channels=house.channels,
        benches=house.benches,
        figures=house.figures,
        adoption=adoption,
        emotes=emote_watch,
        walks=walks,
    )
    roster = _roster(opened, world, rooms, seating, farewells)
    own = owner(opened, roster, amending, moderation)
    shadowing = await switching(
        opened,
        house.channels,
        Switches(house.benches, adoption, roster, amending, moderation, shadows),
    )
    return Parts(
        settings=settings,
        world=world,
        edge=edge,
        benches=house.benches,
        messages=opened.messages,
        performer=performer,
        moderation=moderation,
        headcount=_headcount(opened, house, world, moderation),
        deadlines=Deadlines(world, house.benches, moderation),
        afterwards=afterwards(
            world, house.benches, moderation, opened.records.evenings, settings.reports
        ),
        forgetful=Forgetful(
            opened.records.erasure, house.benches, stage.voices.floors, world.clock, shadows
        ),
        amending=amending,
        charter_watch=CharterWatch(world, adoption, moderation),
        emote_watch=emote_watch,
        term_watch=TermWatch(world, house.benches, moderation, edge.chat),
        notifier=opened.notifier,
        herald=herald,
        walks=walks,
        roster=roster,
        farewells=farewells,
        reception=_front_desk(opened, roster),
        stage=stage,
        watching=watching,
        behind=replace(
            _behind(
                opened, house, world, moderation, amending, adoption, watch, stage, watching, own
            ),
            shadowing=shadowing,
        ),
        front=opened.front,
        address=opened.address,
    )


def _world(opened: Opened, house: _House, feed: Feed) -> World:
    return World(
        channels=house.channels,
        leaving=house.leaving,
        records=opened.records,
        log=opened.messages,
        chat=opened.edge.chat,
        clock=opened.clock,
        notices=Telling(opened.team, opened.notifier),
        feed=feed,
        prefix=opened.settings.commands.prefix,
        site=opened.settings.web.public_url,
    )


def _seating(opened: Opened) -> Seating:
    settings = opened.settings
    conduct = opened.conduct
    return Seating(
        opened.records,
        opened.clock,
        conduct,
        lambda login: settings.of_channel(login).guests,
        lambda login: settings.of_channel(login).operators,
    )


async def _seat(opened: Opened, seating: Seating, house: _House) -> Adoption:
    """Put a bench into every channel, and follow the files of its charter."""
    adoption = Adoption(house.benches, {}, opened.codex.editions)
    for one in opened.edge.channels:
        made, language = opened.stays.made(one, opened.codex)
        here = house.channels[one.id] = replace(one, language=language)
        house.benches[one.id] = await seating.bench(here, made)
        adoption.follow(one.id, made.origin)
        recent = await opened.records.recent(one.id, opened.clock.wall() - WARM)
        opened.edge.returned(here, recent)
    return adoption


def _answers(  # noqa: PLR0917  # each is a part that a command asks or changes
    opened: Opened,
    house: _House,
    adoption: Adoption,
    amending: Amending,
    emotes: EmoteWatch,
    stage: Stagecraft,
) -> Answers:
    chat, settings = opened.edge.chat, opened.settings
    return Answers(
        opened.records,
        opened.clock,
        settings.commands,
        house.figures.get,
        reload=adoption.ask,
        modes=_there(house.channels, chat.modes),
        shield=_there(house.channels, chat.shield),
        terms=_there(house.channels, chat.blocked_terms),
        amend=amending.ask,
        ask_emotes=emotes.ask_now,
        order=stage.order,
        desk=settings.web.public_url,
    )


def _headcount(opened: Opened, house: _House, world: World, moderation: Moderation) -> Headcount:
    return Headcount(
        world,
        house.benches,
        moderation,
        opened.settings.staffing,
        figures=house.figures,
        minutes=opened.records.minutes,
    )


async def _farewells(
    opened: Opened, house: _House, world: World, performer: Performer
) -> Farewells:
    amends = Amends(world, performer, opened.edge)
    records, comings = opened.records, opened.edge.comings
    farewells = Farewells(house.leaving, amends, comings, records, records.memberships)
    await farewells.resume(opened.stays.leaving)
    return farewells


def _roster(
    opened: Opened, world: World, rooms: Rooms, seating: Seating, farewells: Farewells
) -> Roster:
    return Roster(
        world,
        opened.edge,
        rooms,
        seating=seating,
        memberships=opened.records.memberships,
        members=opened.stays.members.values(),
        farewells=farewells,
    )


def _behind(  # noqa: PLR0917  # each is a part that a page asks or changes
    opened: Opened,
    house: _House,
    world: World,
    moderation: Moderation,
    amending: Amending,
    adoption: Adoption,
    watch: Watch,
    stage: Stagecraft,
    watching: Watching,
    own: Owning,
) -> Behind:
    settings = opened.settings
    return Behind(
        world=world,
        benches=house.benches,
        moderation=moderation,
        amending=amending,
        doorkeeper=DoorKeeper(opened.edge, house.channels, house.benches, settings.of_channel),
        watch=watch,
        archive=opened.records.archive,
        passes=opened.records.passes,
        stage=stage,
        watching=watching,
        figures=house.figures,
        minutes=opened.records.minutes,
        staffing=settings.staffing,
        reports=reporter(
            opened.records.evenings, settings, house.channels, house.benches, opened.clock.show
        ),
        hindsight=backtesting(opened, adoption),
        keep_days=settings.storage.keep_messages_days,
        owner=own,
        second_reader=moderation.reading,
        terms=opened.edge.chat,
    )


def _front_desk(opened: Opened, roster: Roster) -> FrontDesk:
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
