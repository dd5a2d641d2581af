"""The port `Evenings`: reads all that was kept of a live, in its own order of time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Select, extract, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.airing import Aired
from bot.cases.crisis.alerted import Clipped
from bot.cases.dealing import Dealt
from bot.cases.evening.evening import Act, Material, Quote, Talk
from bot.cases.evening.lives import Live, lives_of
from bot.cases.facts import Calmed, Fact, Paused
from bot.cases.mass.sweep import Struck
from bot.cases.voices.chorus import Chorus, Stage
from bot.storage.cases import read_cases
from bot.storage.choruses import SqlChoruses
from bot.storage.database import Database
from bot.storage.minutes import SqlMinutes
from bot.storage.shapes import read_effect, read_fact
from bot.storage.tables import cases, decisions, effects, facts, messages, minutes

MOST_MINUTES = 50_000
"""Minutes that are looked through for lives that nobody told of: months of them."""
MOST_ACTS = 20_000
MOST_QUOTES = 2_000
QUIET = ("open_case", "say", "whisper")
"""Effects of which an account of an evening says nothing."""
AFTER = timedelta(hours=1)
"""What people did so long after a live still belongs to it: rulings, and what they led to."""
TOLD = tuple(one.kind for one in (Dealt, Struck, Calmed, Paused, Clipped))
"""The facts that an account of an evening speaks of."""


Span = tuple[datetime, datetime]


class SqlEvenings:
    """Reads only; what comes while it reads may or may not be in it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._minutes = SqlMinutes(database)
        self._choruses = SqlChoruses(database)

    async def lives(self, channel: str, now: datetime, limit: int) -> Sequence[Live]:
        """The lives of a channel, the newest first."""

        async def work(connection: AsyncConnection) -> Sequence[Live]:
            aired, moments = await _aired(connection, channel), await _moments(connection, channel)
            return lives_of(aired, moments, now)[:limit]

        return await self._database.read(work)

    async def material(
        self, channel: str, login: str, live: Live, until: datetime, *, whole: bool = True
    ) -> Material:
        """All that was kept of a live; unless it is `whole`, only what its totals are made of."""
        span = (live.begun, until)
        counted = await self._minutes.between(channel, span)
        quotes = await self._quotes(channel, span) if whole else ()

        async def work(connection: AsyncConnection) -> Material:
            return Material(
                channel=channel,
                login=login,
                live=live,
                until=until,
                talk=await _talk(connection, channel, span, whole=whole),
                cases=tuple(await read_cases(connection, channel, _opened(channel, span))),
                acts=await _acts(connection, channel, span),
                facts=await _facts(connection, channel, span),
                minutes=tuple(counted),
                quotes=quotes,
            )

        return await self._database.read(work)

    async def _quotes(self, channel: str, span: Span) -> tuple[Quote, ...]:
        found = await self._choruses.since(channel, span[0], MOST_QUOTES)
        return tuple(
            quote for one in found if one.since < span[1] and (quote := _quote(one)) is not None
        )


async def _aired(connection: AsyncConnection, channel: str) -> Sequence[Aired]:
    rows = await connection.execute(
        select(facts.c.kind, facts.c.body)
        .where(facts.c.channel == channel, facts.c.kind == Aired.kind)
        .order_by(facts.c.id)
    )
    read = (read_fact(row.kind, row.body) for row in rows)
    return tuple(one for one in read if isinstance(one, Aired))


async def _moments(connection: AsyncConnection, channel: str) -> Sequence[datetime]:
    newest = select(minutes.c.at).where(minutes.c.channel == channel)
    rows = await connection.scalars(newest.order_by(minutes.c.at.desc()).limit(MOST_MINUTES))
    return tuple(reversed(rows.all()))


async def _talk(connection: AsyncConnection, channel: str, span: Span, *, whole: bool) -> Talk:
    here = (messages.c.channel == channel, messages.c.at >= span[0], messages.c.at < span[1])
    counted = await connection.execute(
        select(func.count(), func.count(messages.c.author_id.distinct())).where(*here)
    )
    said, chatters = counted.one()
    if not whole:
        return Talk(said, chatters)
    minute = _minute(connection, span[0])
    rows = await connection.execute(
        select(minute, func.count()).where(*here).group_by(minute).order_by(minute)
    )
    return Talk(said, chatters, tuple((int(at), count) for at, count in rows))


def _minute(connection: AsyncConnection, begun: datetime) -> ColumnElement[int]:
    """Whole minutes of a message since a moment: each kind of database divides in its own way."""
    seconds = extract("epoch", messages.c.at) - int(begun.timestamp())
    return seconds // 60 if connection.dialect.name == "sqlite" else func.floor(seconds / 60)


def _opened(channel: str, span: Span) -> Select[tuple[int]]:
    return select(cases.c.number).where(
        cases.c.channel == channel, cases.c.opened_at >= span[0], cases.c.opened_at < span[1]
    )


async def _acts(connection: AsyncConnection, channel: str, span: Span) -> tuple[Act, ...]:
    """What was recorded to be done in a live, and soon after it for one of its cases."""
    late = (decisions.c.at < span[1] + AFTER, decisions.c.case_number.in_(_opened(channel, span)))
    joined = effects.join(decisions, effects.c.decision_id == decisions.c.id)
    sought = (
        select(effects, decisions.c.at, decisions.c.outcome)
        .select_from(joined)
        .where(
            decisions.c.channel == channel,
            decisions.c.at >= span[0],
            or_(decisions.c.at < span[1], late[0] & late[1]),
            effects.c.kind.not_in(QUIET),
        )
        .order_by(effects.c.id)
        .limit(MOST_ACTS)
    )
    return tuple(
        Act(
            decision=row.decision_id,
            at=row.at,
            effect=read_effect(row.kind, row.body),
            progress=row.progress,
            case=row.case_number,
            message_id=row.message_id,
            judged=row.outcome is not None,
        )
        for row in await connection.execute(sought)
    )


async def _facts(connection: AsyncConnection, channel: str, span: Span) -> tuple[Fact, ...]:
    rows = await connection.execute(
        select(facts.c.kind, facts.c.body)
        .where(
            facts.c.channel == channel,
            facts.c.at >= span[0],
            facts.c.at < span[1] + AFTER,
            facts.c.kind.in_(TOLD),
        )
        .order_by(facts.c.id)
    )
    return tuple(read_fact(row.kind, row.body) for row in rows)


def _quote(one: Chorus) -> Quote | None:
    """Return what a report may quote: what was not declined, in words that may be shown."""
    part = one.shown
    if part is None or one.stage is Stage.DECLINED:
        return None
    return Quote(
        at=part.at,
        kind=one.kind,
        text=part.text,
        who=part.viewer.login,
        votes=one.votes,
        stage=one.stage,
        starred=one.starred,
        shown=one.moved_at(Stage.ON_AIR),
    )
