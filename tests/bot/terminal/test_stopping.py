import asyncio
import signal
from collections.abc import Iterator

import pytest

from bot.terminal.stopping import stop_on_signals


@pytest.fixture(autouse=True)
def own_handlers() -> Iterator[None]:
    """Leave pytest's own way of being interrupted as it was."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_a_signal_sets_the_event(number: signal.Signals) -> None:
    stopping = asyncio.Event()
    stop_on_signals(stopping)
    assert not stopping.is_set()

    signal.raise_signal(number)
    async with asyncio.timeout(5):
        await stopping.wait()


async def test_a_second_interruption_ends_the_program_at_once() -> None:
    stopping = asyncio.Event()
    stop_on_signals(stopping)
    stopping.set()

    with pytest.raises(KeyboardInterrupt):
        signal.raise_signal(signal.SIGINT)


async def test_being_told_twice_to_terminate_changes_nothing() -> None:
    stopping = asyncio.Event()
    stop_on_signals(stopping)
    stopping.set()

    signal.raise_signal(signal.SIGTERM)
    assert stopping.is_set()
