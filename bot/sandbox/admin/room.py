"""Orders about a channel and its time."""

from pathlib import Path

from pydantic import Field

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload


class Room(Order):
    """Change what a channel is: viewers, AutoMod's level, title, whether it streams."""

    viewers: int | None = Field(None, ge=0)
    automod: int | None = Field(None, ge=0, le=4)
    title: str | None = None
    category: str | None = None
    live: bool | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Change what is given."""
        if self.viewers is not None:
            sandbox.set_viewers(self.viewers, channel=self.channel)
        if self.automod is not None:
            sandbox.set_automod(self.automod, channel=self.channel)
        if self.title is not None:
            await sandbox.retitle(self.title, category=self.category, channel=self.channel)
        if self.live is not None:
            await (sandbox.go_live if self.live else sandbox.go_offline)(channel=self.channel)
        return DONE


class Skip(Order):
    """Let seconds of the show pass at once."""

    seconds: float = Field(gt=0)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Let them pass."""
        await sandbox.skip(self.seconds)
        return DONE


class Play(Order):
    """Read a chat log aloud, once what plays now is over."""

    log: Path
    speed: float = Field(1.0, ge=0)

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Put it on the programme."""
        sandbox.play(self.log, speed=self.speed)
        return DONE
