"""What can be made to go wrong."""

from bot.sandbox.control.control import Control
from bot.sandbox.faults.fault import Fault


class Trouble(Control):
    """Misfortunes on demand; each says how much it struck."""

    __slots__ = ()

    def add_fault(self, fault: Fault) -> Fault:
        """Let the next calls that fit suffer."""
        self.twitch.faults.add(fault)
        return fault

    def lift_faults(self) -> None:
        """Forget all faults and release what they held back."""
        self.twitch.faults.lift()

    def duplicate(self, times: int = 1) -> None:
        """Deliver the next notifications twice, under one message id."""
        self.twitch.faults.duplicates += times

    def mute_sockets(self, *, mute: bool = True) -> None:
        """Say nothing more on the open sockets, not even keepalives."""
        for session in self.twitch.eventsub.sessions.values():
            session.socket.mute = mute

    def drop_sockets(self, *, code: int | None = None, most: int | None = None) -> int:
        """Cut sockets, or have them closed with a code, and count them."""
        sockets = [one.socket for one in self.twitch.eventsub.sessions.values()][:most]
        for socket in sockets:
            if code is None:
                socket.abort()
            else:
                socket.order_close(code, "closed on demand")
        return len(sockets)

    async def reconnect_sockets(self) -> int:
        """Ask every session to move to a new socket and count them."""
        sessions = list(self.twitch.eventsub.sessions.values())
        for session in sessions:
            await self.twitch.eventsub.ask_to_reconnect(session)
        return len(sessions)

    def expire_tokens(self, login: str | None = None) -> int:
        """Let somebody's access tokens expire now; without a login the app's."""
        owner = self.twitch.world.person(login).id if login else None
        return self.twitch.ledger.expire(owner)

    def drain_points(self, login: str | None = None) -> None:
        """Use up somebody's Helix points; without a login the app's."""
        self.twitch.budgets.drain(self.twitch.world.person(login).id if login else "")
