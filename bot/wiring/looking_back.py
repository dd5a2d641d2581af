"""The port `Hindsight`: the last lives before a charter, in a process beside the bot."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from time import monotonic

import structlog

from bot.backtest.crew import Progress, UnwantedError, ask_apart
from bot.backtest.errors import LogError
from bot.backtest.order import Draft, Order
from bot.backtest.report.page import page_of, policy
from bot.backtest.worker import CrashError
from bot.bench.reading import Read
from bot.cases.conduct import Conduct
from bot.charter.problem import CharterProblems
from bot.codex.adoption import Origin
from bot.ports.chronicle import Chronicle, Stretch
from bot.ports.evenings import Evenings
from bot.ports.hindsight import Look, Question, Stage
from bot.wiring.kept_log import KeptLog
from filters.engine.phrase import Phrase

SIZE = 4
"""Questions that wait; whoever asks one more is told to try again."""
LONGEST = 20 * 60.0
"""Seconds that an answer may take: a charter that somebody wrote may be slow on purpose."""
PLACES = 500
"""Characters of what is wrong with a charter that are told."""

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a look back stands on."""

    evenings: Evenings
    chronicle: Chronicle
    url: str
    origin: Callable[[str], Origin]
    """Where a channel's charter was read from."""
    names: Callable[[str], tuple[str, ...]]
    """Who is not to be imitated in a channel, by its login."""
    conduct: Conduct
    now: Callable[[], datetime]
    reader: Callable[[], Read | None] | None = None
    """What makes a reader in the process of a backtest."""


@dataclass(slots=True)
class LookingBack:
    """Answers one question after the other; a newer one of a channel takes the older's place."""

    ground: Ground
    longest: float = LONGEST
    turned: asyncio.Event = field(default_factory=asyncio.Event)
    """Set whenever an answer is begun, or is there; whoever waits for it clears it."""
    _looks: dict[str, Look] = field(default_factory=dict)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def policy(self) -> str:
        """The content security policy under which a page may be shown."""
        return policy()

    def ask(self, question: Question) -> bool:
        """Take a question in; False where too many wait."""
        waiting = [one for one in self._looks.values() if one.stage is Stage.WAITING]
        others = [one for one in waiting if one.question.channel != question.channel]
        if len(others) >= SIZE:
            return False
        # the newest waits behind all others
        self._looks.pop(question.channel, None)
        self._looks[question.channel] = Look(question)
        self._news.set()
        return True

    def of(self, channel: str) -> Look | None:
        """The newest question of a channel."""
        return self._looks.get(channel)

    def forget(self, channel: str) -> None:
        """Let go of a channel's question, be it while it is answered."""
        self._looks.pop(channel, None)

    def erased(self) -> None:
        """Let go of every page, and answer anew what is being answered."""
        for channel, look in tuple(self._looks.items()):
            if look.stage is Stage.DONE:
                del self._looks[channel]
            elif look.stage is Stage.RUNNING:
                # a question that is no longer the same one is given up where it is answered
                self._looks[channel] = Look(replace(look.question))
        self._news.set()
        self.turned.set()

    async def run(self) -> None:
        """Answer until cancelled."""
        while True:
            self._news.clear()
            waiting = (one for one in self._looks.values() if one.stage is Stage.WAITING)
            look = next(waiting, None)
            if look is None:
                await self._news.wait()
            else:
                await self._answer(look)

    async def _answer(self, look: Look) -> None:
        question = look.question
        self._set(question, replace(look, stage=Stage.RUNNING))
        self.turned.set()
        try:
            answered = await self._seen(look)
        except CharterProblems as problems:
            said = str(problems)[:PLACES]
            answered = look.failed(Phrase.of("backtest.failed.charter", problem=said))
        except (LogError, CrashError, OSError) as problem:
            log.warning("backtest.failed", channel=question.channel, why=str(problem))
            answered = look.failed(Phrase.of("backtest.failed"))
        except UnwantedError:
            answered = look.failed(Phrase.of("backtest.failed.slow"))
        self._set(question, answered)
        self.turned.set()

    async def _seen(self, look: Look) -> Look:
        question = look.question
        sources = await self._sources(question)
        if not sources:
            return look.failed(Phrase.of("backtest.failed.nothing"))
        order = self._order(question, sources)
        given_up, begun = asyncio.Event(), monotonic()

        def told(progress: Progress) -> None:
            now = replace(look, stage=Stage.RUNNING, share=progress.share, judged=progress.judged)
            self._set(question, now)

        def is_wanted() -> bool:
            in_time = monotonic() - begun < self.longest
            return in_time and not given_up.is_set() and self._is_asked(question)

        try:
            page = await asyncio.to_thread(ask_apart, order, page_of, told, is_wanted)
        finally:
            # the thread cannot be cancelled: it looks for this, and ends its process
            given_up.set()
        return replace(look, stage=Stage.DONE, share=1.0, page=page)

    async def _sources(self, question: Question) -> tuple[KeptLog, ...]:
        ground, channel = self.ground, question.channel
        lives = await ground.evenings.lives(channel, ground.now(), question.lives)
        stretches = [Stretch(channel, one.begun, one.ended) for one in reversed(lives)]
        counts = [await ground.chronicle.count(one) for one in stretches]
        return tuple(
            KeptLog(ground.url, one, count, f"{question.login} {one.since:%Y-%m-%d %H:%M}")
            for one, count in zip(stretches, counts, strict=True)
            if count
        )

    def _order(self, question: Question, sources: tuple[KeptLog, ...]) -> Order:
        origin = self.ground.origin(question.channel)
        saved = Draft(origin.name)
        changed = question.text is not None
        draft = Draft(origin.name, question.text, frozenset(origin.files)) if changed else saved
        return Order(
            charter=draft,
            against=saved if changed else None,
            sources=sources,
            conduct=self.ground.conduct,
            language=question.language,
            names=self.ground.names(question.login),
            reader=self.ground.reader,
        )

    def _is_asked(self, question: Question) -> bool:
        look = self._looks.get(question.channel)
        return look is not None and look.question is question

    def _set(self, question: Question, look: Look) -> None:
        with suppress(KeyError):
            if self._looks[question.channel].question is question:
                self._looks[question.channel] = look
