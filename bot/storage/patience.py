"""Waits for a database that is away, rather than losing what was to be kept."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

from bot.storage.errors import AwayError

FIRST = 0.25
LONGEST = 5.0
"""Seconds between two tries."""

T = TypeVar("T")

log = structlog.get_logger(__name__)


class Patience:
    """Tries again until it works; what is wrong meanwhile is logged once, and kept in `trouble`.

    Whoever waits here holds up those behind, whose queues are bounded: memory does not grow.
    """

    def __init__(self) -> None:
        self.trouble = ""
        """What keeps the database from being used now, empty where nothing does."""

    async def through(
        self, attempt: Callable[[], Awaitable[T]], again: Callable[[], Awaitable[T]]
    ) -> T:
        """Make an attempt, and others as long as the database is away."""
        pause = FIRST
        try:
            return await attempt()
        except AwayError as error:
            self._away(error)
        while True:
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST)
            try:
                result = await again()
            except AwayError as error:
                self._away(error)
                continue
            self._back()
            return result

    def _away(self, error: AwayError) -> None:
        if not self.trouble:
            log.error("storage.away", problem=str(error))
        self.trouble = str(error)

    def _back(self) -> None:
        if self.trouble:
            log.warning("storage.back")
        self.trouble = ""
