"""What Twitch has room for now: a door for all that shares a limit, open, shut or counted down."""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from bot.cases.effects import Ban, Effect, Say, TimeOut, Unban, Untimeout, Warn, Whisper
from bot.twitch.budget import Bucket, Window

QUESTIONS = 0.01
"""The share of the points that effects leave to what the bot has to ask."""

SANCTIONS = 0.1
"""The share that words leave to deeds."""

FIRST_SHUT = 1.0
LONGEST_SHUT = 30.0
"""Seconds that a door stays shut which Twitch does not open, each time twice as long."""


class Way(StrEnum):
    """What shares a limit."""

    DEED = "deed"
    PEOPLE = "people"
    WARNING = "warning"
    TALK = "talk"
    WHISPER = "whisper"


@dataclass(frozen=True, slots=True)
class Limit:
    """So many within so many seconds."""

    most: int
    seconds: float


LIMITS = {
    # no official figure: https://github.com/twitch4j/twitch4j/pull/561
    Way.PEOPLE: (Limit(100, 30.0),),
    Way.WHISPER: (Limit(3, 1.0), Limit(100, 60.0)),
    Way.TALK: (Limit(20, 30.0),),
}
"""By channel for sanctions, by account for words."""

AS_MODERATOR = Limit(100, 30.0)
"""What an account may say where it is a moderator."""


@dataclass(frozen=True, slots=True)
class Door:
    """What an effect must pass; `channel` is empty where the limit is the account's."""

    way: Way
    channel: str = ""
    as_moderator: bool = False


@dataclass(slots=True)
class _Shut:
    """What is shut for a while, each time twice as long."""

    until: float = 0.0
    seconds: float = 0.0

    def again(self) -> None:
        now = _now()
        if now >= self.until:
            self.seconds = min(max(FIRST_SHUT, self.seconds * 2), LONGEST_SHUT)
            self.until = now + self.seconds

    def wait(self) -> float:
        return self.until - _now()


@dataclass(slots=True)
class _State:
    windows: list[Window]
    shut: _Shut = field(default_factory=_Shut)


@dataclass(slots=True)
class Doors:
    """The doors of one account, whose points `bucket` gives."""

    bucket: Callable[[], Bucket]
    _login: _Shut = field(default_factory=_Shut)
    _states: dict[Door, _State] = field(default_factory=dict)
    _talk: Window = field(default_factory=lambda: Window(AS_MODERATOR.seconds))

    def of(self, channel: str, effect: Effect, *, as_moderator: bool) -> Door:
        """Return the door of an effect."""
        match effect:
            case TimeOut() | Ban() | Untimeout() | Unban():
                return Door(Way.PEOPLE, channel)
            case Warn():
                return Door(Way.WARNING, channel)
            case Say():
                return Door(Way.TALK, as_moderator=as_moderator)
            case Whisper():
                return Door(Way.WHISPER)
        return Door(Way.DEED, channel)

    def opens_in(self, door: Door) -> float:
        """Seconds until something may pass."""
        state = self._states.get(door)
        waits = (state.shut.wait() if state else 0.0, *self._counted(door), *self._account(door))
        return max(0.0, *waits)

    def passes(self, door: Door) -> None:
        """Count what passes."""
        for window in self._windows(door):
            window.take()

    def refused(self, door: Door) -> None:
        """Shut a door that Twitch did not open, for longer each time."""
        self._state(door).shut.again()

    def opened(self, door: Door) -> None:
        """Know that Twitch lets things pass."""
        if door in self._states:
            self._states[door].shut = _Shut()
        if not door.as_moderator:
            self.login_works()

    def login_failed(self) -> None:
        """Shut all that needs the account's login, for longer each time."""
        self._login.again()

    def login_works(self) -> None:
        """Open what needs the account's login."""
        self._login = _Shut()

    def _account(self, door: Door) -> tuple[float, ...]:
        if door.as_moderator:
            # said as the application, which has a login and points of its own
            return ()
        words = door.way in {Way.TALK, Way.WHISPER}
        return self._login.wait(), self.bucket().wait(SANCTIONS if words else QUESTIONS)

    def _counted(self, door: Door) -> Iterable[float]:
        limits = _limits(door)
        windows = self._windows(door)
        return [one.wait(limit.most) for one, limit in zip(windows, limits, strict=True)]

    def _windows(self, door: Door) -> list[Window]:
        # what is said anywhere counts for the one limit of the account
        return [self._talk] if door.way is Way.TALK else self._state(door).windows

    def _state(self, door: Door) -> _State:
        known = self._states.get(door)
        if known is None:
            known = _State([Window(one.seconds) for one in _limits(door)])
            self._states[door] = known
        return known


def _limits(door: Door) -> tuple[Limit, ...]:
    if door.way is Way.TALK and door.as_moderator:
        return (AS_MODERATOR,)
    return LIMITS.get(door.way, ())


def _now() -> float:
    return asyncio.get_running_loop().time()
