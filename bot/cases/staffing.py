"""How many moderators a live needs: the rule of thumb, and when to tell the team."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from pydantic import BaseModel, ConfigDict, Field


class StaffingOptions(BaseModel):
    """The rule of thumb, as quoted of Twitch's guide by Atchik in 2021; every number is yours."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    viewers_per_moderator: int = Field(
        200, ge=1, description="Viewers that one moderator can look after on an average channel."
    )
    large_from: int = Field(
        2000, ge=1, description="From this many viewers on a channel counts as large."
    )
    viewers_per_moderator_large: int = Field(
        600, ge=1, description="The same on a large channel, provided that AutoMod is on."
    )
    present_minutes: float = Field(
        10, gt=0, description="A moderator is present when active in so many last minutes."
    )
    alarm_after_minutes: float = Field(
        5, ge=0, description="Too few moderators for so long: the team is told."
    )
    alarm_gap_minutes: float = Field(
        30, ge=0, description="The team is told at most once in so many minutes."
    )


@dataclass(frozen=True, slots=True)
class Need:
    """How many moderators a live needs, has and lacks.

    `automod` is None where it cannot be known. `saved` is how many moderators fewer a large
    channel would need with AutoMod on; 0 where that changes nothing.
    """

    viewers: int
    needed: int
    present: int
    large: bool
    automod: bool | None
    saved: int = 0

    @property
    def missing(self) -> int:
        """How many moderators the live lacks."""
        return max(0, self.needed - self.present)


def need(viewers: int, present: int, automod: bool | None, options: StaffingOptions) -> Need:
    """Return what a live of so many viewers needs.

    A large channel needs one per 600 *and* AutoMod; without it (or without knowing) the
    average rule stands.
    """
    average = ceil(viewers / options.viewers_per_moderator)
    large = viewers >= options.large_from
    if not large:
        return Need(viewers, average, present, large, automod)
    relieved = min(average, ceil(viewers / options.viewers_per_moderator_large))
    if automod:
        return Need(viewers, relieved, present, large, automod)
    return Need(viewers, average, present, large, automod, saved=average - relieved)


def present(seen: Mapping[str, datetime], now: datetime, options: StaffingOptions) -> int:
    """Count the moderators who were active lately."""
    since = now - timedelta(minutes=options.present_minutes)
    return sum(at >= since for at in seen.values())


@dataclass(frozen=True, slots=True)
class Watch:
    """Since when too few moderators were there, and when the team was last told."""

    short_since: datetime | None = None
    told_at: datetime | None = None


def keep_watch(
    watch: Watch, now: datetime, live: Need, options: StaffingOptions
) -> tuple[Watch, bool]:
    """Return the new watch, and whether the team is to be told now."""
    if not live.missing:
        return replace(watch, short_since=None), False
    since = watch.short_since or now
    waited = now - since >= timedelta(minutes=options.alarm_after_minutes)
    gap = timedelta(minutes=options.alarm_gap_minutes)
    rested = watch.told_at is None or now - watch.told_at >= gap
    if waited and rested:
        return Watch(since, now), True
    return replace(watch, short_since=since), False
