from dataclasses import replace

import pytest

from bot.cases.case import Case, Evidence, Judgement, Person, Ruling, Source, Status
from bot.cases.decision import Decision
from bot.cases.effects import Ban, Delete, TimeOut, Unban, Untimeout, Warn
from bot.cases.facts import Forgiven, Offence, Settled
from bot.cases.rule import CannotRuleError, cannot_be_undone, rule
from filters.engine.charter import Rung, Step
from filters.engine.memory.fingerprint import fingerprint
from tests.making import NINE, charter, message

WARN, TIMEOUT = Rung(Step.WARN), Rung(Step.TIMEOUT, 600)
LISE = Person("id-lise", "lise")


def case(status: Status = Status.OPEN, taken: tuple[Rung, ...] = ()) -> Case:
    return Case(
        number=4,
        channel="9000",
        source=Source.FILTER,
        status=status,
        article=3,
        charter_version="abc123",
        certainty=0.7,
        severity=4,
        proposed=WARN,
        evidence=Evidence(message("vilain mot"), (), articles=(3, 5)),
        opened_at=NINE,
        taken=taken,
    )


def ruled(one: Case, outcome: Judgement, rung: Rung | None = None) -> Decision:
    return rule(one, Ruling(LISE, NINE, outcome, rung), charter(), "fr")


@pytest.mark.parametrize(
    "status", [Status.UPHELD, Status.DISMISSED, Status.OVERTURNED, Status.SUPERSEDED]
)
def test_a_case_is_not_upheld_twice(status: Status) -> None:
    with pytest.raises(CannotRuleError, match=f"case 4 is already {status}"):
        ruled(case(status), Judgement.UPHOLD)


def test_what_is_dismissed_is_not_punished_and_never_again() -> None:
    decision = ruled(case(), Judgement.DISMISS)

    assert decision.effects == ()
    assert decision.cases[0].status is Status.DISMISSED
    text = fingerprint("vilain mot")
    assert decision.facts == (
        Forgiven(4, NINE),
        Settled(text, 3, NINE),
        Settled(text, 5, NINE),
    )


def test_an_expired_text_settles_nothing() -> None:
    one = case()
    forgotten = replace(one, evidence=replace(one.evidence, message=message("")))

    assert ruled(forgotten, Judgement.DISMISS).facts == (Forgiven(4, NINE),)


def test_to_uphold_what_the_bot_did_is_to_agree() -> None:
    decision = ruled(case(Status.ACTED, (WARN,)), Judgement.UPHOLD)

    assert (decision.effects, decision.facts) == ((), ())
    assert decision.cases[0].status is Status.UPHELD
    assert decision.cases[0].taken == (WARN,)


def test_a_human_may_go_further_than_the_bot_did() -> None:
    decision = ruled(case(Status.ACTED, (WARN,)), Judgement.UPHOLD, Rung(Step.BAN))

    assert [type(one) for one in decision.effects] == [Ban]
    assert decision.cases[0].taken == (WARN, Rung(Step.BAN))


def test_an_upheld_case_does_what_was_proposed_and_counts() -> None:
    decision = ruled(case(), Judgement.UPHOLD)

    assert [type(one) for one in decision.effects] == [Delete, Warn]
    assert decision.facts == (Offence("id-mona", 3, NINE, 4),)
    assert decision.cases[0].taken == (WARN,)


def test_a_human_may_choose_another_rung() -> None:
    decision = ruled(case(), Judgement.UPHOLD, Rung(Step.BAN))

    assert [type(one) for one in decision.effects] == [Delete, Ban]


def test_a_breach_that_already_counted_does_not_count_twice() -> None:
    decision = ruled(case(taken=(Rung(Step.DELETE),)), Judgement.UPHOLD, TIMEOUT)

    assert [type(one) for one in decision.effects] == [TimeOut]
    assert decision.facts == ()


def test_every_message_of_a_case_goes_with_it() -> None:
    one = case()
    more = replace(one, evidence=replace(one.evidence, further=(message(id="m2"),)))

    decision = ruled(more, Judgement.UPHOLD)

    assert decision.effects[:2] == (Delete("m1"), Delete("m2"))


@pytest.mark.parametrize("outcome", [Judgement.OVERTURN, Judgement.DISMISS])
def test_an_overturned_timeout_is_lifted(outcome: Judgement) -> None:
    decision = ruled(case(Status.ACTED, (TIMEOUT,)), outcome)

    assert decision.effects == (Untimeout("id-mona"),)
    assert decision.cases[0].status is Status.OVERTURNED


def test_an_overturned_ban_is_lifted() -> None:
    decision = ruled(case(Status.UPHELD, (Rung(Step.BAN),)), Judgement.OVERTURN)

    assert decision.effects == (Unban("id-mona"),)


def test_to_overturn_an_open_case_is_to_dismiss_it() -> None:
    assert ruled(case(), Judgement.OVERTURN).cases[0].status is Status.DISMISSED


def test_an_expired_case_may_still_be_ruled() -> None:
    assert ruled(case(Status.EXPIRED), Judgement.UPHOLD).cases[0].status is Status.UPHELD


def test_what_cannot_be_undone_is_said() -> None:
    assert cannot_be_undone(case()) == ()
    assert cannot_be_undone(case(Status.ACTED, (TIMEOUT,))) == (Step.DELETE,)
    assert cannot_be_undone(case(Status.ACTED, (WARN,))) == (Step.DELETE, Step.WARN)
