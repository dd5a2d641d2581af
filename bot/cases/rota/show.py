"""A show of the rota and the evenings on which it is on; its hour is that of its own place."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError

from bot.cases.staffing import StaffingOptions

WEEK = timedelta(weeks=1)
EARLY = timedelta(minutes=30)
"""Who goes live so much before the hour has begun the show."""
LATE = timedelta(hours=2)
"""A show may take so much longer than it was planned to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What is planned; a weekly one is on at the same hour of its zone, summer and winter.

    `viewers` and `moderators` are None where they follow from lives of before and from the rule.
    """

    number: int
    title: str
    begins: datetime
    minutes: int
    zone: str = "UTC"
    weekly: bool = False
    charter: str = ""
    """The charter that it is to be under; empty: the channel's own."""
    viewers: int | None = None
    moderators: int | None = None
    numbers: tuple[tuple[str, float], ...] = ()
    """Settings of staffing that are otherwise for this show, by their names."""


@dataclass(frozen=True, slots=True)
class Evening:
    """One time that a show is on; `day` is the date in its zone, and stays when the hour moves."""

    show: Show
    begins: datetime
    day: date

    @property
    def ends(self) -> datetime:
        """When it is planned to end."""
        return self.begins + timedelta(minutes=self.show.minutes)

    @property
    def key(self) -> tuple[int, date]:
        """What promises and reminders go by."""
        return self.show.number, self.day

    def on(self, now: datetime) -> bool:
        """Whether a live at that moment is this show."""
        return self.begins - EARLY <= now < self.ends + LATE


def zone_of(name: str) -> tzinfo:
    """Return the time zone of a name; one that nobody knows is UTC."""
    return known_zone(name) or UTC


def known_zone(name: str) -> tzinfo | None:
    """Return the time zone of a name, None where there is none such."""
    if name == "UTC":
        return UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def evenings(show: Show, since: datetime, until: datetime) -> Iterator[Evening]:
    """Go through the evenings of a show that end after a moment and begin before another."""
    zone = zone_of(show.zone)
    first = show.begins.astimezone(zone).replace(tzinfo=None)
    weeks = _weeks_before(show, since) if show.weekly else 0
    while True:
        local = first + weeks * WEEK
        begins = local.replace(tzinfo=zone).astimezone(UTC)
        if begins >= until:
            return
        evening = Evening(show, begins, local.date())
        if evening.ends + LATE > since:
            yield evening
        if not show.weekly:
            return
        weeks += 1


def _weeks_before(show: Show, since: datetime) -> int:
    """How many weeks can be left out at once."""
    return max(0, (since - show.begins) // WEEK - 1)


def options_for(show: Show | None, options: StaffingOptions) -> StaffingOptions:
    """Return the staffing of a show: the channel's, but for the numbers of its own."""
    if show is None or not show.numbers:
        return options
    return with_numbers(options, dict(show.numbers)) or options


def with_numbers(options: StaffingOptions, numbers: Mapping[str, float]) -> StaffingOptions | None:
    """Return options with other numbers, None where one of them is none that can be."""
    try:
        return StaffingOptions.model_validate({**options.model_dump(), **numbers})
    except ValidationError:
        return None
