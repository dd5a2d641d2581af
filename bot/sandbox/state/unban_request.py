"""Unban requests: what the banned ask for, and what they are answered."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.sandbox.state.person import Person

RequestStatus = Literal["pending", "approved", "denied", "acknowledged", "canceled"]


@dataclass(frozen=True, slots=True)
class UnbanRequest:
    """One request; whoever resolves it puts another in its place."""

    id: str
    person: Person
    text: str
    created_at: datetime
    status: RequestStatus = "pending"
    moderator: Person | None = None
    resolved_at: datetime | None = None
    answer: str | None = None
