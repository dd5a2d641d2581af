"""Closed cases, searched from the newest back."""

import unicodedata
from collections.abc import Iterator, Sequence

from sqlalchemy import ColumnElement, exists, select, union_all
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.case import Evidence, Status
from bot.ports.archive import Found, Search
from bot.storage.cases import read_cases
from bot.storage.tables import cases, rulings

PORTION = 200
"""Cases whose texts are read at once."""
MOST_READ = 5_000
"""Cases whose texts one search reads; it goes on from there when asked to."""


async def search(connection: AsyncConnection, channel: str, wanted: Search, limit: int) -> Found:
    """Find closed cases, the newest first."""
    if wanted.text:
        numbers, further = await _by_text(connection, channel, wanted, limit)
    else:
        numbers, further = await _newest(connection, channel, wanted, limit)
    found = await read_cases(connection, channel, numbers)
    return Found(tuple(reversed(found)), further)


async def _newest(
    connection: AsyncConnection, channel: str, wanted: Search, limit: int
) -> tuple[Sequence[int], int | None]:
    sought = select(cases.c.number).where(*_conditions(channel, wanted))
    newest = sought.order_by(cases.c.number.desc()).limit(limit + 1)
    numbers = (await connection.scalars(newest)).all()
    return numbers[:limit], numbers[limit - 1] if len(numbers) > limit else None


async def _by_text(
    connection: AsyncConnection, channel: str, wanted: Search, limit: int
) -> tuple[Sequence[int], int | None]:
    """No database folds accents like another, so that texts are compared here."""
    text, found, before = folded(wanted.text), list[int](), wanted.before
    for _ in range(MOST_READ // PORTION):
        portion = select(cases.c.number, cases.c.evidence).where(
            *_conditions(channel, wanted),
            cases.c.forgotten.is_(False),
            *((cases.c.number < before,) if before is not None else ()),
        )
        rows = (
            await connection.execute(portion.order_by(cases.c.number.desc()).limit(PORTION))
        ).all()
        for row in rows:
            if _says(row.evidence, text):
                found.append(row.number)
            if len(found) == limit:
                return found, row.number
        if len(rows) < PORTION:
            return found, None
        before = rows[-1].number
    return found, before


def _conditions(channel: str, wanted: Search) -> Iterator[ColumnElement[bool]]:
    yield cases.c.channel == channel
    yield cases.c.status == wanted.status if wanted.status else cases.c.status != Status.OPEN
    if wanted.before is not None:
        yield cases.c.number < wanted.before
    if wanted.article is not None:
        yield cases.c.article == wanted.article
    if wanted.source:
        yield cases.c.source == wanted.source
    if wanted.viewer:
        yield _of_viewer(channel, wanted.viewer)
    if wanted.by:
        yield _ruled_by(wanted.by)
    if wanted.since:
        yield cases.c.opened_at >= wanted.since
    if wanted.until:
        yield cases.c.opened_at < wanted.until


def _of_viewer(channel: str, viewer: str) -> ColumnElement[bool]:
    """By id or by login: each has an index, and no database takes both at once in an order."""
    here = select(cases.c.id).where(cases.c.channel == channel)
    named = (cases.c.viewer_id == viewer, cases.c.viewer_login == viewer.lower())
    return cases.c.id.in_(union_all(*(here.where(one) for one in named)))


def _ruled_by(login: str) -> ColumnElement[bool]:
    return exists().where(
        rulings.c.channel == cases.c.channel,
        rulings.c.number == cases.c.number,
        rulings.c.by_login == login.lower(),
    )


def _says(evidence: Evidence, text: str) -> bool:
    return any(text in folded(one.text) for one in (evidence.message, *evidence.further))


def folded(text: str) -> str:
    """Fold case and accents."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in apart if not unicodedata.combining(one))
