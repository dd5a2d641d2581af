"""What one program is told: in order, signed, tried again until it is taken or too old."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from aiohttp import ClientError, ClientSession
from msgspec import MsgspecError

from bot.ports.dispatches import Outbox, Waiting
from bot.ports.world import Channel, Notices
from bot.web.ground.hook_options import Event, HookOptions, key_of
from bot.web.hooks.parcels import unpacked
from bot.web.hooks.signature import signed
from filters.engine.phrase import Phrase

PAUSES = (1.0, 5.0, 30.0, 120.0, 600.0)
"""Seconds before an event that was not taken is sent again; the last one again and again."""
GIVE_UP = timedelta(hours=24)
"""How long a program may take nothing before events that are as old are let go."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Outside:
    """What the lines to all programs share."""

    outbox: Outbox
    channels: Mapping[str, Channel]
    notices: Notices
    now: Callable[[], datetime]
    pause: Callable[[float], Awaitable[None]]


class Line:
    """One program; what waits for it is read anew before every try."""

    def __init__(self, name: str, receiver: str, options: HookOptions, outside: Outside) -> None:
        """`receiver` is what it is known as in the records, `name` in the settings."""
        self.receiver = receiver
        self.texts = options.texts
        self._name = name
        self._options = options
        self._outside = outside
        self._key = key_of(options.secret)
        self._stirred = asyncio.Event()
        self._refusals = 0

    def wants(self, event: Event, channel: Channel) -> bool:
        """Whether an event is meant for this program."""
        options = self._options
        if event not in options.events:
            return False
        return not options.channels or channel.login in options.channels

    def stir(self) -> None:
        """Say that something waits."""
        self._stirred.set()

    async def run(self, http: ClientSession) -> None:
        """Tell one after the other until cancelled."""
        while True:
            self._stirred.clear()
            waiting = await self._outside.outbox.next(self.receiver)
            if waiting is None:
                await self._stirred.wait()
            else:
                await self._go_on(http, waiting)

    async def _go_on(self, http: ClientSession, waiting: Waiting) -> None:
        if waiting.lost and not waiting.told:
            await self._tell_team(waiting, waiting.lost)
        one = waiting.dispatch
        try:
            body = unpacked(one, waiting.lost)
        except MsgspecError:
            log.exception("webhook.unreadable", webhook=self._name, event_id=one.event_id)
            await self._outside.outbox.spoil(waiting)
            return
        headers = signed(self._key, one.event_id, int(self._outside.now().timestamp()), body)
        why = await self._try(http, body, headers)
        if why:
            await self._refused(waiting, why)
        else:
            self._refusals = 0
            await self._outside.outbox.taken(waiting)

    async def _refused(self, waiting: Waiting, why: str) -> None:
        """Wait before the next try, and let go of what is too old."""
        outside, now = self._outside, self._outside.now()
        if waiting.since is None:
            await outside.outbox.refused(self.receiver, now)
        elif now - waiting.since >= GIVE_UP:
            gone = await outside.outbox.give_up(self.receiver, now - GIVE_UP)
            if gone:
                log.error("webhook.given_up", webhook=self._name, why=why, count=gone)
            if gone and not (waiting.told or waiting.lost):
                await self._tell_team(waiting, gone)
        again_in = PAUSES[min(self._refusals, len(PAUSES) - 1)]
        self._refusals += 1
        log.warning("webhook.not_taken", webhook=self._name, why=why, again_in=again_in)
        await outside.pause(again_in)

    async def _tell_team(self, waiting: Waiting, count: int) -> None:
        """Say that something was lost, once until the program takes something again."""
        log.error("webhook.lost", webhook=self._name, count=count)
        if channel := self._outside.channels.get(waiting.dispatch.channel):
            phrase = Phrase.of("webhook.lost", webhook=self._name, count=count)
            await self._outside.notices.tell(channel, phrase)
            await self._outside.outbox.team_told(self.receiver)

    async def _try(self, http: ClientSession, body: bytes, headers: dict[str, str]) -> str:
        """Send once; say why it was not taken. No redirect is followed: the settings say where."""
        url = self._options.url.get_secret_value()
        try:
            async with http.post(url, data=body, headers=headers, allow_redirects=False) as answer:
                return "" if answer.ok and answer.status < 300 else f"answered {answer.status}"  # noqa: PLR2004  # where redirects begin
        except (ClientError, TimeoutError, OSError, ValueError) as problem:
            # its text may hold the address, which is a secret
            return type(problem).__name__
