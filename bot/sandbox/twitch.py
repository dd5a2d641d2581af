"""Twitch in a box: all of the sandbox's state in one value."""

from dataclasses import dataclass, field
from typing import ClassVar

from aiohttp import web

from bot.sandbox.agenda import Agenda
from bot.sandbox.emotes.shelf import Shelf
from bot.sandbox.eventsub.switchboard import Switchboard
from bot.sandbox.faults.faults import Faults
from bot.sandbox.helix.budget import Budgets
from bot.sandbox.helix.quotas import Quotas
from bot.sandbox.helix.whispering import Whispers
from bot.sandbox.mint import Mint
from bot.sandbox.oauth.ledger import Ledger
from bot.sandbox.options import SandboxOptions
from bot.sandbox.show import ShowClock
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.journal import Act, Journal
from bot.sandbox.state.lexicon import Lexicon
from bot.sandbox.state.person import Person
from bot.sandbox.state.world import World
from bot.sandbox.wall import Wall


@dataclass(slots=True)
class Twitch:
    """Everything the doors (Helix, OAuth, EventSub, admin) share."""

    KEY: ClassVar[web.AppKey["Twitch"]]

    options: SandboxOptions
    world: World
    wall: Wall
    show: ShowClock
    mint: Mint
    ledger: Ledger
    eventsub: Switchboard
    journal: Journal
    faults: Faults
    budgets: Budgets
    whispers: Whispers
    quotas: Quotas
    agenda: Agenda
    url: str = ""
    lexicon: Lexicon = field(default_factory=Lexicon)
    emotes: Shelf = field(default_factory=Shelf)

    def note(
        self,
        kind: str,
        channel: Channel | None,
        by: Person,
        *,
        target: Person | None = None,
        text: str = "",
        message_id: str = "",
        seconds: int | None = None,
    ) -> Act:
        """Enter an act in the journal."""
        login = channel.broadcaster.login if channel else ""
        whom = target.login if target else ""
        at, wall_at = self.show.now(), self.wall.now()
        return self.journal.enter_act(
            lambda number: Act(
                number, at, wall_at, kind, login, by.login, whom, text, message_id, seconds
            )
        )


Twitch.KEY = web.AppKey("twitch", Twitch)
