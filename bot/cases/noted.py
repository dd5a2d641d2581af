"""The fact that somebody did something which no other fact or ruling says: for the audit alone."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.cases.case import Person

NOBODY = Person("", "")
"""By whom is what the bot noticed by itself."""


class Where(StrEnum):
    """Where somebody did something."""

    CHAT = "chat"
    WHISPER = "whisper"
    DESK = "desk"
    API = "api"
    FILE = "file"
    TWITCH = "twitch"
    CONSOLE = "console"


@dataclass(frozen=True, slots=True)
class Noted:
    """What somebody did; `deed` is a command's name or that of a form.

    `about` is a case's number, a login or a version: never what a viewer wrote.
    """

    kind: ClassVar[str] = "noted"
    by: Person
    deed: str
    at: datetime
    where: Where
    about: str = ""
