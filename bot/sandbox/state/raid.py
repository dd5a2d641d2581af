"""Raids: a channel's viewers on their way to another."""

from dataclasses import dataclass
from datetime import datetime

from bot.sandbox.state.person import Person


@dataclass(frozen=True, slots=True)
class Raid:
    """One raid, setting out."""

    target: Person
    viewers: int
    at: datetime
