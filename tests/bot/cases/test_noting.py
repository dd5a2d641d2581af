"""A decision says who brought it about, once, and nothing of what they typed."""

import pytest

from bot.cases.case import Person
from bot.cases.decision import Decision
from bot.cases.effects import Notify, Say, Shield
from bot.cases.facts import Paused
from bot.cases.lessons.lessons import Considered
from bot.cases.noted import Noted, Where
from bot.cases.noting import noted
from bot.commands.answer import ABOUT
from filters.engine.phrase import Phrase
from tests.making import NINE

LEA = Person("id-lea", "lea")
NOTE = Noted(LEA, "calm", NINE, Where.CHAT)
HELLO = Phrase.of("charter.same")


def test_an_answer_is_nobodys_deed() -> None:
    answer = Decision("9000", NINE, effects=(Say(HELLO), Notify(HELLO)))
    assert noted(answer, NOTE) is answer


def test_what_says_who_did_it_says_it_once() -> None:
    fact = Considered("ab12", "cd34", 12, accepted=True, by=LEA, at=NINE)
    decision = Decision("9000", NINE, facts=(fact,))
    assert noted(decision, NOTE) is decision


@pytest.mark.parametrize(
    "decision",
    [
        Decision("9000", NINE, effects=(Shield(up=True),)),
        Decision("9000", NINE, facts=(Paused(NINE, NINE),)),
    ],
)
def test_a_deed_is_noted(decision: Decision) -> None:
    assert noted(decision, NOTE).facts[-1] == NOTE


@pytest.mark.parametrize(
    "typed", ["cheap followers", "nouille", "@", "@a b", "1234567890", "12abc"]
)
def test_words_are_not_noted(typed: str) -> None:
    assert ABOUT.match(typed) is None


@pytest.mark.parametrize("typed", ["12", "#12", "@hugo 10m", "12 because"])
def test_numbers_and_names_are(typed: str) -> None:
    assert ABOUT.match(typed)
