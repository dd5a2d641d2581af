"""Who did what: rulings, and the facts that name somebody, as one list."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, literal, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Person
from bot.cases.crisis.level import Levelled
from bot.cases.dealing import Dealt
from bot.cases.elsewhere import THERE
from bot.cases.facts import Calmed, Fact
from bot.cases.lessons.lessons import Considered
from bot.cases.mass.sweep import Aimed, Recalled, Struck
from bot.cases.noted import NOBODY, Noted, Where
from bot.ports.archive import Mark, Step, Trace
from bot.storage.shapes import read_fact
from bot.storage.tables import facts, rulings

KINDS = tuple(
    one.kind for one in (Noted, Considered, Dealt, Aimed, Struck, Recalled, Calmed, Levelled)
)


async def steps(
    connection: AsyncConnection, channel: str, limit: int, before: Mark | None
) -> Sequence[Step]:
    """The newest steps of a channel from before a mark, the newest first."""
    found = [
        *await _facts(connection, channel, limit, before),
        *await _rulings(connection, channel, limit, before),
    ]
    return tuple(sorted(found, key=lambda one: one.mark, reverse=True)[:limit])


async def _facts(
    connection: AsyncConnection, channel: str, limit: int, before: Mark | None
) -> list[Step]:
    place = (facts.c.at, literal(Trace.FACT.value), facts.c.id)
    sought = select(facts).where(
        facts.c.channel == channel, facts.c.kind.in_(KINDS), *_before(place, before)
    )
    rows = await connection.execute(
        sought.order_by(facts.c.at.desc(), facts.c.id.desc()).limit(limit)
    )
    return [_of_fact(row, read_fact(row.kind, row.body)) for row in rows]


async def _rulings(
    connection: AsyncConnection, channel: str, limit: int, before: Mark | None
) -> list[Step]:
    place = (rulings.c.at, literal(Trace.RULING.value), rulings.c.number, rulings.c.position)
    sought = select(rulings).where(rulings.c.channel == channel, *_before(place, before))
    newest = sought.order_by(*(one.desc() for one in (place[0], *place[2:]))).limit(limit)
    return [_of_ruling(row) for row in await connection.execute(newest)]


def _before(
    place: Sequence[ColumnElement[Any]], mark: Mark | None
) -> Sequence[ColumnElement[bool]]:
    """Compare a place with a mark, one part after the other."""
    if mark is None:
        return ()
    parts = (mark.at, mark.trace.value, mark.number, mark.position)
    earlier = [
        and_(
            *(column == part for column, part in zip(place[:depth], parts, strict=False)),
            place[depth] < parts[depth],
        )
        for depth in range(len(place))
    ]
    return (or_(*earlier),)


def _of_ruling(row: Row[tuple[object, ...]]) -> Step:
    mark = Mark(row.at, Trace.RULING, row.number, row.position)
    where = Where.TWITCH if row.note == THERE else ""
    return Step(mark, Person(row.by_id, row.by_login), f"ruled_{row.outcome}", where, row.number)


def _of_fact(row: Row[tuple[object, ...]], fact: Fact) -> Step:
    mark = Mark(row.at, Trace.FACT, row.id)
    match fact:
        case Noted(by, deed, _, where, about):
            return Step(mark, by, deed, where, about=about)
        case Considered(proposal, _, _, accepted, by):
            return Step(mark, by, "accepted" if accepted else "declined", "", about=proposal)
        case Dealt():
            about, seconds = fact.login or fact.viewer_id, fact.seconds
            return Step(
                mark, fact.by, f"dealt_{fact.act}", _there(fact), about=about, seconds=seconds
            )
        case Calmed(before):
            return Step(mark, NOBODY, "calm_begun" if before else "calm_over", "")
        case Levelled(level, by):
            return Step(mark, by, f"level_{level}", "")
        case Aimed(number, by) | Struck(number, by) | Recalled(number, by):
            return Step(mark, by, f"nuke_{fact.kind}", "", about=str(number))
    raise ValueError(f"a fact of nobody: {row.kind}")


def _there(fact: Dealt) -> str:
    """A nuke is our own."""
    return "" if fact.nuke else Where.TWITCH
