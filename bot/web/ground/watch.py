"""The desk's feed: whoever has a page open hears which cases changed; nobody is ever waited for."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from bot.cases.decision import Decision
from bot.cases.staffing import Need
from bot.ports.world import Answer, Channel, Feed, PendingEffect
from bot.web.ground.ranks import RankBook
from filters.engine.message import Message

MOST = 200
"""Cases that a browser may be behind; of more it is told to read the whole page again."""

MOST_EARS = 500
"""Live pages of one channel; whatever is opened beyond tells its reader to come again."""


@dataclass(frozen=True, slots=True)
class News:
    """What an open page has not shown yet; `lost` where that was too much to keep."""

    cases: tuple[int, ...] = ()
    lost: bool = False
    over: bool = False
    """Whether nothing more comes: the bot left the channel, or ends."""


@dataclass(slots=True, eq=False)
class Ear:
    """One browser's share of the feed: each case once, however often it changed meanwhile."""

    channel: str
    _cases: dict[int, None] = field(default_factory=dict)
    _lost: bool = False
    _over: bool = False
    _stirred: asyncio.Event = field(default_factory=asyncio.Event)

    async def listen(self, seconds: float) -> News:
        """Wait so long for news, and return what there is: perhaps nothing."""
        try:
            async with asyncio.timeout(seconds):
                await self._stirred.wait()
        except TimeoutError:
            return News()
        self._stirred.clear()
        news = News(tuple(self._cases), self._lost, self._over)
        self._cases.clear()
        self._lost = False
        return news

    def hear(self, number: int) -> None:
        """Take note of a case; with too many, forget them all and say that they are lost."""
        self._cases[number] = None
        if len(self._cases) > MOST:
            self._cases.clear()
            self._lost = True
        self._stirred.set()

    def stir(self) -> None:
        """Let the page look: at what it shows, and whether its reader may still see it."""
        self._stirred.set()

    def end(self) -> None:
        """Say that nothing more comes."""
        self._over = True
        self._stirred.set()


class Watch:
    """The port `Feed`, for the desk; what it sees it passes on to whoever watched before."""

    def __init__(self, further: Feed) -> None:
        self._further = further
        self.ranks = RankBook()
        """Where a dismissal is noted before anybody is told of it."""
        self._over = False
        self._ears: dict[str, set[Ear]] = {}

    def decided(self, channel: Channel, message: Message | None, decision: Decision) -> None:
        """Tell which cases changed."""
        self._further.decided(channel, message, decision)
        for case in decision.cases:
            self._tell(channel.id, case.number)
        if decision.facts and not decision.cases:
            self.stir(channel.id)

    def answered(self, channel: Channel, effect: PendingEffect, answer: Answer) -> None:
        """Tell that something was done in a case."""
        self._further.answered(channel, effect, answer)
        if effect.case is None:
            self.stir(channel.id)
        else:
            self._tell(channel.id, effect.case)

    def staffed(self, channel: Channel, live: Need) -> None:
        """Pass the figure on."""
        self._further.staffed(channel, live)

    def dismissed(self, channel: Channel, user_id: str) -> None:
        """Take a page away at once from who may no longer see it."""
        self._further.dismissed(channel, user_id)
        self.ranks.dismiss(channel.id, user_id)
        self.stir(channel.id)

    def sang(self, channel: str, number: int) -> None:
        """Tell that what viewers say to the show changed."""
        self._tell(on_stage(channel), number)

    @contextmanager
    def ear(self, channel: str) -> Iterator[Ear]:
        """Hear a channel's news until the block ends; with too many pages open, not at all."""
        ear = Ear(channel)
        ears = self._ears.setdefault(channel, set())
        if self._over or len(ears) >= MOST_EARS:
            ear.end()
        ears.add(ear)
        try:
            yield ear
        finally:
            ears.discard(ear)
            if not ears:
                self._ears.pop(channel, None)

    def stir(self, channel: str) -> None:
        """Let every open page of a channel look whether its reader may still see it."""
        for key in (channel, on_stage(channel)):
            for ear in self._ears.get(key, ()):
                ear.stir()

    def end(self) -> None:
        """Let go of every open page, and of whatever opens yet: the bot ends."""
        self._over = True
        for ears in self._ears.values():
            for ear in ears:
                ear.end()

    def _tell(self, channel: str, number: int) -> None:
        for ear in self._ears.get(channel, ()):
            ear.hear(number)


def on_stage(channel: str) -> str:
    """Return by what name the voices of a channel are listened for, apart from its cases."""
    return f"{channel} on stage"
