"""Wall time: what tokens, keepalives and rate limits go by."""

import asyncio
import heapq
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Wall(Protocol):
    """A clock on the wall that can also wait."""

    def now(self) -> datetime:
        """Tell the date and time in UTC."""

    def monotonic(self) -> float:
        """Tell seconds that never run backwards."""

    async def sleep(self, seconds: float) -> None:
        """Return when so many seconds have passed."""


class SystemWall:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Tell the date and time in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Tell seconds that never run backwards."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Return when so many seconds have passed."""
        await asyncio.sleep(seconds)


@dataclass(slots=True)
class ManualWall:
    """A clock that stands still until a test moves it."""

    start: datetime = datetime(2026, 3, 1, 12, tzinfo=UTC)
    passed: float = 0.0
    _sleepers: list[tuple[float, int, asyncio.Event]] = field(default_factory=list)
    _slept: int = 0
    fell_asleep: asyncio.Event = field(default_factory=asyncio.Event)

    def now(self) -> datetime:
        """Tell the start plus everything advanced since."""
        return self.start + timedelta(seconds=self.passed)

    def monotonic(self) -> float:
        """Tell the seconds advanced so far."""
        return self.passed

    async def sleep(self, seconds: float) -> None:
        """Return when a test has advanced the clock that far."""
        awake = asyncio.Event()
        self._slept += 1
        heapq.heappush(self._sleepers, (self.passed + seconds, self._slept, awake))
        self.fell_asleep.set()
        await awake.wait()

    async def advance(self, seconds: float) -> None:
        """Move on, waking sleepers one by one at the moment each asked for."""
        until = self.passed + seconds
        while self._sleepers and self._sleepers[0][0] <= until:
            self.passed, _, awake = heapq.heappop(self._sleepers)
            awake.set()
            await _let_others_run()
        self.passed = until
        await _let_others_run()


async def _let_others_run() -> None:
    for _ in range(20):
        await asyncio.sleep(0)
