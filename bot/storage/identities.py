"""Who somebody is in the records: ids, names and texts, wherever they stand."""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Select, Table, Text, false, or_, select, type_coerce, union
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.privacy.erasure import Identity
from bot.storage.acquaintances import met_in
from bot.storage.columns import Line, Shape
from bot.storage.tables import (
    cases,
    facts,
    formers,
    messages,
    passes,
    rulings,
    tokens,
)
from bot.storage.voice_tables import chorus_parts, screens

SCANNED = 5_000
"""Messages that are looked through at once."""
PEOPLE = (
    (messages.c.author_id, messages.c.author_login, messages.c.author_name),
    (chorus_parts.c.viewer_id, chorus_parts.c.viewer_login, chorus_parts.c.viewer_name),
    (cases.c.viewer_id, cases.c.viewer_login),
    (rulings.c.by_id, rulings.c.by_login),
    (tokens.c.user_id, tokens.c.login),
    (passes.c.owner_id, passes.c.owner_login),
    (formers.c.by_id, formers.c.by_login),
    (screens.c.by_id, screens.c.by_login),
)
"""Columns that hold who somebody is: the id, and what they are called."""


async def identify(connection: AsyncConnection, wanted: str) -> Identity | None:
    """Find a person by id or login, with whatever they were called and wrote."""
    name = wanted.strip().lstrip("@").lower()
    ids = await _ids(connection, name)
    if not ids:
        return None
    named = {one for column in PEOPLE for one in await _names(connection, column, ids)}
    met = {login for one in ids for known, login in await met_in(connection, one) if known in ids}
    texts = await _texts(connection, ids)
    return Identity(ids, frozenset((named | met) - {""}), texts)


async def messages_of(connection: AsyncConnection, who: Identity) -> frozenset[str]:
    """The ids of a person's messages."""
    theirs = select(messages.c.message_id).where(messages.c.author_id.in_(who.ids))
    return frozenset(await connection.scalars(theirs))


async def mentions_of(
    connection: AsyncConnection, who: Identity, after: int
) -> tuple[Sequence[int], int | None]:
    """The next messages of others in which a person is named, and where to go on.

    Of most messages nothing but the text is read: there may be millions.
    """
    theirs = messages.c
    wanted = (
        select(theirs.id, theirs.text)
        .where(theirs.id > after, theirs.text.is_not(None))
        .where(or_(theirs.author_id.is_(None), theirs.author_id.not_in(who.ids)))
        .order_by(theirs.id)
        .limit(SCANNED)
    )
    rows = (await connection.execute(wanted)).all()
    found = [row.id for row in rows if who.unnamed(row.text) != row.text]
    return found, rows[-1].id if len(rows) == SCANNED else None


async def own_messages(
    connection: AsyncConnection, who: Identity, after: int
) -> tuple[Sequence[int], int | None]:
    """The next messages that a person wrote, and where to go on."""
    wanted = select(messages.c.id).where(messages.c.id > after, messages.c.author_id.in_(who.ids))
    found = (await connection.scalars(wanted.order_by(messages.c.id).limit(SCANNED))).all()
    return found, found[-1] if len(found) == SCANNED else None


async def channels_of(connection: AsyncConnection, who: Identity) -> tuple[str, ...]:
    """The channels in which anything is known of a person."""
    there = union(
        *(
            select(known.table.c.channel).where(known.in_(who.ids))
            for known, *_ in PEOPLE
            if "channel" in known.table.c
        ),
        *(select(facts.c.channel).where(named_in(facts, who)),),
    )
    return tuple(sorted(one for one in await connection.scalars(there) if one))


def named_in(table: Table, who: Identity) -> ColumnElement[bool]:
    """Rows of a table that hold an id or a name as it is written, in whatever column."""
    words = [one for one in table.columns if isinstance(one.type, Line | Shape | Text)]
    return or_(
        false(),
        *(
            type_coerce(column, Text).contains(one, autoescape=True)
            for column in words
            for one in sorted(who.ids | who.names)
        ),
    )


async def _ids(connection: AsyncConnection, name: str) -> frozenset[str]:
    """Return the ids of somebody, by the id itself, else by whoever had the login last."""
    as_id = union(*(select(one[0]).where(one[0] == name) for one in PEOPLE))
    if found := [one for one in await connection.scalars(as_id) if one]:
        return frozenset(found)
    newest = select(messages.c.author_id).where(messages.c.author_login == name)
    last = await connection.scalar(newest.order_by(messages.c.id.desc()).limit(1))
    if last:
        return frozenset({last})
    elsewhere = union(*(select(one[0]).where(one[1] == name) for one in PEOPLE[1:]))
    known = {one for one in await connection.scalars(elsewhere) if one}
    met = await met_in(connection, name)
    if any(known == name for known, _ in met):
        return frozenset({name})
    return frozenset(known | {one for one, login in met if login.lower() == name})


async def _names(
    connection: AsyncConnection, columns: Iterable[ColumnElement[str]], ids: frozenset[str]
) -> frozenset[str]:
    known, *names = columns
    found = union(*(select(one).where(known.in_(ids)) for one in names))
    return frozenset(one for one in await connection.scalars(found) if one)


async def _texts(connection: AsyncConnection, ids: frozenset[str]) -> frozenset[str]:
    """Everything that somebody wrote, as far as it is kept."""
    said: Select[tuple[str | None]] = select(messages.c.text).where(messages.c.author_id.in_(ids))
    sung = select(chorus_parts.c.text).where(chorus_parts.c.viewer_id.in_(ids))
    texts = {one for wanted in (said, sung) for one in await connection.scalars(wanted) if one}
    evidence = select(cases.c.evidence).where(cases.c.viewer_id.in_(ids))
    for one in await connection.scalars(evidence):
        texts |= {each.text for each in (one.message, *one.further) if each.text}
    return frozenset(texts)
