"""Cases as the API shows them, each as its reader may see it."""

import re
from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Case, Ruling
from bot.cases.claims import holder
from bot.cases.docket import RULABLE
from bot.cases.second_look import awaits
from bot.cases.stages import stage_of
from bot.web.cases.choices import value_of
from bot.web.cases.rows import as_seen
from bot.web.door.access import Deed, Seat
from bot.web.text.wording import Wording
from bot.words.render import render
from filters.engine.message import Author

UNWRITABLE = re.compile("[\ud800-\udfff]")
"""What no JSON in UTF-8 can hold."""


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who wrote something."""

    id: str
    login: str
    name: str


@dataclass(frozen=True, slots=True)
class Ruled:
    """What somebody said of a case."""

    by: str
    at: datetime
    outcome: str
    rung: str | None
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """A case in short; `text` is what a viewer wrote, and may be anything.

    `version` is named by whoever rules it. With `second_look` it is shown to its second person
    as if nobody had ruled it.
    """

    number: int
    version: int
    status: str
    stage: str
    source: str
    severity: int
    article: int | None
    matter: str
    certainty: float
    viewer: Viewer | None
    text: str
    proposed: str | None
    done: tuple[str, ...]
    opened_at: datetime
    deadline: datetime | None
    claimed_by: str | None
    claimed_until: datetime | None
    rulings: tuple[Ruled, ...]
    second_look: bool
    page: str


def brief(case: Case, seat: Seat, words: Wording) -> Brief:
    """Show a case in short."""
    seen = as_seen(case, seat)
    claim = holder(seen, words.now) if seen.status in RULABLE else None
    return Brief(
        number=case.number,
        version=case.version,
        status=seen.status,
        stage=stage_of(seen, words.now),
        source=case.source,
        severity=case.severity,
        article=case.article,
        matter=render(words.matter(case, seat.bench.charter), words.language),
        certainty=round(case.certainty, 3),
        viewer=viewer(case.evidence.message.author),
        text=written(case.evidence.message.text),
        proposed=value_of(case.proposed) if seen.status in RULABLE else None,
        done=tuple(map(value_of, seen.taken)),
        opened_at=case.opened_at,
        deadline=case.deadline if seen.status in RULABLE else None,
        claimed_by=claim.by.login if claim else None,
        claimed_until=claim.until if claim else None,
        rulings=tuple(map(_ruled, seen.rulings)),
        second_look=is_hidden(case, seat),
        page=f"/channels/{seat.channel.login}/cases/{case.number}",
    )


def is_hidden(case: Case, seat: Seat) -> bool:
    """Whether a case waits for this person's second look."""
    return seat.may(Deed.RULE) and awaits(case, seat.person)


def viewer(author: Author | None) -> Viewer | None:
    """Show who wrote something."""
    if author is None:
        return None
    return Viewer(written(author.id), written(author.login), written(author.name))


def written(text: str) -> str:
    """Return a text with what cannot be written replaced, one for one: places stay as they are."""
    return UNWRITABLE.sub("\ufffd", text)


def _ruled(one: Ruling) -> Ruled:
    rung = value_of(one.rung) if one.rung else None
    return Ruled(one.by.login, one.at, one.outcome, rung, written(one.note))
