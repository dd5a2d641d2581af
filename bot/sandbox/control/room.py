"""What a channel is, and what is read aloud in it."""

from datetime import datetime
from pathlib import Path

from bot.sandbox.acts.automod import set_overall
from bot.sandbox.acts.stream import go_live, go_offline, retitle
from bot.sandbox.acts.warn import settle_warnings
from bot.sandbox.control.control import Control
from bot.sandbox.errors import SandboxError


class Room(Control):
    """A channel is named by login; without a name the first one is meant."""

    __slots__ = ()

    def set_viewers(self, count: int | None, *, channel: str | None = None) -> None:
        """Fix the number of viewers; `None` goes back to the curve."""
        self.channel(channel).viewers = count

    def set_automod(self, level: int, *, channel: str | None = None) -> None:
        """Set AutoMod's overall level, 0 (off) to 4."""
        set_overall(self.channel(channel), level)

    def follow(self, login: str, at: datetime, *, channel: str | None = None) -> None:
        """Let somebody have followed since then."""
        self.channel(channel).followers[self.twitch.world.viewer(login).id] = at

    async def go_live(self, *, channel: str | None = None) -> None:
        """Start the stream."""
        await go_live(self.twitch, self.channel(channel))

    async def go_offline(self, *, channel: str | None = None) -> None:
        """End the stream."""
        await go_offline(self.twitch, self.channel(channel))

    async def retitle(
        self, title: str, *, category: str | None = None, channel: str | None = None
    ) -> None:
        """Give the channel another title, and another category if one is named."""
        room = self.channel(channel)
        await retitle(self.twitch, room, title, category or room.category)

    async def skip(self, seconds: float) -> None:
        """Let so many seconds of the show pass at once."""
        self.twitch.show.skip(seconds)
        await self.twitch.agenda.settle()
        for channel in self.twitch.world.channels.values():
            await settle_warnings(self.twitch, channel)

    def play(self, log: Path, *, speed: float = 1.0) -> None:
        """Have a chat log read aloud after what plays now; eight may wait.

        `player.finished` is set at its end.
        """
        if self.programme.full():
            raise SandboxError("eight chat logs wait already: let some of them end first")
        self.player.finished.clear()
        self.programme.put_nowait((log, speed))
