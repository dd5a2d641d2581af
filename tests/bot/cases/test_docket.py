from dataclasses import replace
from datetime import timedelta

from bot.cases.case import Case, Evidence, Source, Status
from bot.cases.docket import KEPT, Docket
from filters.engine.charter import Rung, Step
from tests.making import NINE, message, viewer


def case(number: int, status: Status = Status.OPEN, severity: int = 3) -> Case:
    return Case(
        number=number,
        channel="9000",
        source=Source.FILTER,
        status=status,
        article=3,
        charter_version="abc123",
        certainty=0.7,
        severity=severity,
        proposed=Rung(Step.WARN),
        evidence=Evidence(message(id=f"m{number}", author=viewer(f"v{number}")), ()),
        opened_at=NINE,
        deadline=NINE + timedelta(minutes=number),
    )


def test_an_open_case_is_never_dropped_however_many_there_are() -> None:
    docket = Docket([case(1)])

    for number in range(2, KEPT + 50):
        docket.put(case(number, Status.ACTED))

    assert docket.get(1) is not None
    assert docket.get(2) is None


def test_the_settled_cases_that_are_at_hand_are_those_settled_last() -> None:
    docket = Docket()

    for number in range(1, KEPT + 1):
        docket.put(case(number, Status.ACTED))

    assert len(docket.newest_first()) == KEPT
    docket.put(case(KEPT + 1, Status.ACTED))
    assert len(docket.newest_first()) == KEPT
    assert docket.get(1) is None
    assert docket.about("v1") == ()
    assert docket.get(2) is not None


def test_a_case_that_was_opened_again_is_never_dropped() -> None:
    docket = Docket([case(1, Status.ACTED)])
    docket.put(case(1))

    for number in range(2, KEPT + 3):
        docket.put(case(number, Status.ACTED))

    assert docket.open() == (case(1),)
    assert docket.about("v1") == (case(1),)


def test_a_case_whose_evidence_was_erased_is_found_under_nobody() -> None:
    docket = Docket([case(1)])
    nobody = replace(case(1).evidence, message=message(id="erased", author=None))

    docket.put(replace(case(1), evidence=nobody))

    assert docket.about("v1") == docket.about("id-v1") == ()
    assert docket.of_message("m1") is None
    assert docket.get(1) is not None


def test_the_gravest_case_comes_first_then_the_oldest() -> None:
    docket = Docket([case(1), case(2, severity=5), case(3), case(4, Status.ACTED)])

    assert [one.number for one in docket.open()] == [2, 1, 3]


def test_numbers_go_on_where_the_records_ended() -> None:
    assert Docket([case(3)], last_number=41).next_number == 42


def test_a_case_is_overdue_from_its_deadline_on() -> None:
    docket = Docket([case(1), case(2)])

    assert [one.number for one in docket.overdue(NINE + timedelta(minutes=1))] == [1]


def test_cases_are_found_by_viewer_and_by_message() -> None:
    docket = Docket([case(1), case(2), replace(case(3), evidence=case(2).evidence)])

    assert [one.number for one in docket.about("V2")] == [3, 2]
    assert docket.of_message("m2") == docket.get(3)
    assert docket.open_against("id-v1", 3) == docket.get(1)
    assert docket.open_against("id-v1", 4) is None


def test_a_case_that_was_ruled_in_time_is_never_overdue() -> None:
    docket = Docket([case(1), case(2)])
    docket.put(case(1, Status.DISMISSED))

    assert docket.overdue(NINE + timedelta(minutes=1)) == ()
    assert [one.number for one in docket.overdue(NINE + timedelta(minutes=2))] == [2]


def test_what_is_overdue_stays_so_until_it_is_put_back_otherwise() -> None:
    docket = Docket([case(3)])
    docket.put(case(1))
    later = NINE + timedelta(minutes=2)

    assert [one.number for one in docket.overdue(later)] == [1]
    assert [one.number for one in docket.overdue(later)] == [1]
    docket.put(case(1, Status.EXPIRED))
    assert docket.overdue(later) == ()
    assert [one.number for one in docket.overdue(NINE + timedelta(minutes=3))] == [3]


def test_open_cases_are_about_a_message_or_else_about_a_viewer() -> None:
    docket = Docket([case(1), case(2), case(3, Status.ACTED)])

    assert docket.open_about("id-v3", None) == ()
    assert docket.open_about("", None) == ()
    assert docket.open_about(None, None) == ()
    assert docket.open_about("id-v1", "m2") == (case(2),)
    assert docket.open_about("id-v1", None) == (case(1),)


def test_what_a_message_only_adds_to_it_did_not_begin() -> None:
    more = replace(case(1).evidence, further=(message(id="m9", author=viewer("v1")),))
    docket = Docket([replace(case(1), evidence=more), case(2, Status.ACTED)])

    assert docket.of_message("m9") == docket.get(1)
    assert docket.open_about("id-v1", "m9") == ()
    assert docket.open_about("id-v2", "m2") == ()


def test_cases_are_leafed_through_newest_first() -> None:
    docket = Docket([case(2), case(1, Status.ACTED), case(3)])

    assert [one.number for one in docket.newest_first()] == [3, 2, 1]


def test_a_login_that_reads_like_an_id_draws_no_case_of_somebody_else() -> None:
    mona = replace(case(1).evidence, message=message(author=viewer("id-lou")))
    docket = Docket([replace(case(1), evidence=mona)])

    assert docket.open_against("id-lou", 3) is None
    assert docket.latest_against("id-lou", 3) is None
    assert docket.open_against("id-id-lou", 3) == docket.get(1)
