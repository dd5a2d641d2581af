"""Orders about the whole of a chat and its neighbours: modes, shield, announce, raid, share."""

from typing import Literal

from pydantic import Field

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.state import modes
from bot.sandbox.wire import Payload


class Modes(Order):
    """Let a person give the chat these modes and no others."""

    by: str
    slow: int | None = Field(None, ge=3, le=120)
    followers: int | None = Field(None, ge=0, le=129_600)
    subscribers: bool = False
    emotes: bool = False
    unique: bool = False
    delay: Literal[2, 4, 6] | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        chosen = modes.Modes(**self.model_dump(exclude={"channel", "by"}))
        await sandbox.set_modes(self.by, chosen, channel=self.channel)
        return DONE


class Shield(Order):
    """Let a person raise the shield, or lower it."""

    by: str
    up: bool = True

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.move_shield(self.by, up=self.up, channel=self.channel)
        return DONE


class Announce(Order):
    """Let a person announce something."""

    by: str
    text: str
    colour: Literal["primary", "blue", "green", "orange", "purple"] = "primary"

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.announce(self.by, self.text, colour=self.colour, channel=self.channel)
        return DONE


class Clear(Order):
    """Let a person clear the chat."""

    by: str

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.clear_chat(self.by, channel=self.channel)
        return DONE


class Raid(Order):
    """Let a raid arrive."""

    login: str
    viewers: int = Field(ge=0)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.raid(self.login, self.viewers, channel=self.channel)
        return DONE


class Share(Order):
    """Let a channel take a guest into its shared chat; without a guest it leaves its own."""

    guest: str | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so; answers the session's id."""
        if self.guest is None:
            await sandbox.unshare(channel=self.channel)
            return DONE
        return {"session_id": await sandbox.share(self.guest, channel=self.channel)}
