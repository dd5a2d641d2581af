"""What other channels have to do with one: raids and shared chats."""

from bot.sandbox.acts.raid import arrive
from bot.sandbox.acts.share import share, unshare
from bot.sandbox.control.control import Control


class Neighbours(Control):
    """Channels are named by login."""

    __slots__ = ()

    async def raid(self, login: str, viewers: int, *, channel: str | None = None) -> None:
        """Let a raid arrive from somebody, who need have no channel in the sandbox."""
        raider, target = self.twitch.world.viewer(login), self.channel(channel).broadcaster
        await arrive(self.twitch, raider, target, viewers)

    async def share(self, guest: str, *, channel: str | None = None) -> str:
        """Let a channel join the other's shared chat, and tell the session's id."""
        return (await share(self.twitch, self.channel(channel), self.channel(guest))).id

    async def unshare(self, *, channel: str | None = None) -> None:
        """Let a channel leave its shared chat."""
        await unshare(self.twitch, self.channel(channel))
