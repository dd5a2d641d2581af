"""How many moderators a live needs: the rule of thumb, and when to tell the team."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil

from pydantic import BaseModel, ConfigDict, Field

from bot.cases.load.queueing import Load, Promise
from filters.engine.phrase import Phrase


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
    claimed_seconds: float = Field(
        15, ge=1, le=600, description="A grave case is to be taken up within so many seconds."
    )
    claimed_share: float = Field(
        0.9, gt=0, lt=1, description="The share of grave cases for which that is to hold."
    )
    warn_ahead_minutes: int = Field(
        15,
        ge=0,
        le=60,
        description="The team is warned so many minutes before it will be too small; 0: never.",
    )
    warn_growth: float = Field(
        0.2, ge=0, description="Growth by a smaller share in that time is no reason to warn."
    )
    warn_gap_minutes: float = Field(
        20, ge=0, description="The team is warned at most once in so many minutes."
    )
    break_after_minutes: float = Field(
        90, ge=0, description="A moderator is proposed a break after so many minutes; 0: never."
    )
    break_after_cases: int = Field(
        40, ge=0, description="The same after so many rulings on grave cases; 0: never."
    )
    break_minutes: float = Field(
        15, gt=0, description="Whoever was away for so many minutes has had a break."
    )
    remind_minutes: float = Field(
        120, ge=0, description="A show of the rota is recalled so many minutes before; 0: never."
    )
    short_minutes: float = Field(
        30,
        ge=0,
        description="So many minutes before it, the team is told if too few said yes; 0: never.",
    )

    @property
    def promise(self) -> Promise:
        """How soon grave cases are to be taken up."""
        return Promise(self.claimed_seconds, self.claimed_share)


@dataclass(frozen=True, slots=True)
class Outlook:
    """In so many minutes that many moderators will be needed, more than there are.

    It is for the `viewers` that will be there then, or for the cases that will come in: then
    `viewers` is 0.
    """

    minutes: int
    needed: int
    viewers: int = 0


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
    by_load: int | None = None
    """Moderators needed for the work that comes in; None where nothing came in lately."""
    load: Load | None = None
    in_time: float | None = None
    """The share of grave cases that those present take up in time; None without any case."""
    reason: Phrase | None = None
    """Why the work asks for more moderators than the rule, or for fewer."""
    outlook: Outlook | None = None
    """When more will be needed than are there or than are needed now, if things go on so."""

    @property
    def missing(self) -> int:
        """How many moderators the live lacks by the rule of thumb."""
        return max(0, self.needed - self.present)

    @property
    def short(self) -> int:
        """How many it lacks by the rule or by the work, whichever asks for more."""
        return max(self.missing, (self.by_load or 0) - self.present)


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
    """Since when too few moderators were there, when the team was last told, and of how many."""

    short_since: datetime | None = None
    told_at: datetime | None = None
    told_short: int = 0


def keep_watch(
    watch: Watch, now: datetime, live: Need, options: StaffingOptions
) -> tuple[Watch, bool]:
    """Return the new watch, and whether the team is to be told now.

    Where twice as many are missing as it was told of, as after a raid, it is told before the gap
    is over.
    """
    if not live.short:
        return replace(watch, short_since=None), False
    since = watch.short_since or now
    waited = now - since >= timedelta(minutes=options.alarm_after_minutes)
    gap = timedelta(minutes=options.alarm_gap_minutes)
    rested = watch.told_at is None or now - watch.told_at >= gap
    worse = live.short >= max(2 * watch.told_short, watch.told_short + 2)
    if waited and (rested or worse):
        return Watch(since, now, live.short), True
    return replace(watch, short_since=since), False
