"""What a charter says of one message."""

from dataclasses import dataclass

from filters.engine.charter import Outcome
from filters.engine.finding import Finding, Trouble


@dataclass(frozen=True, slots=True)
class Breach:
    """One article that a message breaks, or perhaps breaks."""

    article: int
    outcome: Outcome
    certainty: float
    severity: int
    findings: tuple[Finding, ...]


@dataclass(slots=True, unsafe_hash=True)
class Verdict:
    """The outcome of a message under a charter, the gravest breach first.

    Nobody changes it, but `frozen` takes four times as long, and there is one for each message.
    `shadow` holds what articles in shadow mode would have said; nothing follows from it.
    `troubles` are filters that could not finish: the outcome is then at least borderline.
    """

    message_id: str
    outcome: Outcome
    breaches: tuple[Breach, ...] = ()
    shadow: tuple[Breach, ...] = ()
    troubles: tuple[Trouble, ...] = ()

    @property
    def gravest(self) -> Breach | None:
        """The breach that decides."""
        return self.breaches[0] if self.breaches else None
