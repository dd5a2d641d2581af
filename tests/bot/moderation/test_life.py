import pytest

from bot.cases.decision import Decision
from bot.cases.effects import Delete
from bot.cases.facts import Paused
from bot.moderation.life import is_notable
from filters.engine.charter import Outcome
from filters.engine.verdict import Verdict
from tests.making import NINE, verdict

CLEAR = Verdict("m1", Outcome.CLEAR)


@pytest.mark.parametrize("seen", [None, CLEAR])
def test_a_clear_message_is_nothing_to_record(seen: Verdict | None) -> None:
    assert not is_notable(Decision("9000", NINE, verdict=seen))


@pytest.mark.parametrize(
    "decision",
    [
        Decision("9000", NINE, verdict=verdict(Outcome.BREACH)),
        Decision("9000", NINE, verdict=verdict(Outcome.BORDERLINE)),
        Decision("9000", NINE, verdict=CLEAR, effects=(Delete("m1"),)),
        Decision("9000", NINE, facts=(Paused(NINE, NINE),)),
    ],
    ids=["breach", "borderline", "effect", "fact"],
)
def test_whatever_else_there_is_to_know_is_recorded(decision: Decision) -> None:
    assert is_notable(decision)


def test_what_an_article_in_shadow_would_say_is_recorded() -> None:
    aside = Verdict("m1", Outcome.CLEAR, shadow=verdict(Outcome.BREACH).breaches)

    assert is_notable(Decision("9000", NINE, verdict=aside))
