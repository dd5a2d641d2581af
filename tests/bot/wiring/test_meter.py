"""Counts agree with what happened, and whoever watched before sees everything still."""

from datetime import timedelta

from bot.cases.decision import Decision
from bot.cases.effects import Delete
from bot.clock import WallClock
from bot.measures import exposition
from bot.ports.world import Answer, Channel, PendingEffect, Progress
from bot.terminal.console import Console
from bot.wiring.meter import Meter
from filters.engine.charter import Outcome
from filters.engine.phrase import Phrase
from filters.engine.verdict import Verdict
from tests.contracts.keeping import NINE, message

HERE = Channel("9000", "mona", "Mona", "en")


def metered() -> tuple[Meter, list[str]]:
    shown = list[str]()
    clock = WallClock()
    console = Console(shown.append, clock.show)
    return Meter(console, console, clock), shown


def told(meter: Meter) -> str:
    return exposition(meter.figures()).decode()


async def test_each_message_is_counted_once_by_its_outcome() -> None:
    meter, _ = metered()
    for outcome in (Outcome.CLEAR, Outcome.CLEAR, Outcome.BORDERLINE):
        verdict = Verdict("m1", outcome, (), (), ())
        meter.decided(HERE, message(), Decision(HERE.id, NINE, verdict=verdict))
    meter.decided(HERE, message(), Decision(HERE.id, NINE))
    meter.decided(HERE, None, Decision(HERE.id, NINE))
    for outcome, count in (("clear", 2), ("borderline", 1), ("unjudged", 1)):
        line = f'chartreuse_messages_total{{channel="mona",outcome="{outcome}"}} {count}.0\n'
        assert line in told(meter)
    assert "chartreuse_message_delay_seconds_count 4.0\n" in told(meter)


async def test_each_effect_is_counted_by_its_answer_and_shown_as_before() -> None:
    meter, shown = metered()
    effect = PendingEffect(
        1, HERE.id, Delete("m1"), NINE + timedelta(1), Progress.PENDING, None, "m1"
    )
    meter.answered(HERE, effect, Answer(Progress.REFUSED, "no"))
    await meter.tell(HERE, Phrase.of("team.lost_moderator"))
    line = 'chartreuse_effects_total{answer="refused",channel="mona",kind="delete"} 1.0\n'
    assert line in told(meter)
    assert "chartreuse_notices_total 1.0\n" in told(meter)
    assert len(shown) == 2
