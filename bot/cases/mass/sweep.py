"""The facts of a nuke: what a moderator aims at, what is carried out, and what is taken back."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from bot.cases.case import Person
from filters.engine.charter import Rung


@dataclass(frozen=True, slots=True)
class Caught:
    """A viewer whom a nuke is aimed at, and the messages for it."""

    viewer_id: str
    login: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spared:
    """Somebody who said the same and is left alone; `why` is a role, or `shared_chat`."""

    login: str
    why: str


@dataclass(frozen=True, slots=True)
class Aimed:
    """A nuke that a moderator looks at before anything happens; it quotes, so it is forgotten.

    `caught` are those who spoke last; `left_out` counts whom the cap leaves out.
    """

    kind: ClassVar[str] = "aimed"
    number: int
    by: Person
    sought: str
    look_back: int
    rung: Rung
    caught: tuple[Caught, ...]
    spared: tuple[Spared, ...]
    left_out: int
    speakers: int
    """Everybody who spoke in that time."""
    samples: tuple[str, ...]
    at: datetime

    @property
    def messages(self) -> int:
        """How many messages it is about."""
        return sum(len(one.messages) for one in self.caught)


@dataclass(frozen=True, slots=True)
class Struck:
    """A nuke that a moderator had carried out."""

    kind: ClassVar[str] = "struck"
    number: int
    by: Person
    at: datetime


@dataclass(frozen=True, slots=True)
class Recalled:
    """A nuke of which what can be undone is undone."""

    kind: ClassVar[str] = "recalled"
    number: int
    by: Person
    at: datetime


Sweep = Aimed | Struck | Recalled
