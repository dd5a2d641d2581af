"""The floor: the choruses of one channel at hand, found by number, message, viewer and stage."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import islice

from bot.animation.voice import Kind
from bot.cases.voices.chorus import Chorus, Stage

MOST_NEW = 400
"""Choruses that nobody has touched yet; of more the oldest with the fewest votes is put away."""
MOST_OVER = 200
"""Choruses that are answered, declined or gone, kept at hand; older ones are in the records."""
WORDINGS = 8
"""Wordings of one chorus with which new words are compared, the first ones."""
COMPARED = 200
"""Choruses with which new words are compared, the newest."""

Alike = Callable[[str, str], bool]


class Floor:
    """Bounded; what it lets go of is still in the records."""

    def __init__(self, choruses: Iterable[Chorus] = (), last_number: int = 0) -> None:
        self._all: dict[int, Chorus] = {}
        self._of_message: dict[str, int] = {}
        self._of_viewer: dict[str, set[int]] = {}
        self._last = last_number
        for one in sorted(choruses, key=lambda chorus: chorus.number):
            self.put(one)

    def __iter__(self) -> Iterator[Chorus]:
        """Go through whatever is at hand, be it shown or not."""
        return iter(self._all.values())

    @property
    def next_number(self) -> int:
        """The number that the next chorus will have."""
        return self._last + 1

    def put(self, chorus: Chorus) -> None:
        """Add a chorus, or replace it by its newer state."""
        self._all[chorus.number] = chorus
        self._last = max(self._last, chorus.number)
        for part in chorus.parts:
            self._of_message[part.message_id] = chorus.number
            self._of_viewer.setdefault(part.viewer.id, set()).add(chorus.number)
        self._let_go()

    def get(self, number: int) -> Chorus | None:
        """Return a chorus by its number."""
        return self._all.get(number)

    def of_message(self, message_id: str) -> Chorus | None:
        """Return the chorus that a message belongs to."""
        number = self._of_message.get(message_id)
        return self._all.get(number) if number is not None else None

    def of_viewers(self, viewers: Iterable[str]) -> Iterator[Chorus]:
        """Return the choruses in which any of some viewers have a part."""
        numbers = {number for one in viewers for number in self._of_viewer.get(one, ())}
        return (self._all[number] for number in sorted(numbers) if number in self._all)

    def alike(self, text: str, kind: Kind, same: Alike) -> Chorus | None:
        """Return the chorus that says the same, the newest first."""
        newest = list(reversed(self._all.values()))[:COMPARED]
        return next((one for one in newest if one.kind is kind and _says(one, text, same)), None)

    def at(self, *stages: Stage) -> tuple[Chorus, ...]:
        """Return the choruses at some stages that may be shown, by number."""
        found = (one for one in self._all.values() if one.stage in stages and one.shown)
        return tuple(sorted(found, key=lambda one: one.number))

    @property
    def on_air(self) -> Chorus | None:
        """What is on air, None where nothing is."""
        return next(iter(self.at(Stage.ON_AIR)), None)

    @property
    def queue(self) -> tuple[Chorus, ...]:
        """What waits for the host: the starred first, then in the order in which it was sent."""
        return tuple(sorted(self.at(Stage.SENT), key=_sent))

    def stale(self, before: datetime) -> tuple[Chorus, ...]:
        """Return what nobody has touched since a moment."""
        return tuple(one for one in self.at(Stage.NEW) if _touched(one) < before)

    def forget(self, number: int) -> None:
        """Put a chorus away."""
        chorus = self._all.pop(number, None)
        for part in chorus.parts if chorus else ():
            if self._of_message.get(part.message_id) == number:
                del self._of_message[part.message_id]
            known = self._of_viewer.get(part.viewer.id, set())
            known.discard(number)
            if not known:
                self._of_viewer.pop(part.viewer.id, None)

    def _let_go(self) -> None:
        for stages, most in (
            ((Stage.NEW,), MOST_NEW),
            ((Stage.ANSWERED, Stage.DECLINED, Stage.GONE), MOST_OVER),
        ):
            theirs = [one for one in self._all.values() if one.stage in stages]
            if len(theirs) > most:
                self.forget(min(theirs, key=lambda one: (one.votes, one.number)).number)


def _says(chorus: Chorus, text: str, same: Alike) -> bool:
    return any(same(one, text) for one in islice(chorus.wordings, WORDINGS))


def _sent(chorus: Chorus) -> tuple[bool, datetime, int]:
    return not chorus.starred, chorus.moved_at(Stage.SENT) or chorus.since, chorus.number


def _touched(chorus: Chorus) -> datetime:
    return max(part.at for part in chorus.parts)
