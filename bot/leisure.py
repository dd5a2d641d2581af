"""When whoever listens along may go on: not while moderation has something in hand."""

import asyncio
from collections.abc import Awaitable, Callable

Leisure = Callable[[], Awaitable[None]]
"""Returns when there is time for what nobody waits for."""


async def next_turn() -> None:
    """Let all others have their turn: for whoever listens where nobody moderates."""
    await asyncio.sleep(0)
