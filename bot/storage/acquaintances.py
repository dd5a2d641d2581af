"""Who is named within what is kept as JSON: people who never wrote, such as those of the rota."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Text, select, type_coerce
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.tables import cases, facts
from bot.storage.voice_tables import choruses

WITHIN = (facts.c.body, cases.c.handling, choruses.c.moves)
"""Columns that name people of whom no column tells."""
IDS = ("id", "viewer_id", "who", "moderator")
"""What an id is called beside a login, or where it stands alone."""

Met = tuple[str, str]
"""An id, and a login where one stands beside it."""


async def met_in(connection: AsyncConnection, word: str) -> frozenset[Met]:
    """Find whoever has an id or a login, wherever it is written."""
    found = set[Met]()
    for column in WITHIN:
        written = type_coerce(column, Text)
        rows = await connection.stream_scalars(
            select(written).where(written.contains(word, autoescape=True))
        )
        async for one in rows:
            found.update(met for met in _people(msgspec.json.decode(one)) if _is(met, word))
    return frozenset(found)


def _is(met: Met, word: str) -> bool:
    known, login = met
    return word in {known, login.lower()} and bool(known)


def _people(value: object) -> Iterator[Met]:
    """Go through a value for people, however deep they are in it."""
    match value:
        case list():
            for one in value:
                yield from _people(one)
        case dict():
            login = value.get("login")
            for name in IDS:
                if isinstance(known := value.get(name), str):
                    yield known, login if isinstance(login, str) else ""
            for one in value.values():
                yield from _people(one)
