"""What has happened, and waiting for it."""

from collections.abc import Callable

from bot.sandbox.control.control import Control
from bot.sandbox.state.journal import Act, Call


class Witness(Control):
    """Acts and calls are numbered; `since` leaves out those up to a number."""

    __slots__ = ()

    def acts(self, kind: str | None = None, *, since: int = 0) -> list[Act]:
        """List the acts, of one kind if given, numbered above `since`."""
        return self.twitch.journal.acts_of(kind, since=since)

    def calls(self, path: str = "", *, method: str = "", since: int = 0) -> list[Call]:
        """List the Helix calls to paths that begin so (`/moderation/bans`)."""
        return self.twitch.journal.calls_to(path, method=method, since=since)

    async def wait_for_acts(
        self, kind: str | None = None, *, count: int = 1, since: int = 0
    ) -> list[Act]:
        """Return when there are so many acts."""
        seen = self.twitch.journal
        await seen.until(lambda: seen.has_acts(kind, count, since=since))
        return self.acts(kind, since=since)

    async def wait_for_calls(
        self, path: str = "", *, method: str = "", count: int = 1, since: int = 0
    ) -> list[Call]:
        """Return when there were so many calls."""
        seen = self.twitch.journal
        await seen.until(lambda: len(self.calls(path, method=method, since=since)) >= count)
        return self.calls(path, method=method, since=since)

    async def wait_until(self, true: Callable[[], bool]) -> None:
        """Return when something has become true; looked at after each call, act and farewell."""
        await self.twitch.journal.until(true)

    async def wait_for_reader(self, *, channel: str | None = None) -> None:
        """Return when a live socket is subscribed to the channel's chat."""
        owner, eventsub = self.channel(channel).broadcaster.id, self.twitch.eventsub
        await self.twitch.journal.until(lambda: eventsub.reads("channel.chat.message", owner))
