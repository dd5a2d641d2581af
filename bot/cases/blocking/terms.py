"""Terms that Twitch itself keeps out of a chat: which are ours, and what became of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar


class Stage(StrEnum):
    """Where a term stands that we have Twitch block."""

    ASKED = "asked"
    HELD = "held"
    DROPPING = "dropping"
    DECLINED = "declined"
    """A human took it back on Twitch."""
    LEFT = "left"
    """It is not there, and done with; but what Twitch was asked for last may still turn up."""
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Blocking:
    """A term that we asked Twitch to block, and what is known of it.

    Moments are the wall's: Twitch knows no other.
    """

    kind: ClassVar[str] = "blocking"
    text: str
    stage: Stage
    at: datetime
    term_id: str = ""
    expires_at: datetime | None = None
    by: str = ""
    """Who took it back, where Twitch said so."""
    tries: int = 0
    asked: datetime | None = None
    """When Twitch was asked for it last, where that may still matter."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """A term that Twitch keeps out of a chat; `by_us`: the bot's account blocked it."""

    id: str
    text: str
    at: datetime
    expires_at: datetime | None
    by_us: bool


def key_of(text: str) -> str:
    """Return what Twitch takes for the same term: neither case nor spacing tell two apart."""
    return " ".join(text.casefold().split())


class OwnTerms:
    """The terms of a channel that are ours, by what we know of them last."""

    def __init__(self) -> None:
        self.version = 0
        """Counts what was learnt, or may have been missed."""
        self._known: dict[str, Blocking] = {}

    def learn(self, fact: Blocking) -> None:
        """Take in one fact; what is gone is forgotten."""
        self.version += 1
        self._known.pop(key_of(fact.text), None)
        if fact.stage is not Stage.GONE:
            self._known[key_of(fact.text)] = fact

    def doubt(self) -> None:
        """Have Twitch's list looked at again: something may have happened unheard."""
        self.version += 1

    def get(self, text: str) -> Blocking | None:
        """Return what is known of a term, if it is ours."""
        return self._known.get(key_of(text))

    def at(self, *stages: Stage) -> tuple[Blocking, ...]:
        """Return the terms at some stages, those asked for first before the others."""
        return tuple(one for one in self._known.values() if one.stage in stages)

    def ids(self) -> frozenset[str]:
        """Return Twitch's ids of what is ours there."""
        return frozenset(one.term_id for one in self._known.values() if one.term_id)

    def __iter__(self) -> Iterator[Blocking]:
        return iter(self._known.values())

    def __len__(self) -> int:
        return len(self._known)
