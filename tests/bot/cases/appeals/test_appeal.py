"""A viewer contests what was done to them: once, their own, and nothing follows before people."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bench.bench import Bench
from bot.cases.appeals.appeal import (
    LATEST,
    MOST_OPEN,
    CannotAppealError,
    Plaint,
    last_sanction,
    own_cases,
)
from bot.cases.case import Case, Judgement, Person, Ruling, Source, Status
from bot.cases.effects import Notify
from filters.engine.charter import Mode
from filters.engine.message import Author, Message
from tests.making import NINE, article, bench, viewer

INSULT = "espèce de nouille"
BASILE = Person("id-basile", "basile")


def room(mode: Mode = Mode.ENFORCE) -> Bench:
    return bench(article(3, "nouille", mode=mode))


def said(
    text: str, login: str = "mona", number: int = 1, *, author: Author | None = None
) -> Message:
    return Message(f"{login}-{number}", "9000", text, author or viewer(login), sent_at=NINE)


def sanctioned(here: Bench, login: str = "mona", number: int = 1) -> Case:
    (case,) = here.consider(said(f"{INSULT} {number}", login, number)).cases
    return case


def appealed(
    here: Bench, login: str = "mona", number: int | None = None, words: str = "!appeal"
) -> Case:
    plaint = Plaint(said(words, login, 99), number)
    (case,) = here.appeal(plaint, own_cases(here.docket, f"id-{login}"), NINE).cases
    return case


def refused(here: Bench, login: str = "mona", number: int | None = None) -> str:
    with pytest.raises(CannotAppealError) as told:
        appealed(here, login, number)
    return told.value.phrase.key


def test_what_was_done_to_others_cannot_be_contested() -> None:
    here = room()
    theirs = sanctioned(here, "mona")
    assert refused(here, "eve") == "appeal.nothing"
    assert refused(here, "eve", theirs.number) == "appeal.nothing"
    assert refused(here, "mona", 77) == "appeal.nothing"


def test_nobody_is_taken_for_whose_id_is_their_name() -> None:
    here = room()
    here.consider(said(INSULT, author=Author("1234", "mona", "Mona")))
    assert own_cases(here.docket, "mona") == ()
    assert last_sanction(here.docket, "mona") is None
    assert last_sanction(here.docket, "1234") == NINE


def test_nothing_is_done_before_a_person_has_looked() -> None:
    here = room()
    first = sanctioned(here)
    appeal = Plaint(said("!appeal je citais mon grand-père"))
    decision = here.appeal(appeal, own_cases(here.docket, "id-mona"), NINE)
    assert [one.kind for one in decision.effects] == ["open_case", "notify"]
    (case,) = decision.cases
    assert (case.source, case.status, case.deadline) == (Source.APPEAL, Status.OPEN, None)
    assert (case.article, case.taken, case.evidence.message.text) == (3, (), appeal.said.text)
    assert case.evidence.appeal is not None
    assert case.evidence.appeal.of == first.number
    assert here.docket.get(first.number) == first


def test_a_sanction_is_contested_once_however_it_was_answered() -> None:
    here = room()
    sanctioned(here)
    case = appealed(here)
    assert refused(here) == "appeal.once"
    here.rule(case, Ruling(BASILE, NINE, Judgement.UPHOLD))
    assert refused(here, number=1) == "appeal.once"


def test_one_appeal_of_a_viewer_waits_at_a_time() -> None:
    here = room()
    sanctioned(here, number=1)
    sanctioned(here, number=2)
    assert appealed(here).evidence.appeal is not None
    assert refused(here, number=1) == "appeal.one_waits"


def test_the_newest_is_meant_where_none_is_named() -> None:
    here = room()
    sanctioned(here, number=1)
    newest = sanctioned(here, number=2)
    appeal = appealed(here).evidence.appeal
    assert appeal is not None
    assert appeal.of == newest.number


def test_what_waits_for_a_person_needs_no_appeal() -> None:
    here = room()
    for number in range(1, 4):
        sanctioned(here, number=number)
    assert here.docket.get(3) is not None
    assert refused(here, number=3) == "appeal.waits"


def test_what_nothing_came_of_cannot_be_contested() -> None:
    here = room(Mode.ASK)
    sanctioned(here)
    assert refused(here) == "appeal.nothing"


def test_what_was_taken_back_already_cannot_be_contested() -> None:
    here = room()
    here.rule(sanctioned(here), Ruling(BASILE, NINE, Judgement.OVERTURN))
    assert refused(here) == "appeal.nothing"


def test_what_is_long_ago_is_not_looked_at_again() -> None:
    here = room()
    sanctioned(here)
    with pytest.raises(CannotAppealError, match="nothing"):
        here.appeal(
            Plaint(said("!appeal")),
            own_cases(here.docket, "id-mona"),
            NINE + LATEST + timedelta(seconds=1),
        )


def test_a_crowd_cannot_bury_the_docket_in_appeals() -> None:
    here = room()
    for number in range(MOST_OPEN + 1):
        sanctioned(here, f"raider{number}")
    for number in range(MOST_OPEN):
        appealed(here, f"raider{number}")
    assert refused(here, f"raider{MOST_OPEN}") == "appeal.full"


def test_no_later_breach_and_no_act_on_twitch_joins_or_ends_an_appeal() -> None:
    here = bench(article(3, "nouille"), article(5, "radis", mode=Mode.ASK))
    sanctioned(here)
    case = appealed(here)
    assert here.docket.open_about("id-mona", None) == ()
    assert here.docket.latest_against("id-mona", 3) != case
    assert here.docket.open_against("id-mona", 3) is None


def test_somebody_else_than_who_ruled_is_asked() -> None:
    here = room()
    first = sanctioned(here)
    here.rule(first, Ruling(BASILE, NINE, Judgement.UPHOLD))
    plaint = Plaint(said("!appeal"))
    decision = here.appeal(plaint, own_cases(here.docket, "id-mona"), NINE)
    (told,) = [one for one in decision.effects if isinstance(one, Notify)]
    assert told.phrase.key == "appeal.asked_others"
    assert ("by", "basile") in told.phrase.values


@given(st.text())
def test_whatever_an_appeal_says_it_is_a_case_and_no_breach(words: str) -> None:
    here = room()
    sanctioned(here)
    case = appealed(here, words=f"!appeal {words} {INSULT}")
    assert case.status is Status.OPEN
    assert case.article == 3
    assert case.evidence.findings
