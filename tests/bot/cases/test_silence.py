"""Until when somebody is silenced: first what silences nobody any longer."""

from datetime import timedelta

from bot.bench.bench import Bench
from bot.cases.case import Judgement, Person, Ruling
from bot.cases.silence import silenced_beyond, silenced_since
from filters.engine.charter import Ladder, Rung, Step
from tests.making import NINE, article, bench, message, viewer

LADDER = Ladder((Rung(Step.TIMEOUT, 600),), timedelta(days=30))
LATER = NINE + timedelta(minutes=20)
LEA = Person("id-lea", "lea")


def timed_out() -> Bench:
    one = bench(article(3, "malotru", ladder=LADDER))
    one.consider(message("quel malotru", author=viewer("mona"), sent_at=NINE))
    return one


def silenced(one: Bench) -> frozenset[str]:
    return silenced_beyond(LATER, one.docket, one.past.history)


def test_to_agree_with_a_time_out_that_is_over_silences_nobody_again() -> None:
    one = timed_out()
    (case,) = one.docket.newest_first()
    one.rule(case, Ruling(LEA, LATER, Judgement.UPHOLD))
    assert silenced(one) == frozenset()
    assert silenced_since(LATER, one.docket) == frozenset()
    assert silenced_since(NINE, one.docket) == {"id-mona"}


def test_to_go_further_does() -> None:
    one = timed_out()
    (case,) = one.docket.newest_first()
    one.rule(case, Ruling(LEA, LATER, Judgement.UPHOLD, Rung(Step.TIMEOUT, 60)))
    assert silenced(one) == {"id-mona"}
