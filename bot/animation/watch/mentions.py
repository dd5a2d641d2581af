"""The mentions of something lately: who, when, in what tone; bounded."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from bot.animation.watch.tone import Tone

KEPT = 300
"""Mentions that are remembered of one watch."""
SHOWN = 8
"""Samples of an alert, each of another viewer as far as there are so many."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One message that mentions it."""

    moment: float
    author: str
    message: str
    tone: Tone = Tone.NEITHER


class Mentions:
    """The latest ones, the oldest first."""

    __slots__ = ("_kept",)

    def __init__(self) -> None:
        self._kept: deque[Mention] = deque(maxlen=KEPT)

    def add(self, one: Mention) -> None:
        """Remember one."""
        self._kept.append(one)

    def since(self, moment: float) -> tuple[Mention, ...]:
        """Return those since a moment, the newest first."""
        return tuple(self._until(moment))

    def lately(self, seconds: float) -> tuple[Mention, ...]:
        """Return those of so long before the latest one, the newest first."""
        return self.since(self._kept[-1].moment - seconds) if self._kept else ()

    def _until(self, moment: float) -> Iterator[Mention]:
        for one in reversed(self._kept):
            if one.moment < moment:
                return
            yield one


def people(mentions: tuple[Mention, ...]) -> int:
    """Count who it was."""
    return len({one.author for one in mentions})


def samples(mentions: tuple[Mention, ...]) -> tuple[str, ...]:
    """Choose the newest of each viewer, then the newest of all; the oldest of them first."""
    newest: dict[str, Mention] = {}
    for one in mentions:
        newest.setdefault(one.author, one)
    chosen = [*newest.values(), *(one for one in mentions if one not in newest.values())]
    return tuple(one.message for one in sorted(chosen[:SHOWN], key=lambda one: one.moment))


def toned(mentions: tuple[Mention, ...], tone: Tone) -> int:
    """Count those of a tone."""
    return sum(one.tone is tone for one in mentions)
