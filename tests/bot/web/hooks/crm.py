"""A program that is told what happens, as a real server on this machine."""

import asyncio
import base64
import hmac
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.web.ground.hook_options import HookOptions

KEY = b"0123456789abcdef01234567"
SECRET = f"whsec_{base64.b64encode(KEY).decode()}"
PATIENCE = 30.0
"""Seconds after which what should have been told was not."""


@dataclass
class Crm:
    """Takes events; answers with the `answers` first, then with 204 unless it is `deaf`."""

    answers: list[int] = field(default_factory=list)
    got: list[dict[str, Any]] = field(default_factory=list)
    deaf: bool = False
    asked: int = 0
    ids: list[str] = field(default_factory=list)
    port: int = 0
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def take(self, request: web.Request) -> web.Response:
        self.asked += 1
        body = await request.read()
        mark = request.headers["webhook-signature"].removeprefix("v1,")
        text = f"{request.headers['webhook-id']}.{request.headers['webhook-timestamp']}."
        assert base64.b64decode(mark) == hmac.digest(KEY, text.encode() + body, "sha256")
        status = self.answers.pop(0) if self.answers else 503 if self.deaf else 204
        if status < 300:
            self.got.append(await request.json())
            self.ids.append(request.headers["webhook-id"])
        async with self.news:
            self.news.notify_all()
        return web.Response(status=status, headers={"location": f"http://127.0.0.1:{self.port}/"})

    async def has(self, count: int) -> list[dict[str, Any]]:
        await self.until(lambda: len(self.got) >= count)
        return self.got

    async def until(self, done: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE), self.news:
            await self.news.wait_for(done)

    async def was_asked(self, count: int) -> None:
        await self.until(lambda: self.asked >= count)

    def hook(self, **changes: object) -> HookOptions:
        made = {"url": f"http://127.0.0.1:{self.port}/x?key=secret", "secret": SECRET} | changes
        return HookOptions(**made)


@asynccontextmanager
async def crm(*answers: int) -> AsyncIterator[Crm]:
    made = Crm(list(answers))
    app = web.Application()
    app.router.add_post("/{anything:.*}", made.take)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        made.port = runner.addresses[0][1]
        yield made
    finally:
        await runner.cleanup()
