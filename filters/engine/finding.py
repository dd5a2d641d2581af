"""What one filter saw: where in the original text, how sure, and why."""

from dataclasses import dataclass
from enum import StrEnum

from filters.engine.message import Span
from filters.engine.phrase import Phrase


class Family(StrEnum):
    """Kinds of evidence: only different kinds make each other surer."""

    CONTENT = "content"
    LINKS = "links"
    BEHAVIOUR = "behaviour"
    STYLE = "style"
    READER = "reader"


@dataclass(frozen=True, slots=True)
class Finding:
    """What one filter saw in one message.

    `span` lies in the original text, `certainty` between 0 and 1.
    `factor` below 1 marks an extenuating context: it multiplies the article's certainty.
    On a finding of no certainty it may be above 1: a circumstance that makes the article surer.
    `context` says, in words, which contexts moved `certainty` or `factor`.
    """

    filter: str
    span: Span
    certainty: float
    family: Family
    reason: Phrase
    factor: float = 1.0
    context: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """A filter that could not finish on this message: a matter for people, never a pass."""

    filter: str
    reason: Phrase


UNREAD = Phrase("trouble.unread")
"""The one trouble that the same text always gives: what is counted ends the same way each time."""


def unread(by: str) -> Trouble:
    """Return what a filter says that had more to read in one message than it may."""
    return Trouble(by, UNREAD)
