"""A worker: a process that does a share of a backtest, and the line to it."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import active_count
from typing import Self

from bot.backtest.errors import LogError
from bot.backtest.hearing import Heard, Hearing
from bot.backtest.order import Order
from bot.backtest.readied import Readied
from bot.charter.problem import CharterProblems
from bot.lasting import settle

GOODBYE = 5.0
"""Seconds in which a worker that is not needed any more may end by itself."""
POLITE = 10
"""How far a process gives way to others, where the system knows of that."""


class CrashError(Exception):
    """A worker ended without an answer."""


Then = Callable[[Readied, Heard], str]
"""What is said of a backtest by whoever has heard it."""


@dataclass(frozen=True, slots=True)
class Task:
    """What one worker is given: its share, and what is to be said of it, if not the figures."""

    order: Order
    share: int = 0
    shares: int = 1
    then: Then | None = None
    readied: Readied | None = None
    """What a worker that begins as a copy of this process finds ready: it is never sent."""


def can_copy() -> bool:
    """Whether a worker may begin as a copy of this process, with all that is in its memory.

    On Linux alone: what macOS itself runs in a process does not outlive a copy. And a lock that
    another thread holds would never be let go of in it.
    """
    return sys.platform == "linux" and active_count() == 1


class Worker:
    """A process that does a task; it ends with its context."""

    def __init__(self, task: Task) -> None:
        begun = get_context("spawn") if task.readied is None else get_context("fork")
        self.line, self._far = begun.Pipe(duplex=False)
        self._process: BaseProcess = begun.Process(
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
            readied = task.readied or _made_ready(task.order)
            heard = Hearing(readied, tell, task.share, task.shares).run()
            line.send(task.then(readied, heard) if task.then else heard)
        except (LogError, CharterProblems) as problem:
            line.send(problem)


def _made_ready(order: Order) -> Readied:
    readied = Readied(order)
    settle()
    return readied


def _give_way() -> None:
    if hasattr(os, "nice"):
        os.nice(POLITE)
