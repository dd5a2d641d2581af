"""What was cleared can be asked about again."""

from datetime import timedelta

import pytest

from bot.bench.bench import Bench
from bot.cases.case import Case, Ruling, Status
from bot.cases.conduct import Conduct
from bot.cases.reopening import reopened
from bot.cases.rule import CannotRuleError
from filters.engine.charter import Outcome
from tests.bot.cases.ruling import DISMISS, LEA, MO, UPHOLD
from tests.making import NINE, article, bench, message, viewer


def cleared() -> tuple[Bench, Case]:
    here = bench(article(3, "nouille"))
    here.consider(message("nouille"))
    (acted,) = here.docket.newest_first()
    return here, here.rule(acted, Ruling(MO, NINE, DISMISS)).cases[0]


def says(here: Bench, number: int) -> Outcome | None:
    at = NINE + timedelta(seconds=number)
    one = message("nouille", id=f"again{number}", author=viewer("nico"), sent_at=at)
    verdict = here.consider(one).verdict
    return verdict.outcome if verdict else None


def test_what_is_in_force_is_overturned_not_reopened() -> None:
    here = bench(article(3, "nouille"))
    here.consider(message("nouille"))
    (acted,) = here.docket.newest_first()
    with pytest.raises(CannotRuleError):
        reopened(acted, LEA, NINE, "", here.conduct)


def test_a_text_that_was_found_fair_is_judged_again() -> None:
    here, case = cleared()
    assert says(here, 1) is Outcome.CLEAR
    again = here.accept(reopened(case, LEA, NINE, "a second thought", here.conduct)).cases[0]
    assert says(here, 2) is Outcome.BREACH
    assert again.status is Status.OPEN
    assert again.deadline == NINE + timedelta(seconds=300)
    assert again.handling.reopened[0].note == "a second thought"


def test_upheld_after_all_it_counts_on_the_ladder_again() -> None:
    here, case = cleared()
    assert here.past.offences("id-mona", 3, NINE) == 0
    again = here.accept(reopened(case, LEA, NINE, "", here.conduct)).cases[0]
    here.rule(again, Ruling(MO, NINE, UPHOLD))
    assert here.past.offences("id-mona", 3, NINE) == 1


def test_dismissed_once_more_it_is_fair_once_more() -> None:
    here, case = cleared()
    again = here.accept(reopened(case, LEA, NINE, "", here.conduct)).cases[0]
    here.rule(again, Ruling(MO, NINE, DISMISS))
    assert says(here, 3) is Outcome.CLEAR
    assert here.past.offences("id-mona", 3, NINE) == 0


def test_who_still_looks_at_the_old_ruling_comes_too_late() -> None:
    here, case = cleared()
    here.accept(reopened(case, LEA, NINE, "", Conduct()))
    with pytest.raises(CannotRuleError):
        here.rule(case, Ruling(MO, NINE, UPHOLD))
