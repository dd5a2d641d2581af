"""A case as a card of the docket shows it: values only, in the reader's own words."""

from dataclasses import dataclass
from datetime import datetime

from bot.cases.appeals.appealed import others_until
from bot.cases.case import Case
from bot.cases.claims import holder
from bot.cases.overdue import waits_since
from bot.cases.second_look import awaits, blind
from bot.cases.stages import Stage, stage_of
from bot.cases.voices.fitness import showable
from bot.marking import Said, said_in
from bot.web.cases.choices import (
    Choice,
    choices,
    dismiss_phrase,
    final_phrase,
    may_rule,
    may_undo,
    uphold_phrase,
)
from bot.web.door.access import Deed, Seat
from bot.web.text.wording import Wording
from filters.engine.charter import Charter
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One case, for one reader, at one moment."""

    number: int
    version: int
    severity: int
    matter: Phrase
    status: Phrase
    stage: Stage
    said: Said
    viewer: str
    name: str
    since: str
    """How long ago it was opened, in words."""
    left: int | None
    """Seconds until it expires, None where it does not."""
    whole: int
    """Seconds that it had when it was opened."""
    claimed_by: str
    claim_left: int
    mine: bool
    further: int
    """Further messages by the same viewer under the same article."""
    uphold: Phrase
    dismiss: Phrase
    final: Phrase | None
    choices: tuple[Choice, ...]
    may_rule: bool
    may_undo: bool
    to_host: bool
    """Whether its message may go to the host: it is fair, or found so by sending it."""
    result: Phrase | None
    """Who ruled it last, when, and what was done."""
    look: bool
    """Whether it is shown for a second look, as if nobody had ruled it."""

    @property
    def is_taken(self) -> bool:
        """Whether somebody else is looking at it."""
        return bool(self.claimed_by) and not self.mine


def card_of(case: Case, seat: Seat, words: Wording) -> Card:
    """Return a case as somebody sees it; for their second look, without the first one."""
    look = seat.may(Deed.RULE) and awaits(case, seat.person)
    seen = blind(case) if look else case
    claim = holder(seen, words.now)
    author = case.evidence.message.author
    others = others_until(case, seat.person.id, seat.bench.docket, words.now)
    rules, waits = seat.may(Deed.RULE) and others is None, may_rule(seen)
    return Card(
        number=case.number,
        version=case.version,
        severity=case.severity,
        matter=words.matter(case, _charter(seat)),
        status=words.others_first(case, others) if others and waits else _status(seen, words),
        stage=Stage.SECOND_LOOK if look else stage_of(seen, words.now),
        said=said_in(case),
        viewer=author.login if author else "",
        name=(author.name or author.login) if author else "",
        since=words.ago(case.opened_at),
        left=_left(seen, words.now) if waits else None,
        whole=_whole(case),
        claimed_by=claim.by.login if claim else "",
        claim_left=round((claim.until - words.now).total_seconds()) if claim else 0,
        mine=claim is not None and claim.by.id == seat.person.id,
        further=len(case.evidence.further),
        uphold=uphold_phrase(case),
        dismiss=dismiss_phrase(case),
        final=final_phrase(case),
        choices=choices(case),
        may_rule=rules and not look and may_rule(case),
        may_undo=rules and not look and may_undo(case),
        to_host=rules and not look and showable(case),
        result=None if look else words.result(case),
        look=look,
    )


def _charter(seat: Seat) -> Charter:
    return seat.bench.charter


def _status(case: Case, words: Wording) -> Phrase:
    claim = holder(case, words.now)
    if claim is not None and may_rule(case):
        return Phrase.of("status.claimed", by=claim.by.login)
    return Phrase.of(f"status.{case.status}")


def _left(case: Case, now: datetime) -> int | None:
    if case.deadline is None:
        return None
    return max(0, round((case.deadline - now).total_seconds()))


def _whole(case: Case) -> int:
    if case.deadline is None:
        return 0
    return max(1, round((case.deadline - waits_since(case)).total_seconds()))
