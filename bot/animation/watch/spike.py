"""A spike: something in chat that is far more than this channel's usual, with what shows it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What there is so much of."""

    WATCH = "watch"
    CHAT = "chat"
    NEWCOMERS = "newcomers"
    LANGUAGE = "language"
    CHORUS = "chorus"


@dataclass(frozen=True, slots=True)
class Spike:
    """So many within so many seconds, where so many are usual; `people` said it."""

    kind: Kind
    name: str
    """The watch's, or the code of the language; else empty."""
    count: int
    usual: float
    seconds: int
    people: int
    samples: tuple[str, ...]
    """Ids of messages that show it: their texts stand in the log, as long as it keeps them."""
    minutes: tuple[int, ...]
    """The counts of the last hour, the minute of now last."""
    pro: int = 0
    contra: int = 0
