from datetime import timedelta

from bot.cases.case import Status
from bot.cases.conduct import Conduct
from bot.cases.docket import Docket
from bot.cases.opening import MOST_FURTHER, gathered, new_case
from bot.cases.past import Past
from bot.cases.situation import Situation
from filters.engine.charter import Outcome, Rung, Step
from filters.engine.verdict import Verdict
from tests.making import NINE, charter, message, verdict

HERE = Situation(charter(), Conduct(), Past(), Docket(last_number=41), "fr", NINE)
WARN = Rung(Step.WARN)


def test_what_the_bot_did_itself_waits_for_nobody() -> None:
    acted = new_case(message(), verdict(Outcome.BREACH), HERE, Status.ACTED, WARN, taken=(WARN,))

    assert acted.deadline is None
    assert acted.taken == (WARN,)


def test_a_grave_case_waits_less_long_for_people() -> None:
    asked = new_case(message(), verdict(Outcome.BORDERLINE), HERE, Status.OPEN, WARN)

    assert asked.number == 42
    assert asked.deadline == NINE + timedelta(minutes=5)


def test_a_filter_in_trouble_opens_a_case_under_no_article() -> None:
    troubled = Verdict("m1", Outcome.BORDERLINE)
    asked = new_case(message(), troubled, HERE, Status.OPEN, Rung(Step.DELETE))

    assert (asked.article, asked.certainty, asked.severity) == (None, 0.0, 1)
    assert asked.deadline == NINE + timedelta(minutes=15)


def test_a_case_gathers_no_more_than_people_will_read() -> None:
    case = new_case(message(), verdict(Outcome.BREACH), HERE, Status.OPEN, WARN)
    for number in range(MOST_FURTHER + 5):
        case = gathered(case, message(id=f"later-{number}"))

    assert len(case.evidence.further) == MOST_FURTHER
    assert case.evidence.further[0].id == "later-0"
