"""Puts what a live decided before the charters in shadow: off the lanes, and with no hands.

Nothing here knows of a performer or of Twitch: what a shadow decides is compared, and forgotten.
"""

import asyncio
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from bot.along import Along
from bot.bench.bench import Bench
from bot.cases.decision import Decision
from bot.cases.privacy.erasure import Identity
from bot.cases.sharing import stance_on
from bot.ports.shadow import Ledger
from bot.ports.world import Channel, Feed
from bot.shadow.shade import Shade
from filters.engine.charter import Stance
from filters.engine.message import Message

SIZE = 5_000
"""What waits to be judged; of more, the newest is not, and is counted as missed."""
EVERY = 1.0
"""Seconds after which what was said is kept: a row a message would keep the lanes waiting."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What a live decided, on a message or on what people did."""

    shade: Shade
    message: Message | None
    decision: Decision


class Shadows(Along):
    """The port `Feed`; what it sees it passes on first. `run` must be running."""

    def __init__(self, further: Feed, benches: Mapping[str, Bench], ledger: Ledger) -> None:
        super().__init__(further)
        self.shades: dict[str, Shade] = {}
        """By a channel's id."""
        self._benches = benches
        self._ledger = ledger
        self._waiting: deque[_Step] = deque()
        self._judged = asyncio.Event()
        self._keeping = asyncio.Lock()

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Have a message that was judged put before the channel's shadow, if it has one."""
        super().decided(channel, message, decision)
        shade = self.shades.get(channel.id)
        if shade is None or not self._concerns(channel.id, message, decision):
            return
        if len(self._waiting) >= SIZE:
            shade.missed += message is not None
            return
        self._waiting.append(_Step(shade, message, decision))
        self._stir()

    def _concerns(self, channel: str, message: Message | None, decision: Decision) -> bool:
        """Whether it was said in chat: what AutoMod holds, and pleas, never were."""
        if message is None:
            return bool(decision.facts or decision.cases)
        live = self._benches.get(channel)
        if live is None:
            return False
        return live.heard(message.id) or stance_on(message, live.charter) is Stance.IGNORE

    async def run(self) -> None:
        """Judge, and keep what was said, until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._judge(), name="shadows: judging")
            tasks.create_task(self._keep_now_and_then(), name="shadows: keeping")

    async def settled(self) -> None:
        """Wait until all that was decided is judged, and keep it."""
        await self._idle.wait()
        await self.keep()

    async def keep(self) -> None:
        """Keep what was said since the last time."""
        async with self._keeping:
            for channel, shade in tuple(self.shades.items()):
                said, judged, missed = shade.said, shade.judged, shade.missed
                if said or judged or missed:
                    shade.said = []
                    await self._ledger.keep(channel, said, judged, missed)
                    shade.judged -= judged
                    shade.missed -= missed

    def forget(self, who: Identity) -> None:
        """Know a person no longer, nor what they said and nobody has judged yet."""
        for shade in self.shades.values():
            shade.forget(who)
        left = [one for one in self._waiting if not _wrote(who, one.message)]
        self._waiting.clear()
        self._waiting.extend(left)

    async def drop(self, channel: str) -> None:
        """Have a channel's shadow judge no longer; what it said is kept by then, or never."""
        async with self._keeping:
            self.shades.pop(channel, None)

    async def drain(self) -> None:
        """Judge all that waits."""
        while self._waiting:
            await self._step(self._waiting.popleft())
            await self.leisure()
        self._idle.set()

    async def _judge(self) -> None:
        while True:
            await self.drain()
            self._stirred.clear()
            await self._stirred.wait()

    async def _step(self, step: _Step) -> None:
        shade, message = step.shade, step.message
        channel = shade.cast.channel
        live = self._benches.get(channel)
        if self.shades.get(channel) is not shade or live is None:
            return
        if message is not None:
            shade.consider(message, step.decision, live)
            self._judged.set()
            return
        if step.decision.verdict is not None:
            shade.reread(step.decision)
            self._judged.set()
        counted = tuple(shade.learn(step.decision))
        if counted:
            await self.keep()
        for message_id, offends in counted:
            await self._ledger.count(channel, message_id, offends=offends)

    async def _keep_now_and_then(self) -> None:
        while True:
            await self._judged.wait()
            await asyncio.sleep(EVERY)
            self._judged.clear()
            await self.keep()


def _wrote(who: Identity, message: Message | None) -> bool:
    return message is not None and message.author is not None and message.author.id in who.ids
