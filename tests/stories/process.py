"""The bot as its own process, started as a person starts it: what it writes, how it ends."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.stories.lines import PATIENCE, Lines

ROOT = Path(__file__).parents[2]
LONGEST_LINE = 1 << 20
STARTING = 4 * PATIENCE
"""Seconds for a process of its own to read its programs, however busy the machine is."""


@dataclass(slots=True)
class Program:
    """A running `python -m bot …`."""

    process: Process
    console: Lines = field(default_factory=Lines)
    log: Lines = field(default_factory=Lines)

    async def end(self, number: int = signal.SIGTERM) -> int:
        """Ask it to stop and return its exit code."""
        self.process.send_signal(number)
        return await self.ended()

    async def ended(self) -> int:
        async with asyncio.timeout(PATIENCE):
            return await self.process.wait()

    async def kill(self) -> None:
        """End it as a power cut would."""
        self.process.kill()
        await self.ended()

    @property
    def trouble(self) -> list[str]:
        """What a clean run never writes."""
        bad = ("Traceback", "Warning", "Exception ignored", "[error", "[critical")
        return [line for line in self.log.all if any(one in line for one in bad)]


@asynccontextmanager
async def running(*arguments: str) -> AsyncIterator[Program]:
    """Run the program; it is killed at the end of the block unless it ended before."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-W", "default::ResourceWarning", "-m", "bot", *arguments),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=PIPE,
        stderr=PIPE,
        limit=LONGEST_LINE,
        cwd=ROOT,
        env=_environment(),
    )
    program = Program(process)
    async with asyncio.TaskGroup() as tasks:
        for name, stream, lines in (
            ("console", process.stdout, program.console),
            ("log", process.stderr, program.log),
        ):
            tasks.create_task(_read(stream, lines), name=f"reading the {name}")
        try:
            yield program
        finally:
            if process.returncode is None:
                process.kill()
            await process.wait()


@asynccontextmanager
async def moderating(config: Path) -> AsyncIterator[Program]:
    """Run the bot by its settings, and begin when it moderates."""
    async with running("run", "--config", str(config)) as program:
        await program.log.show("moderating", patience=STARTING)
        yield program


async def _read(stream: asyncio.StreamReader | None, lines: Lines) -> None:
    assert stream is not None
    while line := await stream.readline():
        lines.add(line.decode().rstrip())


def _environment() -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("CHARTREUSE_")}
    own["CHARTREUSE_READER__ENABLED"] = "false"
    return own | {"PYTHONUNBUFFERED": "1"}
