"""The scorer: what waits to be read, read in one thread beside the event loop, and remembered."""

import asyncio
import os
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import partial
from threading import get_native_id
from time import monotonic
from typing import TypeVar

from bot.reader.model import Answer, Reads

AT_ONCE = 2
"""Texts that are read in one go, so that what is waited for is behind two others at most."""
MOST_WAITING = 500
BUDGET = 0.05
"""Seconds that the oldest may have waited before the cheapest go unread."""
REMEMBERED = 20_000
"""Texts whose answers are kept: half of all chat repeats another message."""
POLITE = 10
"""How far the thread gives way to everybody else, where the system knows of that."""

T = TypeVar("T")
Then = Callable[[Answer], Awaitable[None]]


@dataclass(slots=True)
class Waiting:
    """A text that waits to be read, and what is to be done with the answer."""

    text: str
    since: float
    cheap: bool
    then: list[Then] = field(default_factory=list)


@dataclass(slots=True)
class Tally:
    """What became of what was said."""

    read: int = 0
    known: int = 0
    """Answered at once, because the same text had been read before."""
    unread: int = 0
    """Left out, because too much was waiting."""
    slowest: float = 0.0
    """Seconds from asking to the answer."""


class Scorer:
    """Answers for texts, later; `run` does the reading, in batches off the event loop."""

    def __init__(self, model: Reads, now: Callable[[], float] = monotonic) -> None:
        self._model = model
        self._now = now
        self._known: OrderedDict[str, Answer] = OrderedDict()
        self._waiting: OrderedDict[str, Waiting] = OrderedDict()
        self._asked = asyncio.Event()
        self._thread: ThreadPoolExecutor | None = None
        self.tally = Tally()

    def known(self, text: str) -> Answer | None:
        """Return what is remembered of a text."""
        answer = self._known.get(text)
        if answer is not None:
            self._known.move_to_end(text)
            self.tally.known += 1
        return answer

    def ask(self, text: str, then: Then, *, cheap: bool = False, first: bool = False) -> None:
        """Have a text read; of too many, the cheap go unread, and then whoever waited longest."""
        waiting = self._waiting.get(text)
        if waiting is None:
            waiting = self._waiting[text] = Waiting(text, self._now(), cheap)
            self._make_room()
        waiting.cheap &= cheap
        waiting.then.append(then)
        if first and text in self._waiting:
            self._waiting.move_to_end(text, last=False)
        self._asked.set()

    async def soon(self, text: str, seconds: float) -> Answer | None:
        """Have a text read before all others; None where that took too long."""
        answered: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()

        async def then(answer: Answer) -> None:
            if not answered.done():
                answered.set_result(answer)

        self.ask(text, then, first=True)
        try:
            async with asyncio.timeout(seconds):
                return await answered
        except TimeoutError:
            return None

    async def run(self) -> None:
        """Read what waits, until cancelled; raises what the model raises."""
        with _thread() as self._thread:
            while True:
                await self._asked.wait()
                batch = self._next()
                answers = await self.apart(partial(_all, self._model, [one.text for one in batch]))
                for one, answer in zip(batch, answers, strict=True):
                    await self._answered(one, answer)

    async def apart(self, work: Callable[[], T]) -> T:
        """Have something done in the thread that reads, after what it has in hand."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _next(self) -> list[Waiting]:
        """Take the next few; where they are late already, the cheap are not among them."""
        self._shed()
        batch = [self._waiting.popitem(last=False)[1] for _ in range(self._portion())]
        if not self._waiting:
            self._asked.clear()
        return batch

    def _portion(self) -> int:
        return min(AT_ONCE, len(self._waiting))

    def _shed(self) -> None:
        oldest = next(iter(self._waiting.values()), None)
        if oldest is None or self._now() - oldest.since <= BUDGET:
            return
        for text in [one.text for one in self._waiting.values() if one.cheap]:
            self._leave(text)

    def _make_room(self) -> None:
        if len(self._waiting) <= MOST_WAITING:
            return
        cheap = (one.text for one in self._waiting.values() if one.cheap)
        self._leave(next(cheap, next(iter(self._waiting))))

    def _leave(self, text: str) -> None:
        left = self._waiting.pop(text)
        self.tally.unread += max(1, len(left.then))

    async def _answered(self, one: Waiting, answer: Answer) -> None:
        self._known[one.text] = answer
        if len(self._known) > REMEMBERED:
            self._known.popitem(last=False)
        self.tally.read += 1
        self.tally.slowest = max(self.tally.slowest, self._now() - one.since)
        for then in one.then:
            await then(answer)


def _all(model: Reads, texts: Sequence[str]) -> list[Answer]:
    return list(model.answers(texts))


@contextmanager
def _thread() -> Iterator[ThreadPoolExecutor]:
    """Give a thread that ends with its last text: nobody waits for those that were not begun."""
    thread = ThreadPoolExecutor(1, thread_name_prefix="second reader", initializer=_be_polite)
    try:
        yield thread
    finally:
        thread.shutdown(wait=True, cancel_futures=True)


def _be_polite() -> None:
    """Let rules and chat go first: on Linux a thread has a priority of its own."""
    with suppress(AttributeError, OSError):
        os.setpriority(os.PRIO_PROCESS, get_native_id(), POLITE)
