"""Which evening of which channel a message belongs to: silence parts one from the next."""

from datetime import datetime, timedelta
from typing import NamedTuple

from filters.engine.message import Message

SILENCE = timedelta(hours=3)
"""After so long without a word the next one begins another evening."""


class Evening(NamedTuple):
    """One evening of one channel: within it, everything is remembered."""

    channel: str
    number: int


class Evenings:
    """Tells evenings apart; messages without a time belong to the one before."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[Evening, datetime | None]] = {}

    def of(self, message: Message) -> Evening:
        """Return the evening of a message."""
        evening, last = self._last.get(message.channel, (Evening(message.channel, 0), None))
        at = message.sent_at
        if at is not None and last is not None and abs(at - last) > SILENCE:
            evening = Evening(message.channel, evening.number + 1)
        if at is None or last is None or at > last or at < last - SILENCE:
            self._last[message.channel] = (evening, at or last)
        return evening

    def now(self, channel: str) -> Evening | None:
        """Return the evening that a channel is in."""
        found = self._last.get(channel)
        return found[0] if found else None


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
