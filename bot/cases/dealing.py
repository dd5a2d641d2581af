"""The facts of what people did to viewers past the bot, and of warnings that were read."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.cases.case import Person


@dataclass(frozen=True, slots=True)
class Dealt:
    """What somebody did to a viewer on Twitch itself, or by a nuke.

    `act` is `delete`, `warn`, `timeout`, `ban`, `untimeout` or `unban`; `seconds` has a time-out.
    """

    kind: ClassVar[str] = "dealt"
    viewer_id: str
    act: str
    by: Person
    at: datetime
    seconds: int = 0
    note: str = ""
    """The reason that was given on Twitch, never shown in public."""
    elsewhere: str = ""
    """The login of the channel of a shared chat where it was done, if not here."""
    nuke: int = 0
    login: str = ""
    """What the viewer was called: somebody who never spoke is in no log."""


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """A viewer clicked a warning away: the one of that case, or (0) one of another hand."""

    kind: ClassVar[str] = "acknowledged"
    viewer_id: str
    case: int
    at: datetime


Dealing = Dealt | Acknowledged
