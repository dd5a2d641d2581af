"""All that a decision depends on, beside the message and what is found in it."""

from dataclasses import dataclass
from datetime import datetime

from bot.cases.conduct import Conduct
from bot.cases.docket import Docket
from bot.cases.past import Past
from filters.engine.charter import Charter
from filters.engine.message import Message


@dataclass(frozen=True, slots=True)
class Situation:
    """A channel as it is at one moment."""

    charter: Charter
    conduct: Conduct
    past: Past
    docket: Docket
    language: str
    now: datetime
    before: tuple[Message, ...] = ()
    may_notice: bool = True
    """Whether the last public notice is long enough ago."""
