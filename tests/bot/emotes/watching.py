"""An emote watch beside a sandbox, whose pauses a test ends when it likes."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from bot.emotes.options import EmoteOptions
from bot.emotes.watch import EmoteWatch
from bot.sandbox.sandbox import Sandbox

PATIENCE = 20.0


@dataclass(slots=True)
class Watched:
    """What the watch told, and how long it means to wait."""

    sandbox: Sandbox
    options: EmoteOptions
    file: Path
    told: dict[str, frozenset[str]] = field(default_factory=dict)
    pauses: list[float] = field(default_factory=list)
    news: asyncio.Event = field(default_factory=asyncio.Event)
    again: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))
    watch: EmoteWatch = field(init=False)

    @property
    def channel(self) -> str:
        return self.sandbox.channel().broadcaster.id

    @property
    def names(self) -> frozenset[str]:
        return self.told.get(self.channel, frozenset())

    def tell(self, channel: str, names: frozenset[str]) -> None:
        self.told[channel] = names
        self._stir()

    async def pause(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self._stir()
        await self.again.acquire()

    def _stir(self) -> None:
        self.news.set()
        self.news = asyncio.Event()

    def __post_init__(self) -> None:
        self.watch = EmoteWatch(
            self.options,
            (self.channel,),
            self.file,
            self.tell,
            pause=self.pause,
            chance=lambda: 1.0,
        )

    async def asked(self, times: int) -> None:
        """Return when so many questions were answered, be it by nothing."""
        await self.until(lambda: len(self.pauses) >= times)

    async def until(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE):
            while not true():
                await self.news.wait()

    def ask_again(self) -> None:
        self.again.release()


def options(sandbox: Sandbox, **changes: object) -> EmoteOptions:
    usual = {
        "bttv_url": sandbox.bttv_url,
        "ffz_url": sandbox.ffz_url,
        "seventv_url": sandbox.seventv_url,
    }
    return EmoteOptions.model_validate(usual | changes)


@asynccontextmanager
async def watching(sandbox: Sandbox, file: Path, **changes: object) -> AsyncIterator[Watched]:
    one = Watched(sandbox, options(sandbox, **changes), file)
    async with asyncio.TaskGroup() as tasks:
        running = tasks.create_task(one.watch.run(), name="emotes")
        try:
            yield one
        finally:
            running.cancel()


@asynccontextmanager
async def serving(
    answer: Callable[[web.Request], Awaitable[web.StreamResponse]],
) -> AsyncIterator[str]:
    """Run a site that gives one answer to everything; its address."""
    app = web.Application()
    app.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()
