"""A bot in a process of its own, the sandbox in this one, and a moderator at the desk."""

import asyncio
import json
import re
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.at_work import at_work
from bot.sandbox.options import SandboxOptions
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.chaos.books import Books
from tests.free_port import free_port
from tests.stories.process import Program
from tests.stories.setting import database, write_settings
from tests.stories.visitor import Visitor, visiting

BOT, MOD, CHANNEL = "chartreuse", "basile", "studiovert"
HOME = f"/channels/{CHANNEL}"
USUAL = '"warn", "timeout 10m", "case"'
"""The ladder of the charter, as it is written there."""
LIVE = re.compile(r'hx-sse:connect="([^"]+)"')
LOOKS = 0.1
"""Seconds between two looks into the books."""

UNHURRIED: dict[str, dict[str, object]] = {"twitch": {"lane_size": 100_000}}
"""Settings of a bot before which a whole evening may wait."""

Tables = Mapping[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class House:
    """Where it all happens."""

    sandbox: Sandbox
    folder: Path
    program: Program
    address: str

    @property
    def pid(self) -> int:
        return self.program.process.pid

    @property
    def books(self) -> Books:
        return Books(database(self.folder))

    async def counts(self, table: str, many: int, patience: float) -> None:
        """Return when the books hold so many rows; raises `TimeoutError`."""
        question = f"SELECT count(*) FROM {table}"  # noqa: S608  # the name is ours
        for _ in range(round(patience / LOOKS)):
            if int(self.books.read(question)[0][0]) >= many:
                return
            await asyncio.sleep(LOOKS)
        raise TimeoutError(f"{self.books.read(question)[0][0]} of {many} {table}")


@asynccontextmanager
async def house(
    tables: Tables | None = None, *, charter: str = "", ladder: str = USUAL, **options: object
) -> AsyncIterator[House]:
    """Open it: `tables` are laid over the settings, `options` are the sandbox's.

    A charter that is not named is one of two lists, with such a ladder.
    """
    made = SandboxOptions.model_validate({"viewers": 900, "moderators": (MOD,)} | options)
    port = free_port()
    with TemporaryDirectory() as name:
        folder = Path(name)
        async with open_sandbox(made) as sandbox:
            usual: Tables = {"web": {"port": port}, "moderation": {"notice_gap": 30}}
            config = write_settings(folder, sandbox, **{**usual, **(tables or {})})
            _replaced(folder / "plateau.toml", USUAL, ladder)
            if charter:
                _replaced(config, json.dumps(str(folder / "plateau.toml")), json.dumps(charter))
            async with at_work(config) as program:
                yield House(sandbox, folder, program, f"http://localhost:{port}")


@asynccontextmanager
async def seated(here: House) -> AsyncIterator[Visitor]:
    """Sit down at the desk as a moderator."""
    async with visiting(here.address) as visitor:
        await visitor.open(HOME)
        await visitor.send("/login")
        await visitor.answer(MOD)
        yield visitor


class News:
    """What an open page is told of, and when."""

    def __init__(self) -> None:
        self._at: asyncio.Queue[float] = asyncio.Queue(10_000)

    def heard(self) -> None:
        self._at.put_nowait(perf_counter())

    async def since(self, moment: float, patience: float = 10.0) -> float:
        """Return the seconds from a moment until the first news after it."""
        async with asyncio.timeout(patience):
            while (at := await self._at.get()) < moment:
                pass
        return at - moment


@asynccontextmanager
async def watching(visitor: Visitor, path: str) -> AsyncIterator[News]:
    """Keep a page open that is kept live, as a browser does."""
    found = LIVE.search(await visitor.open(path))
    if found is None:
        raise LookupError(f"{path} is not kept live")
    news, begun = News(), asyncio.Event()
    address = f"{visitor.address}{found[1].replace('&amp;', '&')}"

    async def listen() -> None:
        async with visitor.client.stream("GET", address, timeout=None) as answer:
            async for line in answer.aiter_lines():
                if line.startswith("data:"):
                    news.heard()
                    begun.set()
                elif line.startswith(": still"):
                    begun.set()

    async with asyncio.TaskGroup() as tasks:
        listening = tasks.create_task(listen(), name="an open page")
        async with asyncio.timeout(10):
            await begun.wait()
        yield news
        listening.cancel()


def _replaced(file: Path, old: str, new: str) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
