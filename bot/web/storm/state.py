"""How a channel is set on Twitch now: asked for once for all who look, and not too often."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import TypeVar

from bot.cases.blocking.terms import Blocked
from bot.ports.world import Channel
from bot.web.door.access import Seat
from filters.engine.charter import Modes

T = TypeVar("T")

FRESH = 15.0
"""Seconds for which the modes and the shield are not asked for again."""
TERMS_FRESH = 120.0
"""The same for the blocked terms, which come in many pages and change seldom."""
PATIENCE = 4.0
"""Seconds after which Twitch is taken not to say: a page does not wait longer."""


@dataclass(frozen=True, slots=True)
class State:
    """What Twitch says of a channel; None is what it does not say."""

    modes: Modes | None = None
    shield: bool | None = None
    terms: tuple[Blocked, ...] | None = None


@dataclass(slots=True)
class _Known:
    state: State = State()
    at: float | None = None
    terms_at: float | None = None
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


class States:
    """What Twitch said of each channel last."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._known: dict[str, _Known] = {}

    async def of(self, seat: Seat, *, anew: bool = False) -> State:
        """Return how a channel is set; `anew` asks even where that was asked a moment ago."""
        known = self._known.setdefault(seat.channel.id, _Known())
        async with known.turn:
            now = self._now()
            if anew or known.at is None or now - known.at >= FRESH:
                known.state = await self._asked(seat, known, now)
                known.at = self._now()
        return known.state

    def forget_terms(self, channel: Channel) -> None:
        """Ask for the blocked terms with the next look."""
        if channel.id in self._known:
            self._known[channel.id].terms_at = None

    async def _asked(self, seat: Seat, known: _Known, now: float) -> State:
        chat, terms = seat.behind.world.chat, known.state.terms
        if known.terms_at is None or now - known.terms_at >= TERMS_FRESH:
            listed = seat.behind.terms
            found = await patient(listed.blocked_terms(seat.channel)) if listed else None
            terms = None if found is None else tuple(found)
            known.terms_at = self._now()
        modes = await patient(chat.modes(seat.channel))
        return State(modes, await patient(chat.shield(seat.channel)), terms)


async def patient(answer: Awaitable[T | None]) -> T | None:
    """Wait for an answer of Twitch's, but not for long."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await answer
    except TimeoutError:
        return None
