"""A case as one line of a list: where it stands and what came of it, for whoever reads."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Case
from bot.cases.second_look import awaits, blind
from bot.marking import Said, said_in
from bot.web.door.access import Deed, Seat
from bot.web.text.wording import Wording
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Row:
    """One case; `look` says that its ruling is kept from a reader who is to look at it again."""

    number: int
    at: datetime
    severity: int
    matter: Phrase
    viewer: str
    said: Said
    status: str
    rungs: str
    ruled_by: tuple[str, ...]
    look: bool


def rows(cases: Iterable[Case], seat: Seat, words: Wording) -> tuple[Row, ...]:
    """Return cases as somebody may see them."""
    return tuple(_row(case, seat, words) for case in cases)


def as_seen(case: Case, seat: Seat) -> Case:
    """Return a case as somebody may see it: one for their second look as if nobody had ruled."""
    return blind(case) if _is_hidden(case, seat) else case


def _row(case: Case, seat: Seat, words: Wording) -> Row:
    seen = as_seen(case, seat)
    author = case.evidence.message.author
    return Row(
        number=case.number,
        at=case.opened_at,
        severity=case.severity,
        matter=words.matter(case, seat.bench.charter),
        viewer=author.login if author else "",
        said=said_in(case),
        status=words.say("rows.look") if _is_hidden(case, seat) else words.status(seen),
        rungs=words.rungs(seen),
        ruled_by=tuple(dict.fromkeys(one.by.login for one in seen.rulings)),
        look=_is_hidden(case, seat),
    )


def _is_hidden(case: Case, seat: Seat) -> bool:
    return seat.may(Deed.RULE) and awaits(case, seat.person)
