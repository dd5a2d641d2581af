"""Orders about the emote sites."""

from typing import Literal

from bot.sandbox.admin.order import DONE, Order
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Payload


class Emotes(Order):
    """Give a channel its emotes on a site, their names parted by spaces, or spoil its answer."""

    site: Literal["bttv", "ffz", "7tv"]
    names: str = ""
    spoil: str | None = None

    async def carry_out(self, sandbox: Sandbox) -> Payload:
        """Do so."""
        if self.spoil is not None:
            sandbox.spoil_emotes(self.site, self.spoil.encode(), channel=self.channel)
        else:
            sandbox.set_emotes(self.site, *self.names.split(), channel=self.channel)
        return DONE
