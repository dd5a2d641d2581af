"""The port `Notices`: whoever was told before is told as ever, and those outside too."""

from bot.notify.notifier import Notifier
from bot.ports.world import Channel, Notices
from filters.engine.phrase import Phrase


class Telling:
    """Tells those who look on here, then puts it before the notifier, which never waits."""

    def __init__(self, here: Notices, notifier: Notifier) -> None:
        self._here = here
        self._notifier = notifier

    async def tell(self, channel: Channel, phrase: Phrase) -> None:
        """Tell the team something; never in public chat."""
        self._notifier.put(channel, phrase)
        await self._here.tell(channel, phrase)
