"""How fast we may call Twitch: the points of a token, and so many calls within so many seconds."""

import asyncio
import time
from collections import deque
from collections.abc import Awaitable, Callable, Mapping

Pause = Callable[[float], Awaitable[None]]

EARLY = 5.0
"""Seconds after which one call tries whether points trickle back before they are all reset."""

LONGEST_SHUT = 65.0
"""Seconds that we believe a reset to be away at most: Twitch's points refill every minute."""


class Bucket:
    """Points that refill evenly; what Twitch says of them counts for more than our own count."""

    def __init__(self, a_minute: int, pause: Pause = asyncio.sleep) -> None:
        self._size = float(a_minute)
        self._rate = a_minute / 60
        self._points = self._size
        self._at: float | None = None
        self._shut_until = 0.0
        self._reset_at = 0.0
        self._turn = asyncio.Lock()
        self._pause = pause

    def wait(self, kept: float = 0.0) -> float:
        """Seconds until there is a point beyond the share of all that is kept for others."""
        now = self._refill()
        missing = max(0.0, 1 + kept * (self._size - 1) - self._points)
        return max(self._shut_until - now, missing / self._rate)

    @property
    def left(self) -> float:
        """The points that there are now."""
        self._refill()
        return self._points

    def take(self) -> bool:
        """Take a point if there is one now."""
        if self.wait() > 0:
            return False
        self._points -= 1
        return True

    async def spend(self) -> None:
        """Take a point, waiting for it in the order of asking."""
        async with self._turn:
            if wait := self.wait():
                await self._pause(wait)
            self._refill()
            self._points -= 1

    def learn(self, headers: Mapping[str, str]) -> None:
        """Believe Twitch where it counts fewer points than we do: we may not be alone."""
        left = headers.get("Ratelimit-Remaining", "")
        if left.isdecimal():
            self._refill()
            self._points = min(self._points, float(left))

    def refused(self, headers: Mapping[str, str]) -> bool:
        """Shut where Twitch says that all points are spent; say whether it does.

        The first time one call is tried early, the second time all wait for the reset.
        """
        reset = headers.get("Ratelimit-Reset", "")
        if headers.get("Ratelimit-Remaining") != "0" or not reset.isdecimal():
            return False
        now = self._refill()
        if now < self._shut_until:
            return True
        until = now + min(max(float(reset) - time.time(), 0.0), LONGEST_SHUT)
        again, self._reset_at = now < self._reset_at, until
        self._shut_until = until if again else min(until, now + EARLY)
        return True

    def _refill(self) -> float:
        now = asyncio.get_running_loop().time()
        passed = now - self._at if self._at is not None else 0.0
        self._points = min(self._size, self._points + passed * self._rate)
        self._at = now
        return now


class Window:
    """So many within so many seconds, whatever moment one begins to count at."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._taken: deque[float] = deque()

    def wait(self, most: int) -> float:
        """Seconds until there is room for one more."""
        now = asyncio.get_running_loop().time()
        while self._taken and self._taken[0] + self._seconds <= now:
            self._taken.popleft()
        if len(self._taken) < most:
            return 0.0
        return self._taken[len(self._taken) - most] + self._seconds - now

    def take(self) -> None:
        """Count one."""
        self._taken.append(asyncio.get_running_loop().time())
