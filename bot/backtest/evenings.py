"""Which evening of which channel a message belongs to: silence parts one from the next."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from filters.engine.message import Message

SILENCE = timedelta(hours=3)
"""After so long without a word the next one begins another evening."""
ELSEWHERE = timedelta(hours=12)
"""So far from the time of another channel, an evening is taken to be over."""
LONG = 500_000
"""Messages after which an evening is parted, so that memory ends though a log never falls silent:
the largest shows have so many in two days."""


class Evening(NamedTuple):
    """One evening of one channel: within it, everything is remembered."""

    channel: str
    number: int
    goes_on: bool = False
    """Whether it is a later part of one that was too long."""


@dataclass(slots=True)
class _Now:
    """The evening that a channel is in."""

    evening: Evening
    last: datetime | None = None
    messages: int = 0


class Evenings:
    """Tells evenings apart; messages without a time belong to the one before."""

    def __init__(self, longest: int = LONG) -> None:
        self._longest = longest
        self._channels: dict[str, _Now] = {}

    def of(self, message: Message) -> Evening:
        """Return the evening of a message."""
        now = self._channels.get(message.channel)
        if now is None:
            now = self._channels[message.channel] = _Now(Evening(message.channel, 0))
        at, last = message.sent_at, now.last
        silent = at is not None and last is not None and abs(at - last) > SILENCE
        if silent or now.messages >= self._longest:
            now.evening = Evening(message.channel, now.evening.number + 1, goes_on=not silent)
            now.messages = 0
        now.messages += 1
        if at is not None and (last is None or at > last or at < last - SILENCE):
            now.last = at
        return now.evening

    def is_over(self, evening: Evening, at: datetime | None) -> bool:
        """Whether an evening has ended by the time that something is said elsewhere."""
        now = self._channels.get(evening.channel)
        if now is None or now.evening != evening:
            return True
        return at is not None and now.last is not None and abs(at - now.last) > ELSEWHERE


class Shares:
    """Deals evenings out to so many workers, each to whom has had the least: all agree on it."""

    def __init__(self, workers: int) -> None:
        self._dealt = [0] * workers
        self._of: dict[str, tuple[Evening, int]] = {}

    def of(self, evening: Evening) -> int:
        """Return whose an evening is; one more message of it is counted."""
        known = self._of.get(evening.channel)
        if known is None or known[0] != evening:
            known = (evening, self._dealt.index(min(self._dealt)))
            self._of[evening.channel] = known
        self._dealt[known[1]] += 1
        return known[1]
