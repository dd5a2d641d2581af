"""What the edge must not keep to itself: troubles, in a bounded line for whoever tells people."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from bot.ports.world import Channel
from filters.engine.phrase import Phrase

LONGEST_LINE = 100

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something a person should know; `channel` is None where it concerns all."""

    channel: str | None
    phrase: Phrase


class Troubles:
    """A line of troubles; every one is logged, and when the line is full the oldest is let go.

    `channels` are looked at anew each time, for the logins that the log names.
    """

    def __init__(self) -> None:
        self.channels: Mapping[str, Channel] = {}
        self._line: asyncio.Queue[Trouble] = asyncio.Queue(LONGEST_LINE)

    def report(self, channel: str | None, phrase: Phrase) -> None:
        """Put a trouble into the line; never waits."""
        known = self.channels.get(channel) if channel else None
        named = {"login": known.login} if known else {}
        log.warning(phrase.key, channel=channel, **named, **dict(phrase.values))
        if self._line.full():
            self._line.get_nowait()
        self._line.put_nowait(Trouble(channel, phrase))

    async def take(self) -> Trouble:
        """Wait for the next trouble."""
        return await self._line.get()
