"""What keeps an open docket live: server-sent events, as long as its reader may read it.

A page says what it shows. With each connection, and so after each break, all of that is sent
again; then whatever of it changes, and how many cases have come since.
"""

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.cases.case import Case
from bot.cases.claims import holder
from bot.web.cases.listing import AT_ONCE, news
from bot.web.door.access import Desk, Seat
from bot.web.ground.watch import News
from bot.web.visitor.digits import whole

HEARTBEAT = 15.0
"""Seconds without news after which a line is sent all the same: what stands between stays open."""

OVER = "over"
"""The event that tells a page to ask for itself again: it is no longer its reader's."""

RETRY = 2_000
"""Milliseconds until a browser connects again."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows: the numbers of its cases, and as of when (show time)."""

    numbers: tuple[int, ...]
    since: datetime

    @classmethod
    def of(cls, cases: Iterable[Case], now: datetime) -> "Shown":
        """What a page shows that is rendered now."""
        return cls(tuple(one.number for one in cases), now)

    @classmethod
    def read(cls, text: str) -> "Shown":
        """Read what a page says of itself; what cannot be read it does not show."""
        moment, _, listed = text[:2000].partition("-")
        numbers = [one for one in map(whole, listed.split("-")) if one is not None]
        since = datetime.max.replace(tzinfo=UTC)
        with suppress(ValueError, OverflowError, OSError):
            since = datetime.fromtimestamp(int(moment[:16]) / 1000, UTC)
        return cls(tuple(numbers[:AT_ONCE]), since)

    def __str__(self) -> str:
        moment = int(self.since.timestamp() * 1000)
        return "-".join((str(moment), *map(str, self.numbers)))


async def stream(
    desk: Desk,
    seat: Seat,
    shown: Shown,
    card: Callable[[Case], str],
    button: Callable[[int], str],
) -> AsyncIterator[str]:
    """Yield the events of one open page, until its reader leaves or may read it no longer."""
    with seat.behind.watch.ear(seat.channel.id) as ear:
        yield f"retry: {RETRY}\n\n"
        numbers: frozenset[int] | None = frozenset(shown.numbers)
        claimed = _claimed(seat, shown)
        while True:
            if numbers is None:
                yield ": still here\n\n"
            else:
                yield message(_changes(seat, shown, numbers, card, button))
            heard = await ear.listen(HEARTBEAT)
            if heard.over or not await desk.still(seat):
                yield f"event: {OVER}\ndata: -\n\n"
                return
            before, claimed = claimed, _claimed(seat, shown)
            numbers = _changed(heard, shown, before - claimed)


def _changed(heard: News, shown: Shown, released: frozenset[int]) -> frozenset[int] | None:
    """Return which cases to send again, None where nothing happened at all."""
    if heard.lost:
        return frozenset(shown.numbers)
    changed = frozenset(heard.cases) | released
    return changed or None


def _claimed(seat: Seat, shown: Shown) -> frozenset[int]:
    """Return the cases on the page that somebody looks at: a claim ends without a word."""
    now, docket = seat.behind.world.clock.show(), seat.bench.docket
    at_hand = ((one, docket.get(one)) for one in shown.numbers)
    return frozenset(number for number, case in at_hand if case and holder(case, now))


def _changes(
    seat: Seat,
    shown: Shown,
    numbers: frozenset[int],
    card: Callable[[Case], str],
    button: Callable[[int], str],
) -> str:
    docket = seat.bench.docket
    cards = [docket.get(one) for one in shown.numbers if one in numbers]
    count = news(docket.open(), shown.numbers, shown.since)
    return "\n".join((button(count), *(card(one) for one in cards if one is not None)))


def message(text: str) -> str:
    """Return a text of several lines as one event."""
    lines = "".join(f"data: {line}\n" for line in text.splitlines() if line.strip())
    return f"{lines}\n"
