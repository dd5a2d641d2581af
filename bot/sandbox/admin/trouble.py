"""Orders that make things go wrong; what each is called in the count stands with it."""

from typing import Literal

from pydantic import Field

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.faults.fault import Fault
from bot.sandbox.faults.frame_fault import FrameFault, FrameKind
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload


class _Armed(Order):
    name: str = Field("", description="What it is counted as; else by what it does.")
    times: int | None = Field(None, ge=1, description="Once, if neither this nor a time is given.")
    seconds: float | None = Field(None, gt=0, description="Wall seconds until it is over.")


class Faults(_Armed):
    """Let calls suffer: the fields are those of `bot.sandbox.faults.fault.Fault`.

    Counted as `reset`, `half answer`, `status 503`, `hold` or `slow`.
    """

    path: str = "/"
    method: str | None = None
    status: int | None = Field(None, ge=400, le=599)
    message: str = ""
    delay: float = Field(0.0, ge=0)
    reset: bool = False
    half: bool = False
    hold: bool = False
    after: bool = False
    wait: float = Field(1.0, ge=0)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Lay it in wait and tell its name."""
        fault = sandbox.add_fault(Fault(**self.model_dump(exclude={"channel"})))
        return {"done": True, "name": fault.name}


class Frames(_Armed):
    """Let frames suffer: see `bot.sandbox.faults.frame_fault.FrameFault`; counted by kind."""

    kind: FrameKind
    type: str = ""

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Lay it in wait and tell its name."""
        fault = sandbox.add_fault(FrameFault(**self.model_dump(exclude={"channel"})))
        return {"done": True, "name": fault.name}


class Lift(Order):
    """Forget the faults of a name, or all, and release the answers they held."""

    name: str | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        sandbox.lift_faults(self.name)
        return DONE


class Sockets(Order):
    """Trouble the open sockets: `drop`, `reconnect`, `mute`, `unmute` or `duplicate`.

    Counted so, but a drop with a code as `close`.
    """

    what: Literal["drop", "reconnect", "mute", "unmute", "duplicate"]
    code: int | None = None
    times: int = Field(1, ge=1)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        if self.what == "drop":
            return {"sockets": sandbox.drop_sockets(code=self.code)}
        if self.what == "reconnect":
            return {"sockets": await sandbox.reconnect_sockets()}
        if self.what == "duplicate":
            sandbox.duplicate(self.times)
            return DONE
        return {"sockets": sandbox.mute_sockets(mute=self.what == "mute")}


class Tokens(Order):
    """Let tokens expire, drain their points, or let somebody disconnect the application.

    Counted as `expire` and `drain`.
    """

    login: str | None = Field(None, description="Whose; the app's without.")
    disconnect: bool = False
    drain: bool = False

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        if self.disconnect and self.login:
            await sandbox.disconnect_app(self.login)
            return DONE
        if self.drain:
            sandbox.drain_points(self.login)
            return DONE
        return {"tokens": sandbox.expire_tokens(self.login)}


class Revoke(Order):
    """End subscriptions with a status though nobody lost any rights; counted as `revoke`."""

    status: str = "authorization_revoked"
    type: str = ""

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so and count them."""
        ended = await sandbox.revoke(self.status, type_=self.type, channel=self.channel)
        return {"subscriptions": ended}


class Clock(Order):
    """Let the clock of the show jump, backwards too; counted as `clock`."""

    seconds: float

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.jump_clock(self.seconds)
        return DONE
