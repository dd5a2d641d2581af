"""What can be made to go wrong."""

from typing import TypeVar

from bot.sandbox.control.control import Control
from bot.sandbox.faults.fault import Fault
from bot.sandbox.faults.frame_fault import FrameFault

Armed = TypeVar("Armed", Fault, FrameFault)


class Trouble(Control):
    """Misfortunes on demand; each says how much it struck."""

    __slots__ = ()

    def add_fault(self, fault: Armed) -> Armed:
        """Let the next calls, or frames, that fit suffer."""
        self.twitch.faults.add(fault)
        return fault

    def lift_faults(self, name: str | None = None) -> None:
        """Forget the faults of a name, or all, and release what they held back."""
        self.twitch.faults.lift(name)

    def struck(self, name: str) -> int:
        """Tell how often the faults of a name have struck so far, lifted ones included."""
        return self.twitch.faults.struck.get(name, 0)

    async def wait_for_strikes(self, name: str, *, count: int = 1) -> None:
        """Return when the faults of a name have struck so often."""
        await self.twitch.journal.until(lambda: self.struck(name) >= count)

    def duplicate(self, times: int = 1) -> None:
        """Deliver the next notifications twice, under one message id."""
        self.twitch.faults.add(FrameFault("duplicate", times=times))

    def mute_sockets(self, *, mute: bool = True) -> int:
        """Say nothing more on the open sockets, not even keepalives, and count them."""
        sessions = self.twitch.eventsub.sessions.values()
        for session in sessions:
            session.socket.mute = mute
        self.twitch.faults.count("mute" if mute else "unmute", len(sessions))
        return len(sessions)

    def drop_sockets(self, *, code: int | None = None, most: int | None = None) -> int:
        """Cut sockets, or have them closed with a code, and count them."""
        sockets = [one.socket for one in self.twitch.eventsub.sessions.values()][:most]
        for socket in sockets:
            if code is None:
                socket.abort()
            else:
                socket.order_close(code, "closed on demand")
        self.twitch.faults.count("drop" if code is None else "close", len(sockets))
        return len(sockets)

    async def reconnect_sockets(self) -> int:
        """Ask every session to move to a new socket and count them."""
        sessions = list(self.twitch.eventsub.sessions.values())
        for session in sessions:
            await self.twitch.eventsub.ask_to_reconnect(session)
        self.twitch.faults.count("reconnect", len(sessions))
        return len(sessions)

    def expire_tokens(self, login: str | None = None) -> int:
        """Let somebody's access tokens expire now; without a login the app's."""
        owner = self.twitch.world.person(login).id if login else None
        tokens = self.twitch.ledger.expire(owner)
        self.twitch.faults.count("expire", tokens)
        return tokens

    def drain_points(self, login: str | None = None) -> None:
        """Use up somebody's Helix points; without a login the app's."""
        self.twitch.budgets.drain(self.twitch.world.person(login).id if login else "")
        self.twitch.faults.count("drain")

    async def jump_clock(self, seconds: float) -> None:
        """Let Twitch's clock jump, backwards too; what has come due then happens at once."""
        self.twitch.show.skip(seconds)
        self.twitch.faults.count("clock")
        await self.twitch.agenda.settle()

    async def revoke(
        self, status: str = "authorization_revoked", *, type_: str = "", channel: str | None = None
    ) -> int:
        """End subscriptions with a status, those to types that begin so, and count them.

        The status may be any of Twitch's: `authorization_revoked`, `moderator_removed`,
        `user_removed`, `chat_user_banned`, `version_removed` …. Nobody loses rights by it, so
        that they can subscribe anew.
        """
        owner = self.channel(channel).broadcaster.id
        meant = [
            one
            for one in self.twitch.eventsub.register
            if one.enabled and one.type.startswith(type_) and owner in one.condition.values()
        ]
        for one in meant:
            await self.twitch.eventsub.revoke(one, status)
        self.twitch.faults.count("revoke", len(meant))
        return len(meant)
