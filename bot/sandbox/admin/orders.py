"""Orders: what may be posted to `/sandbox/<name>`, one model each."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload

_DONE: Payload = {"done": True}


class Order(BaseModel):
    """Something to be done at once."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    channel: str | None = Field(None, description="A login; the first channel without.")

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do it."""
        raise NotImplementedError


class Say(Order):
    """Let somebody say something; answers the message's id, empty when they may not."""

    login: str
    text: str
    reply_to: str | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Say it."""
        message_id = await sandbox.say(
            self.login, self.text, channel=self.channel, reply_to=self.reply_to
        )
        return {"message_id": message_id}


class Whisper(Order):
    """Let somebody whisper to the bot."""

    login: str
    text: str

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Whisper it."""
        await sandbox.whisper(self.login, self.text)
        return _DONE


class Moderator(Order):
    """Make somebody a moderator, or unmake one."""

    login: str
    is_moderator: bool = True

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        change = sandbox.add_moderator if self.is_moderator else sandbox.remove_moderator
        await change(self.login, channel=self.channel)
        return _DONE


class Sanction(Order):
    """Let a person delete, warn, time out, ban or unban."""

    by: str
    kind: Literal["delete", "warn", "timeout", "ban", "unban"]
    login: str = ""
    message_id: str = ""
    seconds: int = 600
    reason: str = ""

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        if self.kind == "delete":
            await sandbox.delete(self.by, self.message_id, channel=self.channel)
        elif self.kind == "warn":
            await sandbox.warn(self.by, self.login, self.reason, channel=self.channel)
        elif self.kind == "unban":
            await sandbox.unban(self.by, self.login, channel=self.channel)
        else:
            seconds = self.seconds if self.kind == "timeout" else None
            await sandbox.ban(self.by, self.login, seconds=seconds, channel=self.channel)
        return _DONE


class Room(Order):
    """Change what a channel is: viewers, AutoMod's level, whether it streams."""

    viewers: int | None = Field(None, ge=0)
    automod: int | None = Field(None, ge=0, le=4)
    live: bool | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Change what is given."""
        if self.viewers is not None:
            sandbox.set_viewers(self.viewers, channel=self.channel)
        if self.automod is not None:
            sandbox.set_automod(self.automod, channel=self.channel)
        if self.live is not None:
            await (sandbox.go_live if self.live else sandbox.go_offline)(channel=self.channel)
        return _DONE


class Skip(Order):
    """Let seconds of the show pass at once."""

    seconds: float = Field(gt=0)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Let them pass."""
        await sandbox.skip(self.seconds)
        return _DONE


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
        return _DONE


class Lift(Order):
    """Forget all faults and release the answers they held."""

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        sandbox.lift_faults()
        return _DONE


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
        return _DONE


class Tokens(Order):
    """Let tokens expire, or let somebody disconnect the application."""

    login: str | None = Field(None, description="Whose; the app's without.")
    disconnect: bool = False

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        if self.disconnect and self.login:
            await sandbox.disconnect_app(self.login)
            return _DONE
        return {"tokens": sandbox.expire_tokens(self.login)}


class Play(Order):
    """Read a chat log aloud, once what plays now is over."""

    log: Path
    speed: float = Field(1.0, ge=0)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Put it on the programme."""
        sandbox.play(self.log, speed=self.speed)
        return _DONE


ORDERS: Mapping[str, type[Order]] = {
    "say": Say,
    "whisper": Whisper,
    "moderator": Moderator,
    "sanction": Sanction,
    "room": Room,
    "skip": Skip,
    "faults": Faults,
    "lift": Lift,
    "sockets": Sockets,
    "tokens": Tokens,
    "play": Play,
}
