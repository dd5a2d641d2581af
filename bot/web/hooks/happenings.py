"""What of a decision other programs are told: cases that opened, were ruled, or expired."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from msgspec import Struct

from bot.cases.case import Case, Person, Status
from bot.cases.decision import Decision
from bot.ports.world import Channel
from bot.web.api.shapes import written
from bot.web.cases.choices import value_of
from bot.web.ground.hook_options import Event
from bot.web.hooks.singing import ToldVoice

FRESH = frozenset({Status.OPEN, Status.ACTED})


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened to a case; the same one has the same id, whoever tells it."""

    event: Event
    channel: Channel
    case: Case

    @property
    def id(self) -> str:
        """What tells it from every other one."""
        case = self.case
        known = f"{self.channel.id} {case.number} {self.event} {case.version}"
        return f"evt_{blake2b(known.encode(), digest_size=16).hexdigest()}"

    @property
    def viewer(self) -> Person | None:
        """Whom it is about."""
        author = self.case.evidence.message.author
        return Person(author.id, author.login) if author else None

    @property
    def by(self) -> Person | None:
        """Who ruled last."""
        return self.case.rulings[-1].by if self.case.rulings else None

    @property
    def text(self) -> str:
        """What the viewer wrote."""
        return self.case.evidence.message.text

    @property
    def said(self) -> datetime:
        """When they wrote it."""
        return self.case.evidence.message.sent_at or self.case.opened_at

    def told(self, desk: str, *, texts: bool) -> "Told":
        """Say what happened, with what a viewer wrote only if it may be told."""
        return told(self, desk, texts=texts)


class Ruling(Struct):
    """What somebody said of a case."""

    by: str
    at: datetime
    outcome: str
    rung: str | None


class Told(Struct):
    """A case as other programs are told of it; `text` only where the settings say so."""

    channel: str
    number: int
    version: int
    source: str
    status: str
    article: int | None
    severity: int
    viewer_id: str | None
    viewer_login: str | None
    text: str | None
    opened_at: datetime
    deadline: datetime | None
    ruling: Ruling | None
    page: str


class Envelope(Struct):
    """What is sent; `lost` counts what could not be told since the last one."""

    id: str
    type: str
    timestamp: datetime
    lost: int
    data: Told | ToldVoice


def happenings(channel: Channel, decision: Decision) -> Iterator[Happening]:
    """Yield what happened to the cases of a decision."""
    for case in decision.cases:
        event = _event(case, decision.at)
        if event is not None:
            yield Happening(event, channel, case)


def _event(case: Case, at: datetime) -> Event | None:
    if case.handling.reopened and case.handling.reopened[-1].at == at:
        return Event.REOPENED
    if case.rulings and case.rulings[-1].at == at:
        return Event.RULED
    if case.status is Status.EXPIRED:
        return Event.EXPIRED
    begun = case.opened_at == at and not case.evidence.further and not case.version
    return Event.OPENED if begun and case.status in FRESH else None


def told(one: Happening, desk: str, *, texts: bool) -> Told:
    """Say what happened, with what a viewer wrote only if it may be told."""
    case, author = one.case, one.case.evidence.message.author
    last = case.rulings[-1] if case.rulings else None
    return Told(
        channel=one.channel.login,
        number=case.number,
        version=case.version,
        source=case.source,
        status=case.status,
        article=case.article,
        severity=case.severity,
        viewer_id=written(author.id) if author else None,
        viewer_login=written(author.login) if author else None,
        text=written(case.evidence.message.text) if texts else None,
        opened_at=case.opened_at,
        deadline=case.deadline,
        ruling=Ruling(
            last.by.login, last.at, last.outcome, value_of(last.rung) if last.rung else None
        )
        if last
        else None,
        page=f"{desk}/channels/{one.channel.login}/cases/{case.number}",
    )
