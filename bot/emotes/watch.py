"""Keeps the names of every channel's emotes fresh, and never stands in moderation's way."""

import asyncio
import random
from collections.abc import Callable, Coroutine
from pathlib import Path

import structlog
from aiohttp import ClientSession

from bot.emotes.asking import NotNowError, ask, open_session
from bot.emotes.kept import read_names, write_names
from bot.emotes.options import EmoteOptions
from bot.emotes.sources import EVERYWHERE, Source, sources, sources_of
from filters.engine.emote_names import is_emote_name

FIRST_PAUSE = 30.0
LONGEST_PAUSE = 3600.0
"""Seconds until a site that did not answer is asked again: twice as many each time."""
WISH_GAP = 60.0
"""Seconds within which a second wish for fresh names is not heard."""
AT_ONCE = 4
"""Questions that are asked at the same time."""

log = structlog.get_logger(__name__)

Tell = Callable[[str, frozenset[str]], None]
"""Takes a channel's id and the names of its emotes."""


class EmoteWatch:
    """Asks every source at the start and every few hours; the last names known stay in use."""

    def __init__(
        self,
        options: EmoteOptions,
        channels: tuple[str, ...],
        file: Path,
        tell: Tell,
        *,
        pause: Callable[[float], Coroutine[object, object, None]] = asyncio.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """`tell` hears a channel's names at the start and whenever they change."""
        self._options = options
        self._channels = list(channels)
        self._sources = {one.key: one for one in sources(options, channels)}
        self._following: dict[str, asyncio.Task[None]] = {}
        self._begin: Callable[[Source], None] = lambda _: None
        self._file = file
        self._tell = tell
        self._pause = pause
        self._chance = chance
        self._known: dict[str, frozenset[str]] = {}
        self._asking = asyncio.Semaphore(AT_ONCE)
        self._writing = asyncio.Lock()
        self._wish = asyncio.Event()
        self._news = asyncio.Event()
        self._wished_at: float | None = None

    async def run(self) -> None:
        """Hand on what was kept, then ask until cancelled."""
        kept = await asyncio.to_thread(read_names, self._file)
        self._known = {key: kept[key] for key in self._sources if key in kept}
        self._hand_on(EVERYWHERE)
        async with open_session() as session, asyncio.TaskGroup() as tasks:

            def begin(one: Source) -> None:
                following = tasks.create_task(self._follow(session, one), name=f"emotes {one.key}")
                self._following[one.key] = following

            for one in self._sources.values():
                begin(one)
            self._begin = begin

    def come(self, channel: str) -> None:
        """Ask for the names of a channel too."""
        self._channels.append(channel)
        self._tell(channel, self._names(channel))
        for one in sources_of(self._options, channel):
            self._sources[one.key] = one
            self._begin(one)

    def go(self, channel: str) -> None:
        """Ask for the names of a channel no longer, and forget them."""
        self._channels = [one for one in self._channels if one != channel]
        for one in sources_of(self._options, channel):
            self._sources.pop(one.key, None)
            self._known.pop(one.key, None)
            if following := self._following.pop(one.key, None):
                following.cancel()

    def ask_now(self) -> None:
        """Have every source asked at once, but at most once a minute."""
        now = asyncio.get_running_loop().time()
        if self._wished_at is not None and now - self._wished_at < WISH_GAP:
            return
        self._wished_at = now
        self._wish.set()
        self._wish = asyncio.Event()

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait until something is true; it is looked at whenever names were handed on or kept."""
        while not true():
            await self._news.wait()

    async def _follow(self, session: ClientSession, source: Source) -> None:
        failures = 0
        while True:
            try:
                async with self._asking:
                    names = await ask(session, source)
            except NotNowError as problem:
                failures += 1
                wait = max(self._backoff(failures), min(problem.retry_after, LONGEST_PAUSE))
                log.info("emotes.unanswered", source=source.key, why=str(problem), again_in=wait)
            else:
                failures, wait = 0, self._options.refresh_hours * 3600
                await self._learn(source, names)
            await self._rest(wait)

    async def _rest(self, seconds: float) -> None:
        """Pause until the time is up or somebody wants the names now."""
        wish = self._wish
        async with asyncio.TaskGroup() as tasks:
            pausing = tasks.create_task(self._pause(seconds), name="emotes pause")
            waking = tasks.create_task(wish.wait(), name="emotes wish")
            await asyncio.wait((pausing, waking), return_when=asyncio.FIRST_COMPLETED)
            pausing.cancel()
            waking.cancel()

    def _backoff(self, failures: int) -> float:
        """Seconds to wait after so many failures, spread so that not all bots ask at once."""
        longest = min(FIRST_PAUSE * 2.0 ** min(failures - 1, 10), LONGEST_PAUSE)
        return longest * (0.5 + self._chance() / 2)

    async def _learn(self, source: Source, names: frozenset[str]) -> None:
        if names == self._known.get(source.key):
            return
        self._known[source.key] = names
        log.debug("emotes.known", source=source.key, count=len(names))
        self._hand_on(source.channel)
        async with self._writing:
            await asyncio.to_thread(write_names, self._file, dict(self._known))
        self._stir()

    def _hand_on(self, changed: str) -> None:
        """Tell the channel whose names changed, or every channel."""
        for channel in tuple(self._channels) if changed == EVERYWHERE else (changed,):
            self._tell(channel, self._names(channel))
        self._stir()

    def _stir(self) -> None:
        self._news.set()
        self._news = asyncio.Event()

    def _names(self, channel: str) -> frozenset[str]:
        """What a channel goes by: the names of the settings are believed as they are."""
        scopes = {EVERYWHERE, channel}
        found = (
            self._known.get(one.key, ()) for one in self._sources.values() if one.channel in scopes
        )
        worthy = (name for names in found for name in names if is_emote_name(name))
        return frozenset(worthy).union(self._options.names)
