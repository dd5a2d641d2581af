"""What was said around a message: before it as the case keeps it, after it from the log."""

from dataclasses import dataclass
from datetime import datetime

from bot.cases.case import Case
from bot.marking import Said, said, said_in
from bot.web.door.access import Seat
from filters.engine.message import Message

AFTER = 5
"""Messages that followed, as many as a case keeps of those before."""


@dataclass(frozen=True, slots=True)
class Line:
    """One message; `own` is one of the case itself."""

    who: str
    at: datetime | None
    said: Said
    own: bool = False


async def around(seat: Seat, case: Case) -> tuple[Line, ...]:
    """Return what was said around a case's message, in its order."""
    evidence = case.evidence
    own = Line(_who(evidence.message), evidence.message.sent_at, said_in(case), own=True)
    before = [line(seat, one) for one in evidence.before]
    hurts = own.said.veiled
    further = [
        Line(_who(one), one.sent_at, said(one.text, veil_all=hurts), own=True)
        for one in evidence.further
    ]
    mine = {evidence.message.id, *(one.id for one in evidence.further)}
    after = [line(seat, one) for one in await _after(seat, case) if one.id not in mine]
    lines = sorted((*further, *after), key=lambda one: (one.at is None, one.at or case.opened_at))
    return (*before, own, *lines)


async def _after(seat: Seat, case: Case) -> list[Message]:
    since = case.evidence.message.sent_at
    if since is None:
        return []
    records = seat.behind.world.records
    limit = AFTER + len(case.evidence.further)
    return list(await records.following(case.channel, since, limit))


def line(seat: Seat, message: Message) -> Line:
    """Return a message with what was found in it, where it began a case of its own."""
    case = seat.bench.docket.of_message(message.id)
    began = case is not None and case.evidence.message.id == message.id
    shown = said_in(case) if case and began else said(message.text, veil_all=case is not None)
    return Line(_who(message), message.sent_at, shown)


def _who(message: Message) -> str:
    return message.author.login if message.author else ""
