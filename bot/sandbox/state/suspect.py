"""Suspicious users: whom a channel watches or keeps from being seen."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.sandbox.state.person import Person

Treatment = Literal["none", "active_monitoring", "restricted"]
Ground = Literal["manually_added", "ban_evader", "banned_in_shared_channel"]
Evasion = Literal["unknown", "possible", "likely"]


@dataclass(frozen=True, slots=True)
class Suspect:
    """How somebody is treated, on which grounds, by whom."""

    person: Person
    treatment: Treatment
    grounds: tuple[Ground, ...]
    moderator: Person
    updated_at: datetime
    evasion: Evasion = "unknown"
    banned_in: tuple[str, ...] = ()
