"""Hears for a process that presides: frames as they come, understood by nobody here.

It reads the shards of its own process with the application's token alone, subscribes to nothing
and founds nothing: all that belongs to the one that presides.
"""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import structlog
from aiohttp import ClientSession
from msgspec import Struct, json

from bot.supervise import supervise
from bot.twitch.calls import Calls
from bot.twitch.client import Ground, TwitchClient
from bot.twitch.errors import NotReadyError
from bot.twitch.hearing import Hearing
from bot.twitch.lanes import Lanes
from bot.twitch.oauth import OAuth
from bot.twitch.opening import TIMEOUT
from bot.twitch.options import TwitchOptions
from bot.twitch.own import OwnActs
from bot.twitch.probe import is_gone
from bot.twitch.repairs import conduit
from bot.twitch.repairs.addresses import direct
from bot.twitch.repairs.keeper import NOT_TO_BE_HAD
from bot.twitch.repairs.secrets import hush
from bot.twitch.translate import Standing
from bot.twitch.trouble import Troubles

LOOK = 5.0
"""Seconds between two looks at where Twitch sends the events of our shards."""

AGAIN = 1.0
"""Seconds until it is asked again for a conduit that nobody has made yet."""

NOBODY = "0"
"""Whose name TwitchIO is given: nothing is done in it."""

PARTING = 2.0
"""Seconds that the last of it is given at the end."""

MOST = 10_000
"""Frames that wait to be handed on; of more the newest are let go."""

HandOn = Callable[[Sequence[str]], Awaitable[None]]

log = structlog.get_logger(__name__)


class Known(Struct):
    """A conduit."""

    id: str


class Conduits(Struct):
    """The answer of `GET /eventsub/conduits`."""

    data: list[Known]


class Overheard(Hearing):
    """Keeps frames in their order until they are handed on."""

    def __init__(self) -> None:
        super().__init__(Standing("", own=OwnActs()), Lanes((), 1), Troubles())
        self.waiting: deque[str] = deque()
        self.arrived = asyncio.Event()

    def heard(self, data: object, shard: str = "") -> None:  # noqa: ARG002  # whoever hears it
        """Keep a notification."""
        if len(self.waiting) >= MOST:
            log.error("relay.full", let_go=1)
            return
        self.waiting.append(json.encode(data).decode())
        self.arrived.set()

    def revoked(self, data: object) -> None:
        """Keep that a subscription was revoked."""
        self.heard(data)

    async def hand_on(self, to: HandOn) -> None:
        """Hand on what waits, and then whatever comes."""
        while True:
            await self.arrived.wait()
            await self.flush(to)

    async def flush(self, to: HandOn) -> None:
        """Hand on what waits now; what could not be handed on waits again."""
        self.arrived.clear()
        frames = list(self.waiting)
        if frames:
            await to(frames)
        for _ in frames:
            self.waiting.popleft()

    async def part(self, to: HandOn) -> None:
        """Hand on the last of it, if that can be done in time."""
        try:
            async with asyncio.timeout(PARTING):
                await self.flush(to)
        except TimeoutError:
            log.error("relay.not_handed_on", count=len(self.waiting))  # noqa: TRY400  # it says all


@asynccontextmanager
async def open_ears(options: TwitchOptions, hand_on: HandOn) -> AsyncIterator["Ears"]:
    """Hear by this process's own shards until the block ends; Twitch is waited for."""
    direct(options)
    hush()
    overheard = Overheard()
    async with (
        ClientSession(timeout=TIMEOUT, middlewares=(Calls(options.points_per_minute),)) as session,
        ClientSession() as line,
        asyncio.TaskGroup() as tasks,
    ):
        ears = Ears(options, Ground(session, line, tasks), overheard)
        services = {"ears": ears.listen, "relay": lambda: overheard.hand_on(hand_on)}
        running = [
            tasks.create_task(supervise(name, one), name=name) for name, one in services.items()
        ]
        try:
            yield ears
        finally:
            for one in running:
                one.cancel()
            await asyncio.wait(running)
            await ears.close()
            await overheard.part(hand_on)


class Ears:
    """The shards of one process, kept by one client after the other if need be."""

    def __init__(self, options: TwitchOptions, ground: Ground, overheard: Overheard) -> None:
        self._options = options
        self._ground = ground
        self._overheard = overheard
        self._client: TwitchClient | None = None
        self.since: float | None = None
        """Since when every shard has been read (the loop's clock)."""
        self.listening = asyncio.Event()

    async def listen(self) -> None:
        """Read the shards, and see to it that Twitch sends their events here."""
        await self.close()
        token = (await OAuth(self._ground.calls, self._options).application()).access_token
        options = self._options.model_copy(update={"conduit": await self._conduit(token)})
        bot_id = options.bot_id or NOBODY
        client = TwitchClient(options, self._ground, bot_id, self._overheard, Troubles())
        self._client = client
        await client.begin(token, ())
        self.since = asyncio.get_running_loop().time()
        self.listening.set()
        log.info("listening", shards=[one.shard for one in client.shards])
        while True:
            await asyncio.sleep(LOOK)
            await self.look()

    async def close(self) -> None:
        """Read nothing more."""
        self.since = None
        self.listening.clear()
        if self._client is not None:
            await self._client.end()
            self._client = None

    async def look(self) -> None:
        """Compare once where Twitch sends the events of our shards, and mend what differs."""
        client = self._client
        try:
            if client and await is_gone(client) and await conduit.adopt(client):
                await client.shards.reopen()
        except NOT_TO_BE_HAD as error:
            log.info("twitch.look_failed", why=type(error).__name__)

    async def _conduit(self, token: str) -> str:
        """Find the conduit that is shared, or wait until somebody has made it."""
        while True:
            known = await self._conduits(token)
            wanted = [one for one in known if self._options.conduit in {"", one}]
            if len(wanted) == 1:
                return wanted[0]
            if wanted:
                raise NotReadyError("the application has several conduits; set `twitch.conduit`")
            await asyncio.sleep(AGAIN)

    async def _conduits(self, token: str) -> list[str]:
        url = f"{self._options.helix_url}/eventsub/conduits"
        headers = {"Authorization": f"Bearer {token}", "Client-Id": self._options.client_id}
        async with self._ground.calls.get(url, headers=headers) as answer:
            body = await answer.read()
            if not answer.ok:
                raise NotReadyError(f"`{url}` answered {answer.status}")
        return [one.id for one in json.decode(body, type=Conduits).data]
