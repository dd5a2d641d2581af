"""What the desk asks of a backtest: a charter, the last lives of a channel, and one answer."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from bot.cases.case import Person
from filters.engine.phrase import Phrase


class Stage(StrEnum):
    """How far an answer has got."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody wants to know; `text` is what would stand in the charter, None as it is."""

    channel: str
    login: str
    lives: int
    language: str
    by: Person
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """A question with its answer: `page` is one that stands alone, `why` says what went wrong."""

    question: Question
    stage: Stage = Stage.WAITING
    share: float = 0.0
    judged: int = 0
    why: Phrase | None = None
    page: str = ""

    def failed(self, why: Phrase) -> "Look":
        """Return it as one to which there is no answer."""
        return replace(self, stage=Stage.FAILED, why=why)


class Hindsight(Protocol):
    """Answers one question after the other, beside the lanes; each channel's newest one stays."""

    @property
    def policy(self) -> str:
        """The content security policy under which a page may be shown."""

    def ask(self, question: Question) -> bool:
        """Take a question in; False where too many wait."""

    def of(self, channel: str) -> Look | None:
        """The newest question of a channel."""

    def forget(self, channel: str) -> None:
        """Let go of a channel's question, be it while it is answered."""

    def erased(self) -> None:
        """Let go of every answer, and answer anew what is being answered.

        Somebody of whom an answer may tell was taken out of the records.
        """

    async def run(self) -> None:
        """Answer until cancelled."""
