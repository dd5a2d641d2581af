"""Channels whose streamer may have taken back all that they allowed: somebody has to look."""

import asyncio


class Withdrawals:
    """Bounded by the number of channels; of many words about one, one is kept."""

    def __init__(self) -> None:
        self._channels: set[str] = set()
        self._noted = asyncio.Event()

    def note(self, channel: str | None) -> None:
        """Have a channel looked at; a subscription about no channel tells of nobody's."""
        if channel:
            self._channels.add(channel)
            self._noted.set()

    async def take(self) -> frozenset[str]:
        """Wait for channels to look at."""
        await self._noted.wait()
        self._noted.clear()
        taken, self._channels = frozenset(self._channels), set()
        return taken
