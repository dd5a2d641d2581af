"""The bot inside the test's own process: the same wiring, with a console to read."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from bot.app import run
from bot.ports.world import Clock
from bot.settings import read_settings
from bot.terminal.console import Console
from bot.wiring.parts import Parts
from tests.stories.lines import PATIENCE, Lines


@dataclass(slots=True)
class Inside:
    """A running bot; `stop` ends it as Ctrl-C does."""

    console: Lines = field(default_factory=Lines)
    stopping: asyncio.Event = field(default_factory=asyncio.Event)
    begun: asyncio.Future[Parts] = field(default_factory=asyncio.Future)
    over: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def parts(self) -> Parts:
        return self.begun.result()

    async def stop(self) -> None:
        self.stopping.set()
        async with asyncio.timeout(PATIENCE):
            await self.over.wait()


@asynccontextmanager
async def inside(config: Path) -> AsyncIterator[Inside]:
    """Run the bot by its settings until the block ends."""
    bot = Inside()

    def console(clock: Clock) -> Console:
        return Console(bot.console.add, clock.show)

    async def running() -> None:
        settings = read_settings(config)
        await run(settings, console, stopping=bot.stopping, started=bot.begun.set_result)
        bot.over.set()

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(running(), name="the bot")
        async with asyncio.timeout(PATIENCE):
            await bot.begun
        try:
            yield bot
        finally:
            await bot.stop()
