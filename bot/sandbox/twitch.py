"""Twitch in a box: all of the sandbox's state in one value."""

from dataclasses import dataclass, field
from typing import ClassVar

from aiohttp import web

from bot.sandbox.emotes.shelf import Shelf
from bot.sandbox.events.event import Event
from bot.sandbox.eventsub.conduit import Conduit, Shard
from bot.sandbox.eventsub.session import Session
from bot.sandbox.eventsub.switchboard import Switchboard
from bot.sandbox.faults.fault import Faults
from bot.sandbox.helix.budget import Budgets
from bot.sandbox.helix.whispering import Whispers
from bot.sandbox.mint import Mint
from bot.sandbox.oauth.ledger import Ledger
from bot.sandbox.options import SandboxOptions
from bot.sandbox.show import ShowClock
from bot.sandbox.state.channel import Channel
from bot.sandbox.state.journal import Act, Journal
from bot.sandbox.state.person import Person
from bot.sandbox.state.world import World
from bot.sandbox.wall import Wall
from bot.sandbox.wire import stamp


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
    url: str = ""
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

    async def end_session(self, session: Session, reason: str) -> None:
        """Forget a session and tell whoever watches over the shards it leaves dark."""
        for conduit, shard in self.eventsub.end(session, reason):
            await self.eventsub.announce(self._shard_disabled(conduit, shard))
        self.journal.look_again()

    def _shard_disabled(self, conduit: Conduit, shard: Shard) -> Event:
        transport = shard.payload()["transport"]
        payload = {
            "conduit_id": conduit.id,
            "shard_id": shard.id,
            "status": shard.status,
            "transport": transport,
            "disabled_at": stamp(self.show.now()),
        }
        return Event("conduit.shard.disabled", self.options.client_id, payload)


Twitch.KEY = web.AppKey("twitch", Twitch)
