"""Hears every decided message off the lanes, and takes away at once what a decision takes away."""

from collections import Counter, deque
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

import structlog

from bot.along import Along
from bot.bench.bench import Bench
from bot.cases.decision import Decision
from bot.cases.voices.fallout import fallout
from bot.cases.voices.options import VoiceOptions
from bot.floor.floors import Floors
from bot.floor.listener import Listener, Said
from bot.ports.world import Channel, Clock, Feed
from filters.engine.message import Message

TIDY_EVERY = timedelta(minutes=1)

log = structlog.get_logger(__name__)


class Voices(Along):
    """The port `Feed`; what it sees it passes on first. `run` must be running.

    Where too many messages wait, the newest is not listened to: `missed` counts those of each
    channel. What takes words away waits in no queue.
    """

    def __init__(
        self,
        further: Feed,
        floors: Floors,
        benches: Mapping[str, Bench],
        clock: Clock,
        options: VoiceOptions,
        *,
        guests: Callable[[str], tuple[str, ...]] = lambda _: (),
    ) -> None:
        """`guests` names those of a channel by its login."""
        super().__init__(further)
        self.floors = floors
        self.listener = Listener(floors, benches, clock, options, guests)
        self.missed: Counter[str] = Counter()
        self._clock = clock
        self._options = options
        self._waiting: deque[Said] = deque()
        self._tidied: dict[str, datetime] = {}

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Take away what a decision takes away; have a message that was judged listened to."""
        super().decided(channel, message, decision)
        what = fallout(decision)
        if what:
            self.listener.fell(what, decision.at)
            self.floors.fall(channel.id, what, decision.at)
            self._stir()
        if message is not None and decision.verdict is not None:
            self._put(channel, Said(message, decision.verdict.outcome))

    async def run(self) -> None:
        """Listen until cancelled."""
        while True:
            await self._stirred.wait()
            self._stirred.clear()
            while self._waiting or not self.floors.is_settled:
                await self._go_on()
                await self.leisure()
            self._idle.set()

    async def _go_on(self) -> None:
        await self.floors.settle()
        if not self._waiting:
            return
        said = self._waiting.popleft()
        try:
            await self.listener.listen(said)
        except Exception:
            # one text that cannot be heard must not keep the show from all others
            log.exception("voices.failed", channel=said.message.channel)
        self._tidy(said.message.channel)

    def _put(self, channel: Channel, said: Said) -> None:
        if not self._options.listen or not self.listener.meet(channel):
            return
        if len(self._waiting) >= self._options.queue_size:
            self.missed[channel.id] += 1
            if self.missed[channel.id].bit_count() == 1:  # the first, the second, the fourth …
                log.warning("voices.missed", channel=channel.login, count=self.missed[channel.id])
            return
        self._waiting.append(said)
        self._stir()

    def _tidy(self, channel: str) -> None:
        now = self._clock.show()
        if now - self._tidied.setdefault(channel, now) >= TIDY_EVERY:
            self._tidied[channel] = now
            self.floors.tidy(channel, now)
