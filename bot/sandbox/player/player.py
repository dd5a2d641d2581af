"""The player: reads a chat log aloud, each line by its viewer, in the show's time."""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from bot.sandbox.acts.speak import speak
from bot.sandbox.acts.talk import whisper
from bot.sandbox.player.cast import Cast
from bot.sandbox.player.line import Line
from bot.sandbox.twitch import Twitch

_USUAL_PAUSE = 2.0

PlayState = Literal["idle", "waiting", "playing", "finished"]


@dataclass(slots=True)
class Played:
    """What became of the lines so far; those of no known kind are passed over."""

    lines: int = 0
    messages: int = 0
    held_back: int = 0
    whispers: int = 0
    viewer_counts: int = 0
    unreadable: int = 0
    passed_over: int = 0


@dataclass(slots=True)
class Player:
    """Plays one log at a time; one from the past takes the show's clock back to its beginning.

    `finished` is set when the last message has been written to every socket that reads it.
    """

    twitch: Twitch
    state: PlayState = "idle"
    trouble: str = ""
    played: Played = field(default_factory=Played)
    finished: asyncio.Event = field(default_factory=asyncio.Event)
    _cast: Cast = field(init=False)
    _last: datetime | None = None

    def __post_init__(self) -> None:
        self._cast = Cast(self.twitch)

    async def play(self, lines: Iterable[Line | None], *, speed: float) -> Played:
        """Play lines at their own pace times `speed`; 0 is as fast as the sockets take them."""
        show = self.twitch.show
        after, self.state, self._last = show.speed, "playing", None
        show.pace(speed)
        try:
            for line in lines:
                await self._line(line)
        finally:
            show.pace(after)
            self.state = "finished"
            self.finished.set()
        return self.played

    async def _line(self, line: Line | None) -> None:
        self.played.lines += 1
        if line is None:
            self.played.unreadable += 1
            return
        if line.text is None and line.viewers is None and line.whisper is None:
            self.played.passed_over += 1
            return
        at = self._moment(line)
        pause = self.twitch.show.wait_for(at)
        # Even flat out, those who read get a turn after each line.
        await (self.twitch.wall.sleep(pause) if pause > 0 else asyncio.sleep(0))
        self.twitch.show.reach(at)
        await self._perform(line, at)

    def _moment(self, line: Line) -> datetime:
        if line.sent_at is not None:
            if self._last is None and line.sent_at < self.twitch.show.now():
                self.twitch.show.begin(line.sent_at)
            self._last = max(line.sent_at, self._last or line.sent_at)
        elif line.text is None and self._last is not None:
            pass
        else:
            pause = _USUAL_PAUSE * (0.5 + self.twitch.mint.fraction())
            self._last = (self._last or self.twitch.show.now()) + timedelta(seconds=pause)
        return self._last or self.twitch.show.now()

    async def _perform(self, line: Line, at: datetime) -> None:
        if line.viewers is not None:
            self._cast.channel(line).viewers = line.viewers
            self.played.viewer_counts += 1
        if line.whisper is not None:
            await self._whisper(line.whisper.login, line.whisper.text)
        if line.text is not None:
            await self._say(line, at)

    async def _whisper(self, login: str, text: str) -> None:
        world = self.twitch.world
        await whisper(self.twitch, world.viewer(login), world.bot, text)
        self.played.whispers += 1

    async def _say(self, line: Line, at: datetime) -> None:
        channel = self._cast.channel(line)
        author = self._cast.author(channel, line)
        message = self._cast.message(channel, author, line, at)
        if await speak(self.twitch, channel, message):
            self.played.held_back += 1
            return
        self.played.messages += 1
