"""Workers, each a process of its own: begun anew wherever it runs, and ended with whoever asked."""

import os
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass
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


class CancelledError(Exception):
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


def hear(
    order: Order,
    told: Told = lambda _: None,
    *,
    workers: int = 1,
    is_wanted: Callable[[], bool] = lambda: True,
    apart: bool = False,
) -> Heard:
    """Let workers hear an order; with one, it is heard here, unless it is to be kept `apart`.

    Raises `LogError`, `CharterProblems`, and `CancelledError` once it is not wanted any more.
    """
    if workers == 1 and not apart:
        hearing = Hearing(order, lambda read, judged: told(_at(order, read, judged)), made=settle)
        return hearing.run()
    with ExitStack() as stack:
        crew = [stack.enter_context(_Worker(order, share, workers)) for share in range(workers)]
        while working := [one.line for one in crew if one.heard is None]:
            if not is_wanted():
                raise CancelledError
            for line in wait(working, LOOK):
                next(one for one in crew if one.line is line).listen()
            read = sum(one.read for one in crew) // workers
            told(_at(order, read, sum(one.judged for one in crew)))
        return _together(crew)


def _at(order: Order, read: int, judged: int) -> Progress:
    return Progress(read, order.size, judged)


def _together(crew: list["_Worker"]) -> Heard:
    first, *others = (one.heard for one in crew)
    assert first is not None  # noqa: S101  # whoever calls has waited for all
    for other in others:
        if other is not None:
            first.take_in(other)
    return first


class _Worker:
    """A process that hears a share, and the line to it; it ends with its context."""

    def __init__(self, order: Order, share: int, shares: int) -> None:
        spawning = get_context("spawn")
        self.line, self._far = spawning.Pipe(duplex=False)
        self._process: BaseProcess = spawning.Process(
            target=_work, args=(order, share, shares, self._far), name=f"backtest {share + 1}"
        )
        self._process.daemon = True
        self.read = self.judged = 0
        self.heard: Heard | None = None

    def __enter__(self) -> Self:
        self._process.start()
        # our own end of theirs would keep the line open after they are gone
        self._far.close()
        return self

    def __exit__(self, *_: object) -> None:
        self.line.close()
        if self._process.is_alive() and self.heard is None:
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
            case Heard():
                self.heard = said
            case Exception():
                raise said
            case (int(read), int(judged)):
                self.read, self.judged = read, judged
            case _:
                pass


def _work(order: Order, share: int, shares: int, line: Connection) -> None:
    """Hear a share and send what was counted, or what a person can mend."""

    def tell(read: int, judged: int) -> None:
        line.send((read, judged))

    # whoever listened may have gone: Ctrl-C reaches all processes of a terminal
    with suppress(BrokenPipeError, KeyboardInterrupt, ConnectionError):
        try:
            line.send(Hearing(order, tell, share, shares, settle).run())
        except (LogError, CharterProblems) as problem:
            line.send(problem)
