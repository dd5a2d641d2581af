"""Builds a bot from what was opened: furnished, with a desk before it, ready to run."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.channels.doorkeeper import DoorKeeper
from bot.channels.reception import FrontDesk
from bot.codex.bygone import Bygone
from bot.codex.term_watch import TermWatch
from bot.codex.watch import CharterWatch
from bot.ports.shadow import Shadowing
from bot.ports.world import Clock
from bot.settings import Settings
from bot.team.deadlines import Deadlines
from bot.team.headcount import Headcount
from bot.web.ground.behind import Behind
from bot.wiring.accounts import afterwards, reporter
from bot.wiring.forgetful import Forgetful
from bot.wiring.heralding import heralding
from bot.wiring.house import House
from bot.wiring.opened import open_all
from bot.wiring.owning import owner
from bot.wiring.parts import Audience, Parts


@asynccontextmanager
async def assemble(
    settings: Settings, audience: Callable[[Clock], Audience]
) -> AsyncIterator[Parts]:
    """Open every resource in its order; raises what a person can mend before anything begins."""
    async with open_all(settings, audience) as opened:
        house = House(opened)
        await house.furnish()
        yield _parts(house, await house.shadowing())


def _parts(house: House, shadowing: Shadowing) -> Parts:
    opened, settings, records = house.opened, house.settings, house.opened.records
    world, benches, moderation = house.world, house.benches, house.moderation
    behind, floors = _behind(house, shadowing), house.stage.voices.floors
    return Parts(
        settings=settings,
        world=world,
        edge=opened.edge,
        benches=benches,
        messages=opened.messages,
        performer=house.performer,
        moderation=moderation,
        headcount=_headcount(house),
        deadlines=Deadlines(world, benches, moderation),
        afterwards=afterwards(world, benches, moderation, records.evenings, settings.reports),
        forgetful=Forgetful(
            records.erasure, benches, floors, world.clock, house.shadows, behind.hindsight
        ),
        amending=house.amending,
        charter_watch=CharterWatch(world, house.adoption, moderation),
        emote_watch=house.emotes,
        term_watch=TermWatch(world, benches, moderation, opened.edge.chat),
        notifier=opened.notifier,
        herald=heralding(opened, world),
        walks=house.walks,
        roster=house.roster,
        farewells=house.farewells,
        reception=_front_desk(house),
        stage=house.stage,
        watching=house.watching,
        behind=behind,
        fellows=opened.fellows,
        front=opened.front,
        address=opened.address,
    )


def _headcount(house: House) -> Headcount:
    return Headcount(
        house.world,
        house.benches,
        house.moderation,
        house.settings.staffing,
        figures=house.figures,
        minutes=house.opened.records.minutes,
    )


def _behind(house: House, shadowing: Shadowing) -> Behind:
    opened, settings, records = house.opened, house.settings, house.opened.records
    channels, benches = house.channels, house.benches
    bygone = Bygone(records.formers, lambda channel: house.adoption.origin(channel).name)
    return Behind(
        world=house.world,
        benches=benches,
        moderation=house.moderation,
        amending=house.amending,
        doorkeeper=DoorKeeper(opened.edge, channels, benches, settings.of_channel),
        watch=house.watch,
        archive=records.archive,
        passes=records.passes,
        stage=house.stage,
        watching=house.watching,
        figures=house.figures,
        minutes=records.minutes,
        staffing=settings.staffing,
        reports=reporter(
            records.evenings, settings, channels, benches, opened.clock.show, bygone=bygone
        ),
        hindsight=house.hindsight,
        keep_days=settings.storage.keep_messages_days,
        owner=owner(opened, house.roster, house.amending, house.moderation),
        second_reader=house.moderation.reading,
        terms=opened.edge.chat,
        shadowing=shadowing,
    )


def _front_desk(house: House) -> FrontDesk:
    opened, settings = house.opened, house.settings
    offered = settings.join.charters or (settings.charter,)
    charters = [(name, opened.codex.text(name)) for name in offered]
    return FrontDesk(house.roster, opened.edge, settings.join, settings.twitch.channels, charters)
