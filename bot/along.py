"""Whoever listens along: all is passed on first, and nobody ever waits for them."""

import asyncio
from collections.abc import Awaitable, Callable

from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.ports.world import Answer, Channel, Feed, PendingEffect
from filters.engine.message import Message

Leisure = Callable[[], Awaitable[None]]
"""Returns when there is time for what nobody waits for."""


async def next_turn() -> None:
    """Let all others have their turn: for whoever listens where nobody moderates."""
    await asyncio.sleep(0)


class Along:
    """The port `Feed`: passes everything on; what is listened to is kept until there is time."""

    def __init__(self, further: Feed) -> None:
        self.leisure: Leisure = next_turn
        """Waited for between two messages, however many wait."""
        self._further = further
        self._stirred = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Pass it on."""
        self._further.decided(channel, message, decision)

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Pass it on."""
        self._further.answered(channel, effect, answer)

    def staffed(self, channel: Channel, live: Need) -> None:
        """Pass it on."""
        self._further.staffed(channel, live)

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Pass it on."""
        self._further.dismissed(channel, user_id)

    async def idle(self) -> None:
        """Wait until all that was heard is dealt with."""
        await self._idle.wait()

    def _stir(self) -> None:
        """Say that something waits."""
        self._idle.clear()
        self._stirred.set()
