"""One worker's pass over all logs: it reads everything, and judges its own evenings."""

from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.backtest.blinkers import LeftOut, with_blinkers
from bot.backtest.change import Changes
from bot.backtest.counts import Counts
from bot.backtest.entries import Aside, Damaged, Entry, Known, Ruled
from bot.backtest.evenings import Evening, Evenings, Shares
from bot.backtest.examples import Firsts
from bot.backtest.order import Order, Source
from bot.backtest.probe import Probe
from bot.backtest.sitting import Rules, Sitting
from bot.lately import Lately
from filters.engine.charter import Charter
from filters.engine.message import Message

OPEN = 32
"""Evenings that one worker has open at once; the one that was silent for longest is closed."""
SHOWN = 5
"""Damaged places of each log that are named."""
PACE = 200
"""Entries between two words about how far it has got."""
REMEMBERED = 100_000


@dataclass(slots=True)
class Reading:
    """What was in a log."""

    title: str
    format: str
    known: frozenset[Known]
    messages: int = 0
    nameless: int = 0
    untimed: int = 0
    rulings: int = 0
    aside: int = 0
    damaged: int = 0
    places: list[Damaged] = field(default_factory=list)
    began: datetime | None = None
    ended: datetime | None = None

    def note(self, entry: Entry) -> None:
        """Count an entry."""
        if isinstance(entry, Message):
            self.messages += 1
            self.nameless += entry.author is None
            self._note_time(entry.sent_at)
        elif isinstance(entry, Damaged):
            self.damaged += 1
            if len(self.places) < SHOWN:
                self.places.append(entry)
        else:
            self.rulings += isinstance(entry, Ruled)
            self.aside += isinstance(entry, Aside)

    def _note_time(self, at: datetime | None) -> None:
        if at is None:
            self.untimed += 1
            return
        self.began = min(at, self.began or at)
        self.ended = max(at, self.ended or at)


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

    def __init__(
        self,
        order: Order,
        tell: Tell,
        share: int = 0,
        shares: int = 1,
        made: Callable[[], None] = lambda: None,
    ) -> None:
        """Read the charters; `made` is called once lists have been built that stay for good."""
        self._made_ready = made
        self._order = order
        self._tell = tell
        self._mine = share
        self._evenings = Evenings()
        self._shares = Shares(shares)
        self._open: OrderedDict[Evening, Sides] = OrderedDict()
        self._evicted: set[Evening] = set()
        self._of: Lately[Evening] = Lately(REMEMBERED)
        self._charter = order.charter.charter()
        self._against = order.against.charter() if order.against else None
        self._read = order.reader() if order.reader else None
        self._rules: dict[tuple[bool, frozenset[Known]], Rules] = {}
        self._left: dict[tuple[bool, frozenset[Known]], tuple[LeftOut, ...]] = {}
        self._number = self._judged = 0
        examples = order.examples
        self.heard = Heard(
            [],
            Counts(examples=Firsts(examples)),
            Counts(examples=Firsts(examples)) if self._against else None,
            Changes(examples=Firsts(examples)) if self._against else None,
        )

    def run(self) -> Heard:
        """Hear every log to its end; raises `LogError` for one that is gone."""
        before = 0
        for source in self._order.sources:
            self._hear(source, before)
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
        now, before = self._sitting(evening, known)
        self._of.put(message.id, evening)
        self._judged += 1
        now.counts.left_out.update(self._left[False, known])
        seen = now.consider(self._number, message)
        if before is not None and self.heard.changes is not None:
            self.heard.changes.note(
                self._number, message, seen, before.consider(self._number, message)
            )

    def _ruled(self, ruled: Ruled) -> None:
        evening = self._of.get(ruled.of)
        if evening is None:
            return
        sides = self._open.get(evening)
        for one in (self.heard.counts, self.heard.before):
            if one is not None:
                one.rulings.ruled(ruled)
        for side in sides or ():
            if side is not None:
                side.rule(ruled)

    def _sitting(self, evening: Evening, known: frozenset[Known]) -> Sides:
        sides = self._open.get(evening)
        if sides is None:
            self._make_room(evening)
            self.heard.cut += evening in self._evicted
            sides = self._open[evening] = self._begun(evening.channel, known)
        self._open.move_to_end(evening)
        return sides

    def _begun(self, channel: str, known: frozenset[Known]) -> Sides:
        now = Sitting(channel, self._ruled_by(known, against=False), self.heard.counts)
        if self.heard.before is None:
            return now, None
        return now, Sitting(channel, self._ruled_by(known, against=True), self.heard.before)

    def _make_room(self, evening: Evening) -> None:
        """Close the last evening of the channel; of too many, the one that was silent longest."""
        for one in [one for one in self._open if one.channel == evening.channel]:
            self._close(one)
        if len(self._open) >= OPEN:
            oldest = next(iter(self._open))
            self._evicted.add(oldest)
            self._close(oldest)

    def _close(self, evening: Evening) -> None:
        for side in self._sides(self._open.pop(evening)):
            side.close()

    @staticmethod
    def _sides(sides: Sides) -> Iterator[Sitting]:
        yield from (one for one in sides if one is not None)

    def _ruled_by(self, known: frozenset[Known], *, against: bool) -> Rules:
        """Return what a log is judged by that knows so much."""
        key = (against, known)
        if key not in self._rules:
            whole = self._against if against and self._against else self._charter
            charter, self._left[key] = with_blinkers(whole, known)
            self._rules[key] = self._made(charter)
            self._made_ready()
        return self._rules[key]

    def _made(self, charter: Charter) -> Rules:
        order = self._order
        language = order.language or charter.languages[0]
        return Rules(charter, Probe(charter), order.conduct, language, order.names, self._read)
