"""The base of every filter: its name, family, options, examples, and one method."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import ClassVar, Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from filters.engine.finding import Family, Finding, Trouble
from filters.engine.hints import Hinted
from filters.engine.message import Message
from filters.engine.pattern.shelf import Read
from filters.engine.patterns import Patience
from filters.engine.recent import Recent
from filters.engine.room import NOWHERE, Room
from filters.engine.score import Score
from filters.engine.terms.book import TermBook
from filters.engine.text import Text


class FilterOptions(BaseModel):
    """What a charter may set on a filter: every field has a default and a description."""

    model_config = ConfigDict(extra="forbid", frozen=True)


OptionsT = TypeVar("OptionsT", bound=FilterOptions)


@dataclass(frozen=True, slots=True)
class Example:
    """A message that a filter with its default options flags, or leaves alone.

    `options` are the settings, where the defaults would not show the point.
    """

    text: str
    flagged: bool
    options: tuple[tuple[str, object], ...] = ()
    before: tuple[str, ...] = ()
    """Messages of the same viewer just before, one second apart."""
    newcomers: bool = False
    """Whether each of these messages is the first that another viewer ever wrote here."""
    score: Score | None = None
    """What the learned reader makes of it."""


@dataclass(slots=True, eq=False)
class Scene:
    """All that a filter may look at: the message, its text, the recent chat and the room.

    Nobody changes it, but `frozen` takes thrice the time, and there is one for each message.
    """

    message: Message
    text: Text
    recent: Recent
    resting: frozenset[str] = field(default=frozenset())
    """Patterns that the shell has put to rest."""
    room: Room = NOWHERE
    score: Score | None = None
    """What the learned reader makes of it; None where it is not there, or not ready yet."""
    _patience: Patience | None = field(default=None, init=False, repr=False)

    @property
    def patience(self) -> Patience:
        """What the patterns of all articles may still take."""
        if self._patience is None:
            self._patience = Patience()
        return self._patience


class Filter(ABC, Generic[OptionsT]):
    """A detector of one kind of thing: it knows no article and no punishment.

    The first line of a filter's docstring says what it flags, the rest why: it is its help page.
    """

    name: ClassVar[str]
    family: ClassVar[Family]
    Options: ClassVar[type[FilterOptions]]
    examples: ClassVar[tuple[Example, ...]]
    stateless: bool = True
    """Whether in one room the same text always gives the same findings; options may say no."""
    needs: int = 0
    """Traits one of which a message must have for there to be anything to see; 0 asks always."""
    told: tuple[Hinted, ...] = ()
    """Searches for one of which some reading of a message must have the hints otherwise."""

    book: TermBook | None = None
    """A list without any of whose terms in the text there is nothing to see."""
    patterns: tuple[Read, ...] = ()
    """Patterns unless one of which may apply there is nothing to see; none says nothing."""

    pleads: bool = False
    """Whether it may speak for a message, so that acting upon it waits for the learned reader."""

    def __init__(self, options: OptionsT) -> None:
        self.options = options

    def sees_more(self, room: Room) -> bool:  # noqa: ARG002  # it is for those who ask the room
        """Say whether there may be more to see in a room than book, needs and hints tell."""
        return False

    @abstractmethod
    def examine(self, scene: Scene) -> Iterator[Finding | Trouble]:
        """Say what is seen in the scene; never raise, whatever the text."""
