"""Takes a channel to another level, whoever says so from wherever: what follows, and the lever."""

from dataclasses import dataclass
from datetime import datetime

from bot.bench.bench import Bench
from bot.cases.case import Person
from bot.cases.crisis.level import Level, strictness
from bot.cases.crisis.leveling import entered
from bot.cases.decision import Decision
from bot.cases.effects import Effect
from bot.moderation.pulling import Asking, CannotPullError, calmed, modes_before
from filters.engine.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Taken:
    """What follows from a change of level, to be recorded, and what is said of its lever."""

    decision: Decision
    lever: Phrase | None = None


async def taken_to(
    bench: Bench, level: Level, by: Person, now: datetime, ask: Asking, *told: Effect
) -> Taken:
    """Take a channel to a level; where the charter says so the chat is calmed, if it can be.

    Raises `CannotPullError` where it is there already.
    """
    _is_another(level, bench)
    levels = bench.charter.outlook.levels
    effects, fact = entered(level, by, levels, now)
    decision = Decision(bench.channel, now, effects=(*effects, *told), facts=(fact,))
    if not strictness(level, levels).calm or bench.past.upheavals.calmed is not None:
        return Taken(bench.accept(decision))
    modes = await modes_before(bench, now, ask)
    _is_another(level, bench)  # somebody may have been first while Twitch was asked
    try:
        pulled = calmed(bench, modes, now)
    except CannotPullError:
        return Taken(bench.accept(decision), Phrase.of("storm.not_calmed"))
    both = Decision(
        bench.channel,
        now,
        effects=(*pulled.effects, *effects, *told),
        facts=(fact, *pulled.facts),
    )
    return Taken(bench.accept(both), Phrase.of("storm.calmed"))


def _is_another(level: Level, bench: Bench) -> None:
    if level is bench.past.alarms.level:
        raise CannotPullError(Phrase.of("level.same_plain"))
