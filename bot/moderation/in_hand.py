"""How many events are being heard just now, for whoever waits until none is."""

import asyncio
from collections.abc import Callable


class InHand:
    """Counts those that entered and have not left; whoever waits is told when one leaves."""

    def __init__(self) -> None:
        self._count = 0
        self._idlers = 0
        """How many wait until nothing is in hand: as a rule nobody does."""
        self._left = asyncio.Condition()

    def __bool__(self) -> bool:
        return self._count > 0

    async def __aenter__(self) -> None:
        self._count += 1

    async def __aexit__(self, *_: object) -> None:
        self._count -= 1
        if self._idlers:
            async with self._left:
                self._left.notify_all()

    async def none(self, waiting: Callable[[], bool] = lambda: False) -> None:
        """Wait until none is in hand, and nothing waits to be."""
        self._idlers += 1
        try:
            async with self._left:
                await self._left.wait_for(lambda: not waiting() and not self._count)
        finally:
            self._idlers -= 1
