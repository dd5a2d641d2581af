"""Tells other programs what happens: in order, signed, tried again, never in anybody's way."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

import structlog
from aiohttp import ClientError, ClientSession, ClientTimeout
from msgspec import json

from bot.cases.chorus import Chorus
from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.ports import Answer, Channel, Feed, PendingEffect
from bot.web.hooks.happenings import Envelope, Happening, happenings
from bot.web.hooks.options import HookOptions, key_of
from bot.web.hooks.signature import signed
from bot.web.hooks.singing import Singing, singing
from filters.engine.message import Message

SIZE = 1_000
"""Events that wait for one program; of more the oldest is let go and counted as lost."""
PAUSES = (1.0, 5.0, 30.0, 120.0, 600.0)
"""Seconds before an event that was not taken is sent again; after the last it is lost."""
PATIENCE = 10.0
"""Seconds that a program has to take an event."""
KNOWN = 2_000
"""Ids of events that are remembered, so that none is told twice."""

log = structlog.get_logger(__name__)


class Line:
    """What waits for one program."""

    def __init__(self, name: str, options: HookOptions, desk: str) -> None:
        self._name = name
        self._options = options
        self._desk = desk
        self._key = key_of(options.secret)
        self._waiting: asyncio.Queue[tuple[Happening | Singing, datetime]] = asyncio.Queue(SIZE)
        self.lost = 0

    def put(self, one: Happening | Singing, at: datetime) -> None:
        """Tell it soon, if it is meant for this program; never waits."""
        options = self._options
        if one.event not in options.events:
            return
        if options.channels and one.channel.login not in options.channels:
            return
        if self._waiting.full():
            self._waiting.get_nowait()
            self.lost += 1
        self._waiting.put_nowait((one, at))

    async def run(
        self,
        http: ClientSession,
        now: Callable[[], datetime],
        pause: Callable[[float], Awaitable[None]],
    ) -> None:
        """Tell one after the other until cancelled."""
        while True:
            one, at = await self._waiting.get()
            lost, self.lost = self.lost, 0
            said = one.told(self._desk, texts=self._options.texts)
            body = json.encode(Envelope(one.id, one.event, at, lost, said))
            if not await self._sent(http, one.id, body, now, pause):
                self.lost += lost + 1

    async def _sent(
        self,
        http: ClientSession,
        event_id: str,
        body: bytes,
        now: Callable[[], datetime],
        pause: Callable[[float], Awaitable[None]],
    ) -> bool:
        """Send a body until it is taken; False where it never was."""
        for wait in (*PAUSES, None):
            headers = signed(self._key, event_id, int(now().timestamp()), body)
            why = await self._try(http, body, headers)
            if not why:
                return True
            if wait is None:
                break
            log.warning("webhook.not_taken", webhook=self._name, why=why, again_in=wait)
            await pause(wait)
        log.error("webhook.lost", webhook=self._name, event_id=event_id, why=why)
        return False

    async def _try(self, http: ClientSession, body: bytes, headers: dict[str, str]) -> str:
        """Send once; say why it was not taken. No redirect is followed: the settings say where."""
        url = self._options.url.get_secret_value()
        try:
            async with http.post(url, data=body, headers=headers, allow_redirects=False) as answer:
                return "" if answer.ok and answer.status < 300 else f"answered {answer.status}"  # noqa: PLR2004  # where redirects begin
        except (ClientError, TimeoutError, OSError, ValueError) as problem:
            # its text may hold the address, which is a secret
            return type(problem).__name__


class Herald:
    """The port `Feed`; what it sees it passes on first. `run` must be running."""

    def __init__(
        self,
        further: Feed,
        hooks: Sequence[HookOptions],
        now: Callable[[], datetime],
        *,
        desk: str = "",
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`desk` is the public address of the pages."""
        self._further = further
        self._lines = [
            Line(f"web.webhooks {number}", one, desk) for number, one in enumerate(hooks, 1)
        ]
        self._now = now
        self._pause = pause
        self._known: OrderedDict[str, None] = OrderedDict()

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Tell what happened to cases."""
        self._further.decided(channel, message, decision)
        if not self._lines:
            return
        for one in happenings(channel, decision):
            self._put(one)

    def sang(self, channel: Channel, before: Chorus | None, now: Chorus) -> None:
        """Tell what happened to what viewers say to the show."""
        one = singing(channel, before, now) if self._lines else None
        if one is not None:
            self._put(one)

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Pass it on."""
        self._further.answered(channel, effect, answer)

    def staffed(self, channel: Channel, live: Need) -> None:
        """Pass it on."""
        self._further.staffed(channel, live)

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Pass it on."""
        self._further.dismissed(channel, user_id)

    async def run(self) -> None:
        """Tell every program until cancelled; what waits then is not told."""
        timeout = ClientTimeout(total=PATIENCE)
        async with ClientSession(timeout=timeout) as http, asyncio.TaskGroup() as tasks:
            for number, line in enumerate(self._lines, 1):
                told_one = line.run(http, self._now, self._pause)
                tasks.create_task(told_one, name=f"webhook {number}")

    def _put(self, one: Happening | Singing) -> None:
        if self._is_new(one.id):
            for line in self._lines:
                line.put(one, self._now())

    def _is_new(self, event_id: str) -> bool:
        if event_id in self._known:
            return False
        self._known[event_id] = None
        if len(self._known) > KNOWN:
            self._known.popitem(last=False)
        return True
