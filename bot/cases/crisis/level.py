"""How tense a channel is: calm, on the watch, in a storm; a person decides it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from bot.cases.case import Person
from filters.engine.levels import USUAL, Levels, Strictness


class Level(StrEnum):
    """The levels, from the lowest."""

    CALM = "calm"
    WATCH = "watch"
    STORM = "storm"

    @property
    def height(self) -> int:
        """How high it is, from 0."""
        return list(Level).index(self)

    @property
    def below(self) -> "Level":
        """The next lower one; below calm there is none."""
        return list(Level)[max(0, self.height - 1)]


@dataclass(frozen=True, slots=True)
class Levelled:
    """Somebody took the channel to a level; by nobody where the charter lets it be left."""

    kind: ClassVar[str] = "levelled"
    level: Level
    by: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class LevelProposed:
    """A level was proposed: the team was told, and nothing else changed."""

    kind: ClassVar[str] = "level_proposed"
    level: Level
    signs: int
    """Spikes and waves of the last ten minutes; 0 on the way back."""
    at: datetime


def strictness(level: Level, levels: Levels) -> Strictness:
    """Return what a level changes; calm changes nothing."""
    return {Level.WATCH: levels.watch, Level.STORM: levels.storm}.get(level, USUAL)
