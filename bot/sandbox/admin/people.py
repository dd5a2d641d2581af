"""Orders to people: say, whisper, appoint, sanction."""

from typing import Literal

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload


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
        return DONE


class Moderator(Order):
    """Make somebody a moderator, or unmake one."""

    login: str
    is_moderator: bool = True

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        change = sandbox.add_moderator if self.is_moderator else sandbox.remove_moderator
        await change(self.login, channel=self.channel)
        return DONE


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
            await sandbox.ban(
                self.by, self.login, seconds=seconds, reason=self.reason, channel=self.channel
            )
        return DONE


class Acknowledge(Order):
    """Let a warned viewer click the warning away."""

    login: str

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        await sandbox.acknowledge(self.login, channel=self.channel)
        return DONE
