"""TwitchIO's own bot in a process of its own, with a listener that does nothing but count.

Begun by `benchmarks.twitchio`, which says by a line of JSON where the sandbox is.
"""

import asyncio
import json
import logging
import sys
from typing import TypedDict

import aiohttp
import twitchio
from twitchio import eventsub
from twitchio.eventsub import websockets
from twitchio.ext import commands

READY, HEARD = "ready", "heard"


class Place(TypedDict):
    """Where the sandbox is, who listens to whom there, and how many messages there will be."""

    helix: str
    url: str
    eventsub: str
    client: str
    secret: str
    bot: str
    owner: str
    tokens: list[tuple[str, str]]
    count: int


class Empty(commands.AutoBot):
    """Counts what is said."""

    def __init__(self, place: Place, session: aiohttp.ClientSession) -> None:
        self.place = place
        self.heard = 0
        self.over = asyncio.Event()
        super().__init__(
            client_id=place["client"],
            client_secret=place["secret"],
            bot_id=place["bot"],
            prefix="!",
            session=session,
            subscriptions=[
                eventsub.ChatMessageSubscription(
                    broadcaster_user_id=place["owner"], user_id=place["bot"]
                )
            ],
        )

    async def load_tokens(self, _: str | None = None) -> None:
        for access, refresh in self.place["tokens"]:
            await self.add_token(access, refresh)

    async def save_tokens(self, _: str | None = None) -> None:
        """Keep nothing."""

    async def event_ready(self) -> None:
        print(READY, flush=True)

    async def event_message(self, _: twitchio.ChatMessage) -> None:
        self.heard += 1
        if self.heard == self.place["count"]:
            print(HEARD, flush=True)
            self.over.set()


async def listen(place: Place) -> None:
    """Listen until it is told to end."""
    twitchio.Route.BASE = place["helix"] + "/"
    twitchio.Route.ID_BASE = place["url"] + "/"
    websockets.WSS = place["eventsub"]
    async with aiohttp.ClientSession() as session, asyncio.TaskGroup() as tasks:
        bot = Empty(place, session)
        running = tasks.create_task(bot.start(with_adapter=False), name="AutoBot")
        await bot.over.wait()
        await asyncio.to_thread(sys.stdin.readline)
        await bot.close(save_tokens=False)
        running.cancel()


if __name__ == "__main__":
    logging.getLogger("twitchio").setLevel(logging.ERROR)
    asyncio.run(listen(json.loads(sys.stdin.readline())))
