"""The crew of a backtest: one worker or several, each with its evenings, listened to until done."""

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from multiprocessing.connection import wait

from bot.backtest.hearing import Heard, Hearing
from bot.backtest.order import Order
from bot.backtest.readied import Readied
from bot.backtest.worker import Task, Then, Worker, can_copy
from bot.lasting import settle

SMALL = 5_000
"""Messages that are over before another worker is there, or a walk through all objects."""
SMALL_ANEW = 60_000
"""Messages that are over before a worker that begins anew has read the charter once more."""
MOST = 16
"""Workers: each reads everything, so that more would read more than they judge."""
LOOK = 0.25
"""Seconds between two looks at whether anybody still wants the answer."""


class UnwantedError(Exception):
    """Nobody wants the answer any more."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a backtest has got; `read` of `size`, and messages that were judged."""

    read: int
    size: int
    judged: int

    @property
    def share(self) -> float:
        """The part that is done, 0 to 1."""
        return min(1.0, self.read / self.size) if self.size else 1.0


Told = Callable[[Progress], None]


def _nobody(_: Progress) -> None:
    """Tell nobody."""


def workers_for(order: Order, wanted: int = 0) -> int:
    """Return how many workers an order is worth; `wanted` is what a person asked for."""
    if wanted > 0:
        return min(wanted, MOST)
    small = SMALL if can_copy() else SMALL_ANEW
    return 1 if order.messages < small else min(os.cpu_count() or 1, MOST)


def hear(readied: Readied, told: Told = _nobody, *, workers: int = 1) -> Heard:
    """Let workers hear an order; a single one hears it here.

    Where a worker may begin as a copy of this process it finds the charters ready; elsewhere each
    reads them anew. Raises `LogError`, `CharterProblems` and `CrashError`.
    """
    order = readied.order
    if order.messages >= SMALL:
        settle()
    if workers == 1:
        return Hearing(readied, lambda read, judged: told(_at(order, read, judged))).run()
    shared = readied if can_copy() else None
    with ExitStack() as stack:
        crew = [
            stack.enter_context(Worker(Task(order, share, workers, readied=shared)))
            for share in range(workers)
        ]
        _attend(crew, order, told, lambda: True)
        return _together([one.answer for one in crew if isinstance(one.answer, Heard)])


def ask_apart(
    order: Order,
    then: Then,
    told: Told = _nobody,
    is_wanted: Callable[[], bool] = lambda: True,
) -> str:
    """Hear an order in a process of its own, and return what is said of it there.

    That process gives way to whoever else wants the processor; `then` is sent to it by name.
    Raises `LogError`, `CharterProblems`, `CrashError`, and `UnwantedError` once the answer is
    not wanted any more.
    """
    with Worker(Task(order, then=then)) as worker:
        _attend([worker], order, told, is_wanted)
        return str(worker.answer)


def _attend(crew: list[Worker], order: Order, told: Told, is_wanted: Callable[[], bool]) -> None:
    """Listen until everybody has answered."""
    while working := [one.line for one in crew if one.answer is None]:
        if not is_wanted():
            raise UnwantedError
        for line in wait(working, LOOK):
            next(one for one in crew if one.line is line).listen()
        read = sum(one.read for one in crew) // len(crew)
        told(_at(order, read, sum(one.judged for one in crew)))


def _at(order: Order, read: int, judged: int) -> Progress:
    return Progress(read, order.size, judged)


def _together(heard: list[Heard]) -> Heard:
    first, *others = heard
    for other in others:
        first.take_in(other)
    return first
