"""The agenda: what happens by itself when the show gets to its moment."""

import asyncio
import heapq
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.sandbox.show import ShowClock

Deed = Callable[[], Awaitable[None]]
_GLANCE = 1.0


@dataclass(slots=True)
class Agenda:
    """Deeds by show time; a jump of the clock brings them forward or puts them off.

    Nobody is woken without `tasks`: then deeds are done when somebody settles.
    """

    show: ShowClock
    tasks: asyncio.TaskGroup | None = None
    _due: list[tuple[datetime, int, Deed]] = field(default_factory=list)
    _open: set[int] = field(default_factory=set)
    _entered: int = 0
    _alarms: set[asyncio.Task[None]] = field(default_factory=set)

    def at(self, moment: datetime, deed: Deed) -> None:
        """Have a deed done at a moment of the show."""
        self._entered += 1
        heapq.heappush(self._due, (moment, self._entered, deed))
        self._open.add(self._entered)
        if self.tasks is not None:
            waiting, name = self._wait(moment, self._entered), f"sandbox alarm {self._entered}"
            alarm = self.tasks.create_task(waiting, name=name)
            self._alarms.add(alarm)
            alarm.add_done_callback(self._alarms.discard)

    async def settle(self) -> None:
        """Do everything whose moment has come, the earliest first."""
        while self._due and self._due[0][0] <= self.show.now():
            _, number, deed = heapq.heappop(self._due)
            self._open.discard(number)
            await deed()

    def close(self) -> None:
        """Wake nobody any more."""
        self.tasks = None
        for alarm in self._alarms:
            alarm.cancel()

    async def _wait(self, moment: datetime, number: int) -> None:
        # The clock may have gone back meanwhile, or stand still: then it is looked at again.
        while number in self._open:
            await self.show.wall.sleep(self.show.wait_for(moment) or _GLANCE)
            await self.settle()
