"""The facts of the watch: that something was far more than usual, and what became of its clip."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Alerted:
    """A spike; `samples` are ids of messages, whose texts the log keeps as long as any other's."""

    kind: ClassVar[str] = "alerted"
    key: str
    """What its clip and its place on a page go by."""
    what: str
    """`watch`, `chat`, `newcomers`, `language` or `chorus`."""
    name: str
    count: int
    usual: float
    seconds: int
    people: int
    samples: tuple[str, ...]
    minutes: tuple[int, ...]
    pro: int
    contra: int
    lever: str
    """The command that is proposed, empty where none is."""
    at: datetime


class ClipStage(StrEnum):
    """How far a clip got."""

    MADE = "made"
    """Twitch shows it."""
    LOST = "lost"
    """Twitch took it on and did not show it within its own fifteen seconds, or refused it."""
    DOUBTED = "doubted"
    """Nobody knows whether it was made: it is not made a second time."""


@dataclass(frozen=True, slots=True)
class Clipped:
    """What became of a clip; `about` is the key of its alert, or that of a moderator's wish."""

    kind: ClassVar[str] = "clipped"
    about: str
    stage: ClipStage
    clip: str
    """Twitch's id, empty where it told none."""
    url: str
    detail: str
    at: datetime
    offset: int | None = None
    """Seconds into the recording, where Twitch tells them."""
