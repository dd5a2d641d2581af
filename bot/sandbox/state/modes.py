"""The modes of a chat: who may speak in it, how often, and what."""

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

_MOST_TEXTS = 5_000


@dataclass(frozen=True, slots=True)
class Modes:
    """All are off to begin with; a mode that is on has its number."""

    slow: int | None = None
    followers: int | None = None
    subscribers: bool = False
    emotes: bool = False
    unique: bool = False
    delay: int | None = None


@dataclass(slots=True)
class Turns:
    """When people last spoke, and what was said since texts must be unique."""

    last: dict[str, datetime] = field(default_factory=dict)
    texts: OrderedDict[str, None] = field(default_factory=OrderedDict)

    def too_soon(self, person_id: str, now: datetime, seconds: int) -> bool:
        """Tell whether somebody spoke less than so many seconds ago."""
        last = self.last.get(person_id)
        return last is not None and last <= now < last + timedelta(seconds=seconds)

    def take(self, person_id: str, text: str, now: datetime, modes: Modes) -> None:
        """Remember that somebody has spoken, as far as the modes ask for it."""
        if modes.slow is not None:
            self.last[person_id] = now
        if modes.unique:
            self.texts[_plain(text)] = None
            if len(self.texts) > _MOST_TEXTS:
                self.texts.popitem(last=False)

    def heard(self, text: str) -> bool:
        """Tell whether a text was said already."""
        return _plain(text) in self.texts


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
