"""A bot as its own process, waited for however busy the machine is."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.stories.process import Program, running

SLOWEST = 600.0
"""Seconds until it moderates."""


@asynccontextmanager
async def at_work(config: Path) -> AsyncIterator[Program]:
    """Run the bot by its settings, and begin when it moderates."""
    async with running("run", "--config", str(config)) as program:
        await program.log.show("moderating", patience=SLOWEST)
        yield program
