"""One worker's pass over all logs: it reads everything, and judges its own evenings."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from bot.backtest.change import Changes
from bot.backtest.counts import Counts
from bot.backtest.entries import Known, Ruled
from bot.backtest.evenings import Evening, Evenings, Shares
from bot.backtest.examples import Firsts
from bot.backtest.order import Source
from bot.backtest.readied import Readied
from bot.backtest.reading import Reading
from bot.backtest.sitting import Sitting
from filters.engine.message import Message

OPEN = 32
"""Evenings that one worker has open at once; the one that was silent for longest is closed."""
PACE = 200
"""Entries between two words about how far it has got."""


@dataclass(slots=True)
class Heard:
    """What one worker has counted."""

    readings: list[Reading]
    counts: Counts
    before: Counts | None = None
    changes: Changes | None = None
    cut: int = 0
    """Evenings that were closed before their end."""

    def take_in(self, other: "Heard") -> None:
        """Add what another worker counted; all have read the same."""
        self.counts.take_in(other.counts)
        if self.before and other.before:
            self.before.take_in(other.before)
        if self.changes and other.changes:
            self.changes.take_in(other.changes)
        self.cut += other.cut


Sides = tuple[Sitting, Sitting | None]
Tell = Callable[[int, int], None]
"""Is told how much was read, and how many messages were judged."""


class Hearing:
    """Judges a share of the evenings of an order."""

    def __init__(self, readied: Readied, tell: Tell, share: int = 0, shares: int = 1) -> None:
        order = readied.order
        self._readied = readied
        self._tell = tell
        self._mine = share
        self._evenings = Evenings()
        self._shares = Shares(shares)
        self._open: OrderedDict[Evening, Sides] = OrderedDict()
        self._evicted: dict[str, Evening] = {}
        self._lately: set[Evening] = set()
        self._read = order.reader() if order.reader else None
        self._number = self._judged = 0
        against = readied.charters.against is not None
        self.heard = Heard(
            [],
            Counts(examples=Firsts(order.examples)),
            Counts(examples=Firsts(order.examples)) if against else None,
            Changes(examples=Firsts(order.examples)) if against else None,
        )

    def run(self) -> Heard:
        """Hear every log to its end; raises `LogError` for one that is gone."""
        before = 0
        for source in self._readied.order.sources:
            self._hear(source, before)
            self._close_silent()
            before += source.size
        while self._open:
            self._close(next(iter(self._open)))
        self._tell(before, self._judged)
        for one in (self.heard.counts, self.heard.before):
            if one is not None:
                one.rulings = one.rulings.rest()
        return self.heard

    def _hear(self, source: Source, before: int) -> None:
        reading = Reading(source.title, source.format, source.known)
        self.heard.readings.append(reading)
        with source.open() as opened:
            for entry in opened:
                self._number += 1
                reading.note(entry)
                if isinstance(entry, Message):
                    self._message(entry, source.known)
                elif isinstance(entry, Ruled):
                    self._ruled(entry)
                if self._number % PACE == 0:
                    self._tell(before + opened.consumed, self._judged)

    def _message(self, message: Message, known: frozenset[Known]) -> None:
        evening = self._evenings.of(message)
        if self._shares.of(evening) != self._mine:
            return
        now, before = self._sitting(evening, known, message.sent_at)
        self._judged += 1
        if left := self._readied.left_out(known):
            now.counts.left_out.update(left)
        seen = now.consider(self._number, message)
        if before is not None and self.heard.changes is not None:
            self.heard.changes.note(
                self._number, message, seen, before.consider(self._number, message)
            )

    def _ruled(self, ruled: Ruled) -> None:
        """Take in a ruling on a message that was judged here, and is not too long ago."""
        sides = next((one for one in self._open.values() if one[0].heard(ruled.of)), (None, None))
        for side, counts in zip(sides, (self.heard.counts, self.heard.before), strict=True):
            if counts is not None and (side is not None or counts.rulings.knows(ruled.of)):
                counts.rulings.ruled(ruled)
            if side is not None:
                side.rule(ruled)

    def _sitting(self, evening: Evening, known: frozenset[Known], at: datetime | None) -> Sides:
        sides = self._open.get(evening)
        if sides is None:
            self._make_room(at)
            goes_on = evening.goes_on or self._evicted.get(evening.channel) == evening
            self.heard.cut += goes_on
            sides = self._open[evening] = self._begun(evening.channel, known)
        self._open.move_to_end(evening)
        self._lately.add(evening)
        return sides

    def _begun(self, channel: str, known: frozenset[Known]) -> Sides:
        now = self._seated(channel, known, self.heard.counts, against=False)
        before = self.heard.before
        if before is None:
            return now, None
        return now, self._seated(channel, known, before, against=True)

    def _seated(
        self, channel: str, known: frozenset[Known], counts: Counts, *, against: bool
    ) -> Sitting:
        rules = self._readied.rules(known, against=against)
        return Sitting(channel, replace(rules, read=self._read) if self._read else rules, counts)

    def _make_room(self, at: datetime | None) -> None:
        """Close what is over; of too many evenings, the one that was silent for longest."""
        for one in [one for one in self._open if self._evenings.is_over(one, at)]:
            self._put_away(one)
        if len(self._open) >= OPEN:
            self._put_away(next(iter(self._open)))

    def _close_silent(self) -> None:
        """Close the evenings of which nothing was in the log that has just ended."""
        for one in [one for one in self._open if one not in self._lately]:
            self._put_away(one)
        self._lately.clear()

    def _put_away(self, evening: Evening) -> None:
        """Close an evening; should it go on all the same, that will be told."""
        self._evicted[evening.channel] = evening
        self._close(evening)

    def _close(self, evening: Evening) -> None:
        for side in self._sides(self._open.pop(evening)):
            side.close()

    @staticmethod
    def _sides(sides: Sides) -> Iterator[Sitting]:
        yield from (one for one in sides if one is not None)
