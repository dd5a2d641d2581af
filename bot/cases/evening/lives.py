"""The lives of a channel: when each began and ended, by what Twitch told or by what was counted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.cases.airing import LONGEST, Aired

APART = timedelta(minutes=30)
"""Minutes that were counted further apart than that are of two lives."""
WRITTEN = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Live:
    """One stream; `ended` is None while it is on.

    `told` says that Twitch told its beginning: else it began no later than the first minute that
    was counted, and offsets in its replay are as uncertain.
    """

    begun: datetime
    ended: datetime | None = None
    stream: str = ""
    told: bool = True

    @property
    def key(self) -> str:
        """What it goes by in addresses and on the command line."""
        return self.begun.astimezone(UTC).strftime(WRITTEN)


def read_key(text: str) -> datetime | None:
    """Return when the live of a key began, to the second; None where it is no key."""
    try:
        return datetime.strptime(text, WRITTEN).replace(tzinfo=UTC)
    except ValueError:
        return None


def lives_of(
    aired: Iterable[Aired], minutes: Sequence[datetime], now: datetime
) -> tuple[Live, ...]:
    """Return the lives, the newest first.

    What was counted outside of the streams that Twitch told of is a live too: the bot came
    later than the stream, or nobody told.
    """
    told = tuple(_told(tuple(aired), minutes, now))
    counted = (one for one in _counted(minutes, now) if not _overlaps(one, told, now))
    return tuple(sorted((*told, *counted), key=lambda one: one.begun, reverse=True))


def _told(aired: Sequence[Aired], minutes: Sequence[datetime], now: datetime) -> Iterator[Live]:
    latest = {one.at: one for one in aired}
    starts = sorted(latest)
    for place, start in enumerate(starts):
        after = starts[place + 1] if place + 1 < len(starts) else None
        end = latest[start].ended or _end(start, after, minutes, now)
        yield Live(start, end, latest[start].stream)


def _end(
    start: datetime, after: datetime | None, minutes: Sequence[datetime], now: datetime
) -> datetime | None:
    """Say when a stream ended whose end nobody heard of, None where it may still be on."""
    if after is None and now - start <= LONGEST:
        return None
    until = after or start + LONGEST
    return max((one for one in minutes if start <= one < until), default=until)


def _counted(minutes: Sequence[datetime], now: datetime) -> Iterator[Live]:
    first = last = None
    for one in sorted(minutes):
        if first is not None and last is not None and one - last > APART:
            yield Live(first, last, told=False)
            first = None
        first, last = first or one, one
    if first is not None and last is not None:
        yield Live(first, None if now - last <= APART else last, told=False)


def _overlaps(one: Live, others: Iterable[Live], now: datetime) -> bool:
    end = one.ended or now
    return any(
        other.begun - APART <= end and one.begun <= (other.ended or now) + APART for other in others
    )
