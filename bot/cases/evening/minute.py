"""A minute of a live as it was counted: who watched, who moderated, and what work came in."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Minute:
    """What was counted at a moment of the show, once in every minute that a channel is live.

    `cases` asked for people since the minute before, `grave` of them gravely; `ruling` is what a
    ruling takes, in seconds.
    """

    at: datetime
    viewers: int
    present: int
    by_rule: int
    """Moderators needed by the rule of thumb."""
    by_load: int | None = None
    """Moderators needed for the work that comes in; None where nothing came in lately."""
    cases: int = 0
    grave: int = 0
    ruling: float = 0.0
    in_time: float | None = None
    """The share of grave cases that those present take up in time; None where none came in."""
    show: int | None = None
    """The number of the show in the rota, None where none was planned."""
