"""What became of the effects, and which of them a crash left unfinished."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Row, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.ports.world import Answer, EffectReport, PendingEffect, Progress
from bot.storage.shapes import read_effect
from bot.storage.tables import UNFINISHED, effects


async def sending(connection: AsyncConnection, effect_id: int, now: datetime) -> None:
    """Note that an effect is about to be sent, unless it is finished."""
    await connection.execute(
        update(effects)
        .where(effects.c.id == effect_id, UNFINISHED)
        .values(progress=Progress.SENDING, sending_at=now)
    )


async def postponed(connection: AsyncConnection, effect_id: int) -> None:
    """Note that an effect waits again, unless it is finished."""
    await connection.execute(
        update(effects)
        .where(effects.c.id == effect_id, UNFINISHED)
        .values(progress=Progress.PENDING, sending_at=None)
    )


async def answered(
    connection: AsyncConnection, effect_id: int, answer: Answer, now: datetime
) -> None:
    """Note what became of an effect; the first final answer stands."""
    await connection.execute(
        update(effects)
        .where(effects.c.id == effect_id, UNFINISHED)
        .values(progress=answer.progress, detail=answer.detail, told=answer.told, answered_at=now)
    )


async def unfinished(connection: AsyncConnection) -> Sequence[PendingEffect]:
    """Every effect that was pending or sending, oldest first."""
    rows = await connection.execute(select(effects).where(UNFINISHED).order_by(effects.c.id))
    return tuple(map(_pending, rows))


async def effects_of(connection: AsyncConnection, decision_id: int) -> Sequence[PendingEffect]:
    """The effects of a decision in the order they were recorded."""
    rows = await connection.execute(
        select(effects).where(effects.c.decision_id == decision_id).order_by(effects.c.id)
    )
    return tuple(map(_pending, rows))


async def reports(connection: AsyncConnection, channel: str, number: int) -> Sequence[EffectReport]:
    """The effects of a case in the order they were recorded, with their answers."""
    rows = await connection.execute(
        select(effects)
        .where(effects.c.channel == channel, effects.c.case_number == number)
        .order_by(effects.c.id)
    )
    return tuple(map(_report, rows))


async def latest(connection: AsyncConnection, channel: str, kind: str) -> EffectReport | None:
    """The newest effect of a kind in a channel, with what became of it."""
    rows = await connection.execute(
        select(effects)
        .where(effects.c.channel == channel, effects.c.kind == kind)
        .order_by(effects.c.id.desc())
        .limit(1)
    )
    row = rows.first()
    return _report(row) if row else None


def _pending(row: Row[tuple[object, ...]]) -> PendingEffect:
    return PendingEffect(
        id=row.id,
        channel=row.channel,
        effect=read_effect(row.kind, row.body),
        deadline=row.deadline,
        progress=Progress(row.progress),
        case=row.case_number,
        message_id=row.message_id,
    )


def _report(row: Row[tuple[object, ...]]) -> EffectReport:
    return EffectReport(
        effect=read_effect(row.kind, row.body),
        answer=Answer(Progress(row.progress), detail=row.detail, told=row.told),
    )
