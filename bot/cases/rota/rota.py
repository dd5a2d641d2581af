"""The rota of a channel: its shows, who is there for them, and what was handed over."""

from collections import defaultdict, deque
from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from bot.cases.case import Person
from bot.cases.rota.facts import (
    Began,
    Calendar,
    Cancelled,
    HandedOver,
    Left,
    OfRota,
    Planned,
    Promised,
    Reminded,
    Tired,
)
from bot.cases.rota.show import EARLY, LATE, Evening, Show, evenings

AHEAD = timedelta(weeks=4)
"""How far ahead people are asked."""
NOTES = 10
"""Notes that are kept at hand, the newest."""
MOST = 50
"""Shows of one channel."""

Key = tuple[int, date]


class Rota:
    """Changes by learning facts only; owned by the channel's lane, like all of its past."""

    def __init__(self) -> None:
        self._shows: dict[int, Show] = {}
        self._off: set[Key] = set()
        self._promises: defaultdict[Key, dict[str, Promised]] = defaultdict(dict)
        self._reminded: set[tuple[Key, str]] = set()
        self._calendars: dict[str, Calendar] = {}
        self.notes: deque[HandedOver] = deque(maxlen=NOTES)
        """What was handed over, oldest first."""
        self.began: dict[str, datetime] = {}
        """When each moderator came to work last, by id."""
        self.tired: dict[str, datetime] = {}
        """When each was proposed a break last."""
        self._last = 0

    def learn(self, fact: OfRota) -> None:
        """Take in one fact, in the order they happened."""
        match fact:
            case Planned(show):
                self._shows[show.number] = show
                self._last = max(self._last, show.number)
            case Cancelled(number, None):
                self._shows.pop(number, None)
            case Cancelled(number, day) if day is not None:
                self._off.add((number, day))
            case Promised():
                self._promises[fact.show, fact.day][fact.who.id] = fact
            case Reminded():
                self._reminded.add(((fact.show, fact.day), fact.what))
            case HandedOver() | Began() | Tired() | Calendar() | Left():
                self._of_people(fact)

    def _of_people(self, fact: HandedOver | Began | Tired | Calendar | Left) -> None:
        match fact:
            case HandedOver():
                self.notes.append(fact)
            case Began():
                self.began[fact.moderator] = fact.at
            case Tired():
                self.tired[fact.moderator] = fact.at
            case Calendar():
                self._calendars[fact.who.id] = fact
            case Left():
                self._count_out(fact.who)

    def _count_out(self, person: str) -> None:
        self._calendars.pop(person, None)
        for promises in self._promises.values():
            promises.pop(person, None)

    def leaves(self, person: str, at: datetime) -> Left | None:
        """Return that somebody was dismissed, where anything of theirs still holds."""
        promised = any(person in promises for promises in self._promises.values())
        return Left(person, at) if promised or person in self._calendars else None

    def forget(self, people: Collection[str]) -> None:
        """Know some people no longer, nor what they wrote."""
        for one in people:
            self._count_out(one)
            self.began.pop(one, None)
            self.tired.pop(one, None)
        left = [one for one in self.notes if one.who.id not in people]
        self.notes = deque(left, maxlen=NOTES)

    @property
    def next_number(self) -> int:
        """The number that the next show will have; none is given twice."""
        return self._last + 1

    @property
    def shows(self) -> tuple[Show, ...]:
        """Every show, by number."""
        return tuple(self._shows[one] for one in sorted(self._shows))

    def show(self, number: int) -> Show | None:
        """A show by its number."""
        return self._shows.get(number)

    def evenings(self, since: datetime, until: datetime) -> tuple[Evening, ...]:
        """The evenings between two moments, those that were called off left out, in order."""
        found = (one for show in self._shows.values() for one in evenings(show, since, until))
        there = (one for one in found if one.key not in self._off)
        return tuple(sorted(there, key=lambda one: (one.begins, one.show.number)))

    def coming(self, now: datetime) -> tuple[Evening, ...]:
        """What is on and what comes in the next weeks."""
        return tuple(one for one in self.evenings(now, now + AHEAD) if one.ends > now)

    def meant(self, words: str, now: datetime) -> Evening | None:
        """Return the next evening of a show by its number or by a part of its title.

        Without words that is the next one of all.
        """
        number, wanted = words.removeprefix("#"), words.casefold()
        if number.isascii() and number.isdecimal():
            found = (one for one in self.coming(now) if str(one.show.number) == number)
        else:
            found = (one for one in self.coming(now) if wanted in one.show.title.casefold())
        return next(found, None)

    def on(self, now: datetime) -> Evening | None:
        """The show that a live is now; of several the one that began last."""
        found = [one for one in self.evenings(now - LATE, now + EARLY + LATE) if one.on(now)]
        begun = [one for one in found if one.begins <= now]
        return begun[-1] if begun else next(iter(found), None)

    def crew(self, evening: Evening, *, there: bool = True) -> tuple[Person, ...]:
        """Who said that they will be there, or that they will not, in the order they did."""
        said = self._promises.get(evening.key, {}).values()
        return tuple(one.who for one in said if one.there is there)

    def reminded(self, evening: Evening, what: str) -> bool:
        """Whether the team was told something of an evening."""
        return (evening.key, what) in self._reminded

    def whose(self, digest: str) -> Person | None:
        """Whose address of the calendar has a digest."""
        return next(self._owners(digest), None)

    def _owners(self, digest: str) -> Iterator[Person]:
        return (one.who for one in self._calendars.values() if one.digest == digest)
