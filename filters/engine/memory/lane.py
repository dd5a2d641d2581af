"""What a viewer said lately, in the order of its time; as small as can be."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Newness(IntEnum):
    """How new a viewer was to the channel when they said something."""

    KNOWN = 0
    UNSEEN = 1
    """Not seen by a window that has listened for a while: perhaps a regular who came late."""
    FIRST = 2
    """Twitch says that they never wrote here before, or the account is days old."""


# in 3.11 a member read through its class goes through a property each time
KNOWN, UNSEEN, FIRST = Newness.KNOWN, Newness.UNSEEN, Newness.FIRST


@dataclass(slots=True, eq=False)
class Heard:
    """A message that the window remembers; nobody changes it, but `frozen` takes thrice the time.

    Each is itself alone: two that read the same are two messages.
    """

    author_id: str
    text: str
    """Folded and stripped, every run of white space one space; at most 500 characters."""
    moment: float
    """Seconds since 1970; a float takes half the memory of a `datetime`."""
    newness: Newness = KNOWN

    @property
    def at(self) -> datetime:
        """When it was said."""
        return EPOCH + timedelta(seconds=self.moment)


Lane = tuple[Heard, ...]
"""Messages, the oldest first; a tuple takes a third less memory than a list."""


def moment_of(at: datetime) -> float:
    """Return a moment in seconds since 1970; without a zone it is UTC."""
    return at.timestamp() if at.tzinfo else at.replace(tzinfo=UTC).timestamp()


def continued(lane: Lane, heard: Heard, reach: float, most: int) -> Lane:
    """Add a message to a lane, wherever in time it belongs.

    What lies further from it than `reach` is forgotten, later messages too: then time went
    back, and this is another evening.
    """
    at = heard.moment
    if not lane or lane[-1].moment <= at:
        over = 1 if len(lane) >= most else 0
        while over < len(lane) and at - lane[over].moment > reach:
            over += 1
        return (*lane[over:], heard)
    kept = [one for one in lane if abs(at - one.moment) <= reach]
    place = sum(one.moment <= at for one in kept)
    return (*kept[:place], heard, *kept[place:])[-most:]


def until(lane: Lane, moment: float, within: float) -> Iterator[Heard]:
    """Go through what was heard up to a moment, newest first."""
    for heard in reversed(lane):
        if moment - heard.moment > within:
            return
        if heard.moment <= moment:
            yield heard
