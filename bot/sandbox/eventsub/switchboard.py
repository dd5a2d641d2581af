"""The switchboard: carries each event to the sockets of those who subscribed to it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.events.event import Event
from bot.sandbox.eventsub.conduit import Conduit, Shard
from bot.sandbox.eventsub.frames import notification_frame, revocation_frame, session_frame
from bot.sandbox.eventsub.mishap import suffer
from bot.sandbox.eventsub.session import Session
from bot.sandbox.eventsub.subscription import ENABLED, Register, Subscription
from bot.sandbox.faults.faults import Faults
from bot.sandbox.mint import Mint
from bot.sandbox.show import ShowClock
from bot.sandbox.wall import Wall

Reader = Callable[[str], bool]


def _anybody(_: str) -> bool:
    return True


@dataclass(slots=True)
class Tally:
    """How many notifications went out, and how many found nobody."""

    delivered: int = 0
    retried: int = 0
    lost: int = 0


@dataclass(slots=True)
class Switchboard:
    """Subscriptions, conduits and sessions of the sandbox."""

    show: ShowClock
    wall: Wall
    mint: Mint
    faults: Faults
    register: Register = field(default_factory=Register)
    conduits: dict[str, Conduit] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)
    websocket_url: str = ""

    async def announce(self, event: Event, *, to: Reader = _anybody) -> None:
        """Carry an event to everyone who is subscribed to it and is one of those meant."""
        for subscription in self.register.listening(event.type, event.subject, event.side):
            reader = subscription.condition.get("user_id", "")
            if event.reader in ("", reader) and to(reader):
                await self._notify(subscription, event)

    async def revoke(self, subscription: Subscription, reason: str) -> None:
        """End a subscription and say why."""
        if subscription.status != ENABLED:
            return
        subscription.status = reason
        frame = revocation_frame(self.mint.frame(), self.show.now(), subscription)
        await self._carry(subscription, frame)

    def reads(self, type_: str, subject: str) -> bool:
        """Tell whether somebody's events of a type reach a live socket."""
        found = self.register.listening(type_, subject)
        return any(one.live for each in found for one in self._outlets(each))

    async def ask_to_reconnect(self, session: Session) -> None:
        """Tell a session to move to a new socket; the old one is fed until it did."""
        session.challenge = self.mint.uuid()
        url = f"{self.websocket_url}?challenge={session.challenge}&id={session.id}"
        frame = session_frame(
            "session_reconnect",
            self.mint.frame(),
            self.show.now(),
            session=session.payload(reconnect_url=url),
        )
        await session.socket.send(frame, self.wall.monotonic())
        session.socket.told_to_leave.set()

    def end(self, session: Session, reason: str) -> list[tuple[Conduit, Shard]]:
        """Forget a session, end what it subscribed to, and list the shards it leaves dark."""
        self.sessions.pop(session.id, None)
        for subscription in self.register:
            if subscription.transport.id == session.id and subscription.status == ENABLED:
                subscription.status = reason
        return [
            (conduit, shard)
            for conduit in self.conduits.values()
            for shard in conduit.shards.values()
            if shard.session_id == session.id and self._darken(shard, reason)
        ]

    def _darken(self, shard: Shard, reason: str) -> bool:
        if shard.status != ENABLED:
            return False
        shard.status, shard.disconnected_at = reason, self.show.now()
        return True

    async def _notify(self, subscription: Subscription, event: Event) -> None:
        payload = event.payload_for(subscription.version)
        if payload is None:
            return
        at = event.at or self.show.now()
        frame = notification_frame(self.mint.frame(), at, subscription, payload)
        if await self._deliver(subscription, frame):
            self.tally.delivered += 1
        else:
            self.tally.lost += 1

    async def _deliver(self, subscription: Subscription, frame: str) -> bool:
        fault = self.faults.take_frame(subscription.type)
        if fault is None:
            return await self._carry(subscription, frame)
        sockets = (one.socket for one in self._outlets(subscription) if one.live)
        return await suffer(
            fault, next(sockets, None), frame, lambda text: self._carry(subscription, text)
        )

    async def _carry(self, subscription: Subscription, frame: str) -> bool:
        for attempt, session in enumerate(self._outlets(subscription)):
            if await session.socket.send(frame, self.wall.monotonic()):
                self.tally.retried += attempt
                return True
        return False

    def _outlets(self, subscription: Subscription) -> list[Session]:
        transport = subscription.transport
        if transport.method == "websocket":
            ids = [transport.id]
        else:
            conduit = self.conduits.get(transport.id)
            row = conduit.route(subscription.subject) if conduit else ()
            ids = [shard.session_id for shard in row if shard and shard.status == ENABLED]
        return [self.sessions[one] for one in ids if one in self.sessions]
