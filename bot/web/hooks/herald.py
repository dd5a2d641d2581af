"""Tells other programs what happens: recorded with what it follows from, never in anybody's way."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import blake2b

import structlog
from aiohttp import ClientSession, ClientTimeout

from bot.cases.decision import Decision
from bot.ports.airing import Change
from bot.ports.dispatches import Dispatch, Outbox
from bot.ports.world import Channel, Notices
from bot.web.ground.hook_options import HookOptions
from bot.web.hooks.happenings import Happening, happenings
from bot.web.hooks.line import Line, Outside
from bot.web.hooks.parcels import packed
from bot.web.hooks.singing import Singing, singing

PATIENCE = 10.0
"""Seconds that a program has to take an event."""

log = structlog.get_logger(__name__)


class Herald:
    """The port `Outgoing`; `run` must be running for anything to be sent."""

    def __init__(
        self,
        hooks: Sequence[HookOptions],
        channels: Mapping[str, Channel],
        outbox: Outbox,
        notices: Notices,
        now: Callable[[], datetime],
        *,
        desk: str = "",
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`desk` is the public address of the pages."""
        outside = Outside(outbox, channels, notices, now, pause)
        self._lines = {
            receiver: Line(f"web.webhooks {number}", receiver, one, outside)
            for number, (receiver, one) in enumerate(named(hooks), 1)
        }
        self._channels = channels
        self._outbox = outbox
        self._now = now
        self._desk = desk

    def of_decision(self, decision: Decision) -> Sequence[Dispatch]:
        """What happened to the cases of a decision, for whoever is told of it; never raises."""
        channel = self._channels.get(decision.channel)
        return self._packed(happenings(channel, decision)) if channel else ()

    def of_changes(self, channel: str, changes: Sequence[Change]) -> Sequence[Dispatch]:
        """What happened to what viewers say to the show; never raises."""
        here = self._channels.get(channel)
        if here is None:
            return ()
        found = (singing(here, one.before or one.was, one.now) for one in changes)
        return self._packed(one for one in found if one)

    def recorded(self, dispatches: Sequence[Dispatch]) -> None:
        """Have sent soon what is recorded by now; never waits."""
        for one in dispatches:
            self._lines[one.receiver].stir()

    async def run(self) -> None:
        """Tell every program until cancelled; what waits then is told after the next start."""
        gone = await self._outbox.keep_only(tuple(self._lines))
        if gone:
            log.warning("webhook.no_longer_named", count=gone)
        timeout = ClientTimeout(total=PATIENCE)
        async with ClientSession(timeout=timeout) as http, asyncio.TaskGroup() as tasks:
            for number, line in enumerate(self._lines.values(), 1):
                tasks.create_task(line.run(http), name=f"webhook {number}")

    def _packed(self, found: Iterable[Happening | Singing]) -> Sequence[Dispatch]:
        try:
            return tuple(each for one in found for each in self._for_all(one))
        except Exception:
            # the record of a decision must never fail for what others are told of it
            log.exception("webhook.unwritable")
            return ()

    def _for_all(self, one: Happening | Singing) -> Iterator[Dispatch]:
        for receiver, line in self._lines.items():
            if line.wants(one.event, one.channel):
                yield packed(one, receiver, self._now(), self._desk, texts=line.texts)


def named(hooks: Sequence[HookOptions]) -> Iterator[tuple[str, HookOptions]]:
    """Name every program by its address alone: another secret or place keeps what waits."""
    seen = Counter[str]()
    for one in hooks:
        url = one.url.get_secret_value()
        seen[url] += 1
        yield blake2b(f"{seen[url]} {url}".encode(), digest_size=16).hexdigest(), one
