"""The parts of a bot: each made when it is first asked for, of the parts that it needs."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TypeVar

from bot.bench.bench import Bench
from bot.cases.staffing import Need
from bot.channels.amends import Amends
from bot.channels.farewells import Farewells
from bot.channels.roster import Rooms, Roster
from bot.channels.seating import WARM, Seating
from bot.channels.walks import Walks
from bot.codex.adoption import Adoption
from bot.codex.amending import Amending
from bot.commands.answer import Answers
from bot.emotes.watch import EmoteWatch
from bot.floor.stagecraft import Stagecraft
from bot.floor.watching import Watching
from bot.moderation.life import Moderation
from bot.moderation.performer import Performer
from bot.notify.telling import Telling
from bot.ports.world import Channel, World
from bot.shadow.shadows import Shadows
from bot.web.ground.watch import Watch
from bot.wiring.backtesting import backtesting
from bot.wiring.emoting import emote_watcher
from bot.wiring.looking_back import LookingBack
from bot.wiring.opened import Opened
from bot.wiring.reading_along import reader
from bot.wiring.staging import staged
from bot.wiring.switching import Switches, Switching, switching

T = TypeVar("T")


class House:
    """What moderates: `furnish` it before anything runs; mappings go by a channel's id."""

    def __init__(self, opened: Opened) -> None:
        self.opened = opened
        self.settings = opened.settings
        self.channels: dict[str, Channel] = {}
        self.leaving: dict[str, Channel] = {}
        self.benches: dict[str, Bench] = {}
        self.figures: dict[str, Need] = {}

    async def furnish(self) -> None:
        """Put a bench into every channel, and let the parts know of each other."""
        for one in self.opened.edge.channels:
            await self._seat(one)
        self.amending.begin(self.moderation.settle)
        self.watching.begin(self.moderation.settle, self.opened.edge.chat, self.channels)
        for listener in (self.stage.voices, self.watching, self.shadows):
            listener.leisure = self.moderation.leisure
        await self.farewells.resume(self.opened.stays.leaving)

    async def _seat(self, one: Channel) -> None:
        """Warm a bench by what was said last, and follow the file of its charter."""
        opened = self.opened
        made, language = opened.stays.made(one, opened.codex)
        here = self.channels[one.id] = replace(one, language=language)
        self.benches[one.id] = await self.seating.bench(here, made)
        self.adoption.follow(one.id, made.origin)
        recent = await opened.records.recent(one.id, opened.clock.wall() - WARM)
        opened.edge.returned(here, recent, opened.fellows.heard_until)

    async def shadowing(self) -> Switching:
        """Let charters judge along in shadow, as they did before the last stop."""
        switches = Switches(
            self.benches, self.adoption, self.roster, self.amending, self.moderation, self.shadows
        )
        return await switching(self.opened, self.channels, switches)

    @cached_property
    def world(self) -> World:
        """What moderation needs of the world; all that is heard goes by the shadows too."""
        opened = self.opened
        return World(
            channels=self.channels,
            leaving=self.leaving,
            records=opened.records,
            log=opened.messages,
            chat=opened.edge.chat,
            clock=opened.clock,
            notices=Telling(opened.team, opened.notifier),
            feed=self.shadows,
            prefix=self.settings.commands.prefix,
            site=self.settings.web.public_url,
        )

    @cached_property
    def watch(self) -> Watch:
        """Who looks at pages, and is told what changes there."""
        return Watch(self.opened.team)

    @cached_property
    def stage(self) -> Stagecraft:
        """What brings chat to a show."""
        return staged(self.opened, self.benches, self.watch)

    @cached_property
    def watching(self) -> Watching:
        """What counts the chat against what is usual."""
        return Watching(self.stage.voices, self.benches, self.opened.records, self.opened.clock)

    @cached_property
    def shadows(self) -> Shadows:
        """Where second charters judge along."""
        return Shadows(self.watching, self.benches, self.opened.records.shadows)

    @cached_property
    def seating(self) -> Seating:
        """What makes a bench that goes on where the records ended."""
        of_channel = self.settings.of_channel
        return Seating(
            self.opened.records,
            self.opened.clock,
            self.opened.conduct,
            lambda login: of_channel(login).guests,
            lambda login: of_channel(login).operators,
        )

    @cached_property
    def adoption(self) -> Adoption:
        """What reads a charter again while it is in force."""
        return Adoption(self.benches, {}, self.opened.codex.editions)

    @cached_property
    def amending(self) -> Amending:
        """What changes a charter's file for people."""
        formers = self.opened.records.formers
        return Amending(self.opened.clock, self.benches, self.adoption, formers)

    @cached_property
    def hindsight(self) -> LookingBack:
        """What says of a charter what it would have done."""
        return backtesting(self.opened, self.adoption)

    @cached_property
    def performer(self) -> Performer:
        """The one place that carries effects out."""
        return Performer(self.world)

    @cached_property
    def emotes(self) -> EmoteWatch:
        """What knows the emotes that Twitch does not mark."""
        return emote_watcher(self.settings, self.benches)

    @cached_property
    def answers(self) -> Answers:
        """What chat commands ask and change."""
        chat = self.opened.edge.chat
        return Answers(
            self.opened.records,
            self.opened.clock,
            self.settings.commands,
            self.figures.get,
            reload=self.adoption.ask,
            modes=_there(self.channels, chat.modes),
            shield=_there(self.channels, chat.shield),
            terms=_there(self.channels, chat.blocked_terms),
            amend=self.amending.ask,
            ask_emotes=self.emotes.ask_now,
            order=self.stage.order,
            desk=self.settings.web.public_url,
        )

    @cached_property
    def moderation(self) -> Moderation:
        """The life of a message; asked for first when the benches are there."""
        reading = reader(self.opened, self.benches)
        return Moderation(self.world, self.benches, self.performer, self.answers, reading)

    @cached_property
    def walks(self) -> Walks:
        """One task for each lane."""
        return Walks(self.moderation)

    @cached_property
    def farewells(self) -> Farewells:
        """What takes leave of a channel in good order."""
        records, edge = self.opened.records, self.opened.edge
        amends = Amends(self.world, self.performer, edge)
        return Farewells(self.leaving, amends, edge.comings, records, records.memberships)

    @cached_property
    def roster(self) -> Roster:
        """Which channels the bot moderates, now and in a moment."""
        rooms = Rooms(
            channels=self.channels,
            benches=self.benches,
            figures=self.figures,
            adoption=self.adoption,
            emotes=self.emotes,
            hindsight=self.hindsight,
            walks=self.walks,
        )
        return Roster(
            self.world,
            self.opened.edge,
            rooms,
            seating=self.seating,
            memberships=self.opened.records.memberships,
            members=self.opened.stays.members.values(),
            farewells=self.farewells,
        )


def _there(
    channels: Mapping[str, Channel], ask: Callable[[Channel], Awaitable[T | None]]
) -> Callable[[str], Awaitable[T | None]]:
    """Ask about a channel by its id; of one that was left meanwhile nothing is known."""

    async def asked(channel: str) -> T | None:
        here = channels.get(channel)
        return await ask(here) if here else None

    return asked
