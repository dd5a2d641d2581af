"""A voice: a line of free chat that says something to the show, and of what kind."""

from dataclasses import dataclass
from enum import StrEnum

from filters.engine.message import Span
from filters.engine.phrase import Phrase


class Kind(StrEnum):
    """What a line of chat is, for whoever leads a show."""

    QUESTION = "question"
    """A question that is meant for the host, a guest, or the show as a whole."""
    TESTIMONY = "testimony"
    """What somebody lived who writes."""
    CORRECTION = "correction"
    """An error of fact, of spelling on screen, of sound or picture, pointed out."""
    HELP = "help"
    """A request for help, technical or in distress."""
    THANKS = "thanks"
    """Thanks or praise that the show likes to hear."""
    AMONG = "among"
    """A question among viewers."""
    RHETORICAL = "rhetorical"
    """A question that awaits no answer: mocking, quoted, reported."""
    NOTHING = "nothing"
    """All the rest."""


SURFACED = (Kind.QUESTION, Kind.TESTIMONY, Kind.CORRECTION, Kind.HELP, Kind.THANKS)
"""What a moderator may pass on; the other kinds are told apart in order to be left out."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What was heard in one message.

    `span` is the stretch of the original text that is worth reading out.
    `to` names whom it is addressed to, by login, where it says so: nobody is the whole show.
    """

    kind: Kind
    certainty: float
    reason: Phrase
    span: Span
    to: tuple[str, ...] = ()
