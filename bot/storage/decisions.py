"""Records a decision: what was decided, the cases, the facts and the effects, or nothing."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from sqlalchemy import insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.cases.decision import Decision
from bot.cases.effects import Effect
from bot.ports.world import PendingEffect, Progress
from bot.storage.cases import keep_case
from bot.storage.effects import effects_of
from bot.storage.facts import keep_facts
from bot.storage.shapes import written
from bot.storage.tables import decisions, effects


async def record(
    connection: AsyncConnection,
    decision: Decision,
    wall: datetime,
    allowances: Mapping[str, timedelta],
) -> Sequence[PendingEffect]:
    """Write all of a decision within the transaction of the connection."""
    decision_id = await _keep_decision(connection, decision, wall)
    for case in decision.cases:
        await keep_case(connection, case)
    await keep_facts(connection, decision.channel, decision.facts)
    return await _keep_effects(connection, decision, decision_id, wall, allowances)


async def recorded(
    connection: AsyncConnection, decision: Decision, wall: datetime
) -> Sequence[PendingEffect] | None:
    """The effects of a decision that was recorded at that moment, None if it was not."""
    found = select(decisions.c.id).where(
        decisions.c.channel == decision.channel,
        decisions.c.recorded_at == wall,
        decisions.c.at == decision.at,
        decisions.c.message_id.is_not_distinct_from(decision.message_id),
    )
    decision_id = await connection.scalar(found.limit(1))
    return None if decision_id is None else await effects_of(connection, decision_id)


async def decided(connection: AsyncConnection, channel: str, message_id: str) -> bool:
    """Say whether a message of the channel was decided before."""
    found = select(decisions.c.id).where(
        decisions.c.channel == channel, decisions.c.message_id == message_id
    )
    return await connection.scalar(found.limit(1)) is not None


async def _keep_decision(connection: AsyncConnection, decision: Decision, wall: datetime) -> int:
    decision_id = await connection.scalar(
        insert(decisions)
        .returning(decisions.c.id)
        .values(
            channel=decision.channel,
            at=decision.at,
            recorded_at=wall,
            message_id=decision.message_id,
            outcome=None if decision.verdict is None else decision.verdict.outcome,
            case_number=decision.case,
            charter_version=_charter_version(decision),
            verdict=decision.verdict,
            forgotten=decision.verdict is None,
        )
    )
    return int(decision_id)


def _charter_version(decision: Decision) -> str | None:
    """Only a case knows under which charter it came about."""
    return next(
        (one.charter_version for one in decision.cases if one.number == decision.case), None
    )


async def _keep_effects(
    connection: AsyncConnection,
    decision: Decision,
    decision_id: int,
    wall: datetime,
    allowances: Mapping[str, timedelta],
) -> Sequence[PendingEffect]:
    if not decision.effects:
        return ()
    deadlines = [wall + allowances[effect.kind] for effect in decision.effects]
    rows = [
        _effect_row(decision, effect)
        | {
            "decision_id": decision_id,
            "key": f"{decision_id}.{position}",
            "deadline": deadlines[position],
            "recorded_at": wall,
        }
        for position, effect in enumerate(decision.effects)
    ]
    statement = insert(effects).returning(effects.c.id, sort_by_parameter_order=True)
    ids = (await connection.scalars(statement, rows)).all()
    recorded = zip(ids, decision.effects, deadlines, strict=True)
    return tuple(_pending(decision, *one) for one in recorded)


def _effect_row(decision: Decision, effect: Effect) -> dict[str, object]:
    return {
        "channel": decision.channel,
        "case_number": decision.case,
        "message_id": decision.message_id,
        "kind": effect.kind,
        "body": written(effect),
        "progress": Progress.PENDING,
        "detail": "",
        "told": "",
    }


def _pending(
    decision: Decision, effect_id: int, effect: Effect, deadline: datetime
) -> PendingEffect:
    return PendingEffect(
        id=effect_id,
        channel=decision.channel,
        effect=effect,
        deadline=deadline,
        progress=Progress.PENDING,
        case=decision.case,
        message_id=decision.message_id,
    )
