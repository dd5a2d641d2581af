"""Stopping is one event: Ctrl-C and a service's end set it, wherever the program runs."""

import asyncio
import signal
from types import FrameType


def stop_on_signals(stopping: asyncio.Event) -> None:
    """Set the event on SIGINT and SIGTERM; a second Ctrl-C interrupts at once."""
    loop = asyncio.get_running_loop()

    def stop(number: int, _: FrameType | None) -> None:
        if stopping.is_set() and number == signal.SIGINT:
            raise KeyboardInterrupt
        loop.call_soon_threadsafe(stopping.set)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
