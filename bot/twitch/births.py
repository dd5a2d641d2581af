"""Since when accounts exist: looked up together when they are first heard, and never waited for."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime

from filters.engine.message import Message

AT_ONCE = 100
"""Accounts in one question (Helix), which costs one point of the application's."""

PAUSE = 1.0
"""Seconds before each question, so that those who come together are asked about together.

At most sixty points a minute of the application's 800: sanctions have points of their own.
"""

AGAIN = 15.0
"""Seconds until Twitch is asked again when it did not say."""

KNOWN = 50_000
"""Accounts that are remembered; the one asked about longest ago is forgotten first."""

WAITING = 5_000
"""Accounts that may wait; of more, each is asked about when it writes again."""

Ask = Callable[[Sequence[str]], Awaitable[Mapping[str, datetime] | None]]


class Births:
    """What is known of accounts, and whom to ask about."""

    def __init__(self, known: int = KNOWN, waiting: int = WAITING) -> None:
        self._most_known = known
        self._most_waiting = waiting
        self._known: dict[str, datetime | None] = {}
        self._waiting: dict[str, None] = {}
        self._asked = asyncio.Event()

    def of(self, user_id: str) -> datetime | None:
        """Since when an account exists, None where that is not known: not yet, or to nobody."""
        if user_id in self._known:
            return self._known[user_id]
        if user_id not in self._waiting and len(self._waiting) < self._most_waiting:
            self._waiting[user_id] = None
            self._asked.set()
        return None

    def remember(self, messages: Iterable[Message]) -> None:
        """Know again who wrote these, so that nobody is asked about anew after a restart."""
        for one in messages:
            if one.author is not None and one.author.account_created_at is not None:
                self._keep(one.author.id, one.author.account_created_at)

    async def watch(self, ask: Ask, pause: float = PAUSE) -> None:
        """Ask about whoever waits, those first who waited longest."""
        while True:
            await self._asked.wait()
            await asyncio.sleep(pause)
            some = list(self._waiting)[:AT_ONCE]
            found = await ask(some)
            if found is None:
                await asyncio.sleep(AGAIN)
            else:
                self._learn(some, found)

    def _learn(self, asked: Sequence[str], found: Mapping[str, datetime]) -> None:
        """Remember what Twitch says; an account that it does not know is asked about once."""
        for one in asked:
            del self._waiting[one]
            self._keep(one, found.get(one))
        if not self._waiting:
            self._asked.clear()

    def _keep(self, user_id: str, born: datetime | None) -> None:
        self._known[user_id] = born
        if len(self._known) > self._most_known:
            del self._known[next(iter(self._known))]
