"""Orders about how viewers stand: follow, subscribe, vip, suspect, plea."""

from typing import Literal

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.errors import SandboxError
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state.suspect import Evasion, Ground, Treatment
from bot.sandbox.wire import Payload


class Follow(Order):
    """Let somebody begin to follow."""

    login: str

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.follow_now(self.login, channel=self.channel)
        return DONE


class Subscribe(Order):
    """Let somebody be a subscriber."""

    login: str

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        sandbox.subscribe(self.login, channel=self.channel)
        return DONE


class Vip(Order):
    """Make somebody a VIP, or unmake one."""

    login: str
    is_vip: bool = True

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        change = sandbox.add_vip if self.is_vip else sandbox.remove_vip
        await change(self.login, channel=self.channel)
        return DONE


class Suspect(Order):
    """Treat somebody as suspicious, or with `none` no longer; `banned_in` holds channel ids."""

    login: str
    treatment: Treatment = "active_monitoring"
    by: str | None = None
    ground: Ground = "manually_added"
    evasion: Evasion = "unknown"
    banned_in: str | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.suspect(
            self.login,
            self.treatment,
            by=self.by,
            grounds=(self.ground,),
            evasion=self.evasion,
            banned_in=tuple((self.banned_in or "").split()),
            channel=self.channel,
        )
        return DONE


class Plea(Order):
    """Let the banned ask to be unbanned or take it back, or a person approve or deny it."""

    login: str
    what: Literal["ask", "cancel", "approve", "deny"] = "ask"
    text: str = ""
    by: str | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so; answers the id of a new request."""
        if self.what == "ask":
            return {"id": await sandbox.ask_unban(self.login, self.text, channel=self.channel)}
        if self.what == "cancel":
            await sandbox.cancel_unban(self.login, channel=self.channel)
            return DONE
        if self.by is None:
            raise SandboxError("a plea is resolved by somebody: name them as `by`")
        approve = self.what == "approve"
        await sandbox.resolve_unban(
            self.by, self.login, approve=approve, answer=self.text, channel=self.channel
        )
        return DONE
