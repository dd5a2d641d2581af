"""A receiver on this machine: what an address of the team's would get over the wire."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web


@dataclass
class Receiver:
    """Takes what is posted as JSON; answers with the `answers` first, then with 200."""

    port: int = 0
    answers: list[int] = field(default_factory=list)
    got: list[dict[str, str]] = field(default_factory=list)
    asked: int = 0
    _news: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def url(self) -> str:
        return f"json://127.0.0.1:{self.port}/hook-of-secret"

    async def take(self, request: web.Request) -> web.Response:
        self.asked += 1
        status = self.answers.pop(0) if self.answers else 200
        if status == 200:
            self.got.append(await request.json())
        async with self._news:
            self._news.notify_all()
        return web.Response(status=status)

    async def has(self, count: int) -> list[dict[str, str]]:
        async with asyncio.timeout(10), self._news:
            await self._news.wait_for(lambda: len(self.got) >= count)
        return self.got

    async def was_asked(self, count: int) -> None:
        async with asyncio.timeout(10), self._news:
            await self._news.wait_for(lambda: self.asked >= count)


@asynccontextmanager
async def open_receiver(*answers: int) -> AsyncIterator[Receiver]:
    receiver = Receiver(answers=list(answers))
    app = web.Application()
    app.router.add_post("/{anything:.*}", receiver.take)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        receiver.port = runner.addresses[0][1]
        yield receiver
    finally:
        await runner.cleanup()
