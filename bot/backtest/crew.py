"""Workers, each a process of its own: begun anew wherever it runs, and ended with whoever asked."""

import os
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Self

from bot.backtest.errors import LogError
from bot.backtest.hearing import Heard, Hearing
from bot.backtest.order import Order
from bot.charter.problem import CharterProblems
from bot.lasting import settle

SMALL = 2_000_000
"""Bytes of logs below which a second worker takes longer to begin than it saves."""
MOST = 16
"""Workers: each reads everything, so that more would read more than they judge."""
LOOK = 0.25
"""Seconds between two looks at whether anybody still wants the answer."""
GOODBYE = 5.0
POLITE = 10
"""How far a process gives way to others, where the system knows of that."""


class UnwantedError(Exception):
    """Nobody wants the answer any more."""


class CrashError(Exception):
    """A worker ended without an answer."""


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


def workers_for(order: Order, wanted: int = 0) -> int:
    """Return how many workers an order is worth; `wanted` is what a person asked for."""
    if wanted > 0:
        return min(wanted, MOST)
    return 1 if order.size < SMALL else min(os.cpu_count() or 1, MOST)


def hear(order: Order, told: Told = lambda _: None, *, workers: int = 1) -> Heard:
    """Let workers hear an order; a single one hears it here.

    Raises `LogError`, `CharterProblems` and `CrashError`.
    """
    if workers == 1:
        # what is over at once is not worth walking through all that there is
        made = settle if order.size > SMALL else _nothing
        tell = partial(_tell, order, told)
        return Hearing(order, tell, made=made).run()
    with ExitStack() as stack:
        crew = [
            stack.enter_context(_Worker(Task(order, share, workers))) for share in range(workers)
        ]
        _attend(crew, order, told, lambda: True)
        return _together([one.answer for one in crew if isinstance(one.answer, Heard)])


def ask_apart(
    order: Order,
    then: Callable[[Order, Heard], str],
    told: Told = lambda _: None,
    is_wanted: Callable[[], bool] = lambda: True,
) -> str:
    """Hear an order in a process of its own, and return what is said of it there.

    That process gives way to whoever else wants the processor; `then` is sent to it by name.
    Raises `LogError`, `CharterProblems`, `CrashError`, and `UnwantedError` once the answer is
    not wanted any more.
    """
    with _Worker(Task(order, 0, 1, then)) as worker:
        _attend([worker], order, told, is_wanted)
        return str(worker.answer)


def _attend(crew: list["_Worker"], order: Order, told: Told, is_wanted: Callable[[], bool]) -> None:
    """Listen until everybody has answered."""
    while working := [one.line for one in crew if one.answer is None]:
        if not is_wanted():
            raise UnwantedError
        for line in wait(working, LOOK):
            next(one for one in crew if one.line is line).listen()
        read = sum(one.read for one in crew) // len(crew)
        told(_at(order, read, sum(one.judged for one in crew)))


def _nothing() -> None:
    """Settle nothing."""


def _tell(order: Order, told: Told, read: int, judged: int) -> None:
    told(_at(order, read, judged))


def _at(order: Order, read: int, judged: int) -> Progress:
    return Progress(read, order.size, judged)


def _together(heard: list[Heard]) -> Heard:
    first, *others = heard
    for other in others:
        first.take_in(other)
    return first


@dataclass(frozen=True, slots=True)
class Task:
    """What one worker is given: its share, and what is to be said of it, if not the figures."""

    order: Order
    share: int
    shares: int
    then: Callable[[Order, Heard], str] | None = None


class _Worker:
    """A process that does a task, and the line to it; it ends with its context."""

    def __init__(self, task: Task) -> None:
        spawning = get_context("spawn")
        self.line, self._far = spawning.Pipe(duplex=False)
        self._process: BaseProcess = spawning.Process(
            target=_work, args=(task, self._far), name=f"backtest {task.share + 1}"
        )
        self._process.daemon = True
        self.read = self.judged = 0
        self.answer: Heard | str | None = None

    def __enter__(self) -> Self:
        self._process.start()
        # our own end of theirs would keep the line open after they are gone
        self._far.close()
        return self

    def __exit__(self, *_: object) -> None:
        self.line.close()
        if self._process.is_alive() and self.answer is None:
            self._process.terminate()
        self._process.join(GOODBYE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()

    def listen(self) -> None:
        """Take in what it says; raises what went wrong there."""
        try:
            said: object = self.line.recv()
        except (EOFError, OSError):
            raise CrashError("a worker of the backtest ended without an answer") from None
        match said:
            case Heard() | str():
                self.answer = said
            case Exception():
                raise said
            case (int(read), int(judged)):
                self.read, self.judged = read, judged
            case _:
                pass


def _work(task: Task, line: Connection) -> None:
    """Do a task and send its answer, or what a person can mend."""

    def tell(read: int, judged: int) -> None:
        line.send((read, judged))

    # whoever listened may have gone: Ctrl-C reaches all processes of a terminal
    with suppress(BrokenPipeError, KeyboardInterrupt, ConnectionError):
        try:
            if task.then is not None:
                _give_way()
            heard = Hearing(task.order, tell, task.share, task.shares, settle).run()
            line.send(task.then(task.order, heard) if task.then else heard)
        except (LogError, CharterProblems) as problem:
            line.send(problem)


def _give_way() -> None:
    if hasattr(os, "nice"):
        os.nice(POLITE)
