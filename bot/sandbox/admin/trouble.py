"""Orders that make things go wrong."""

from typing import Literal

from pydantic import Field

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload


class Faults(Order):
    """Let calls suffer: the fields are those of `bot.sandbox.faults.fault.Fault`."""

    path: str = "/"
    method: str | None = None
    times: int = Field(1, ge=1)
    status: int | None = Field(None, ge=400, le=599)
    message: str = "fault on demand"
    delay: float = Field(0.0, ge=0)
    reset: bool = False
    hold: bool = False
    after: bool = False

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Lay it in wait."""
        sandbox.add_fault(Fault(**self.model_dump(exclude={"channel"})))
        return DONE


class Lift(Order):
    """Forget all faults and release the answers they held."""

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        sandbox.lift_faults()
        return DONE


class Sockets(Order):
    """Trouble the open sockets: `drop`, `reconnect`, `mute`, `unmute` or `duplicate`."""

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
        else:
            sandbox.mute_sockets(mute=self.what == "mute")
        return DONE


class Tokens(Order):
    """Let tokens expire, or let somebody disconnect the application."""

    login: str | None = Field(None, description="Whose; the app's without.")
    disconnect: bool = False

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        if self.disconnect and self.login:
            await sandbox.disconnect_app(self.login)
            return DONE
        return {"tokens": sandbox.expire_tokens(self.login)}
