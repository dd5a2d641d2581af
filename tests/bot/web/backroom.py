"""A channel behind the pages, for those that need no login: its charter in force, and no more."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, fields
from typing import cast

from httpx import ASGITransport, AsyncClient

from bot.bench.bench import Bench
from bot.cases.conduct import Conduct
from bot.ports.world import Channel, World
from bot.web.ground.behind import Behind
from bot.web.ground.front import Front
from bot.web.ground.options import WebOptions
from bot.web.serving.application import web_app
from filters.engine.charter import Charter
from tests.stories.visitor import Visitor as Browser

CHANNEL = Channel("9000", "mona", "Mona", "fr")


@dataclass(frozen=True, slots=True)
class Back:
    """What `Behind` asks of the world here."""

    channels: dict[str, Channel]


@dataclass(slots=True)
class Backroom:
    """One channel with its bench, and the pages in front."""

    bench: Bench
    front: Front

    @asynccontextmanager
    async def browser(self) -> AsyncIterator[Browser]:
        transport = ASGITransport(web_app(self.front, tuple), client=("10.0.0.1", 1))
        async with AsyncClient(transport=transport) as client:
            yield Browser(client, self.front.public)


def backroom(charter: Charter) -> Backroom:
    bench = Bench(CHANNEL.id, charter, Conduct(), language="fr")
    front = Front(b"k" * 32, WebOptions(public_url="https://bot.example"))
    world = cast("World", Back({CHANNEL.id: CHANNEL}))
    known = {"world": world, "benches": {CHANNEL.id: bench}, "keep_days": 30}
    front.behind = Behind(**{one.name: known.get(one.name) for one in fields(Behind)})  # type: ignore[arg-type]  # nothing else is asked for
    return Backroom(bench, front)
