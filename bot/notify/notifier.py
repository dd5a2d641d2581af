"""Tells the team at its addresses: throttled, retried, and never in moderation's way."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from bot.notify.occasions import FOR_LEADS, OCCASIONS, may_leave, subject
from bot.notify.options import NotifyOptions
from bot.notify.sending import Target, targets
from bot.notify.throttle import Line, Throttle
from bot.ports.world import Channel
from bot.words.render import render
from filters.engine.phrase import Phrase

SIZE = 100
"""Notices that wait; of more, the oldest is let go: what is new matters more."""
PAUSES = (2.0, 10.0)
"""Seconds before a notice that was not taken is sent again."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Notice:
    """What is sent, and to whom."""

    line: Line
    title: str
    body: str


class Notifier:
    """Takes what the team is told, and sends what is meant for outside; `run` must be running."""

    def __init__(
        self,
        options: NotifyOptions,
        now: Callable[[], datetime],
        *,
        desk: str = "",
        pause: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`desk` is the public address of the pages; raises `NotifyError` for a bad address."""
        self._everybody = targets(options.urls, "notify.urls")
        self._leads = targets(options.lead_urls, "notify.lead_urls")
        self._wanted = frozenset(options.occasions)
        gap = timedelta(minutes=options.gap_minutes)
        self._throttle = Throttle(gap, options.quiet(), frozenset(options.urgent))
        self._now = now
        self._desk = desk
        self._pause = pause
        self._waiting: asyncio.Queue[Notice] = asyncio.Queue(SIZE)
        self.failing: frozenset[str] = frozenset()
        """Addresses that did not take the last notice, without what is secret in them."""

    def put(self, channel: Channel, phrase: Phrase) -> None:
        """Send a phrase soon, if it is meant for outside; never waits."""
        occasion = OCCASIONS.get(phrase.key)
        to_leads = phrase.key in FOR_LEADS
        if occasion not in self._wanted or not self._to(leads=to_leads):
            return
        line = Line(channel.id, occasion, subject(phrase), to_leads)
        left_out = self._throttle.passes(line, self._now())
        if left_out is not None:
            self._enqueue(Notice(line, *self._written(channel, phrase, left_out)))

    async def run(self) -> None:
        """Send until cancelled; what waits then is dropped, for old news helps nobody."""
        while True:
            notice = await self._waiting.get()
            reached = [
                await self._send(one, notice) for one in self._to(leads=notice.line.to_leads)
            ]
            if not any(reached):
                self._throttle.lost(notice.line)

    @property
    def troubles(self) -> tuple[str, ...]:
        """What keeps the team from being told now."""
        return tuple(f"{one} takes no notices" for one in sorted(self.failing))

    def _to(self, *, leads: bool) -> tuple[Target, ...]:
        return (*self._everybody, *self._leads) if leads else self._everybody

    def _enqueue(self, notice: Notice) -> None:
        if self._waiting.full():
            dropped = self._waiting.get_nowait()
            self._throttle.lost(dropped.line)
            log.warning("notify.dropped", why="too many were waiting")
        self._waiting.put_nowait(notice)

    def _written(self, channel: Channel, phrase: Phrase, left_out: int) -> tuple[str, str]:
        language = channel.language
        said = [render(may_leave(phrase), language)]
        if left_out:
            said.append(render(Phrase.of("notice.left_out", count=left_out), language))
        if self._desk:
            said.append(link(self._desk, channel, phrase))
        return f"Chartreuse · {channel.login}", "\n".join(said)

    async def _send(self, target: Target, notice: Notice) -> bool:
        if await self._delivered(target, notice):
            self.failing -= {target.shown}
            return True
        self.failing |= {target.shown}
        log.error("notify.failed", to=target.shown, tries=len(PAUSES) + 1)
        return False

    async def _delivered(self, target: Target, notice: Notice) -> bool:
        """Try, and try again where that may help; what has failed all along gets one try."""
        for wait in (*(() if target.shown in self.failing else PAUSES), None):
            if await target.send(notice.title, notice.body):
                return True
            if wait is not None:
                await self._pause(wait)
        return False


def link(desk: str, channel: Channel, phrase: Phrase) -> str:
    """Return the page where something can be done about it: the case, a report, the channel."""
    page, values = f"{desk}/channels/{channel.login}", dict(phrase.values)
    if live := values.get("live"):
        return f"{page}/reports/{live}"
    number = values.get("number")
    return f"{page}/cases/{number}" if number else page
