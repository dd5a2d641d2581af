"""How fast we may call Twitch: points of a token, and messages of an account."""

import asyncio
from collections import deque

WINDOW = 30.0
"""Seconds within which an account's messages are counted."""

AS_VIEWER = 20
AS_MODERATOR = 100


class Bucket:
    """Points that refill evenly; whoever finds none waits, in the order of asking."""

    def __init__(self, a_minute: int) -> None:
        self._size = float(a_minute)
        self._rate = a_minute / 60
        self._points = self._size
        self._at: float | None = None
        self._turn = asyncio.Lock()

    async def spend(self) -> None:
        """Take a point, waiting for it where necessary."""
        async with self._turn:
            self._refill()
            if self._points < 1:
                await asyncio.sleep((1 - self._points) / self._rate)
                self._refill()
            self._points -= 1

    def _refill(self) -> None:
        now = asyncio.get_running_loop().time()
        passed = now - self._at if self._at is not None else 0.0
        self._points = min(self._size, self._points + passed * self._rate)
        self._at = now


class Pace:
    """Twitch's limit on an account's chat messages, kept on our side: more would be dropped."""

    def __init__(self) -> None:
        self._sent: deque[float] = deque()
        self._turn = asyncio.Lock()

    async def wait(self, *, moderator: bool) -> None:
        """Wait until a message may be sent, and count it."""
        most = AS_MODERATOR if moderator else AS_VIEWER
        async with self._turn:
            self._forget()
            while len(self._sent) >= most:
                await asyncio.sleep(self._sent[0] + WINDOW - asyncio.get_running_loop().time())
                self._forget()
            self._sent.append(asyncio.get_running_loop().time())

    def _forget(self) -> None:
        now = asyncio.get_running_loop().time()
        while self._sent and self._sent[0] + WINDOW <= now:
            self._sent.popleft()
