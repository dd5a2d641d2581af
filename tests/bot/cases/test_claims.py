"""Two people never rule the same case: the second hears why not."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.bench.bench import Bench
from bot.cases.case import Case, Claim, Person, Ruling, Status
from bot.cases.claims import ClaimedError, claimed, holder, released
from bot.cases.rule import CannotRuleError
from bot.cases.stages import Stage, stage_of
from tests.bot.cases.ruling import DISMISS, LEA, MO, UPHOLD, case
from tests.making import NINE, article, bench, message

LENGTH = timedelta(seconds=45)
OPEN = case(1, status=Status.OPEN)


def waiting() -> tuple[Bench, Case]:
    here = bench(article(3, "nouille", act_at=1.0))
    here.consider(message("espèce de nouille"))
    (one,) = here.docket.open()
    return here, one


def after(seconds: float) -> Ruling:
    return Ruling(MO, NINE + timedelta(seconds=seconds), UPHOLD)


def test_of_two_who_rule_at_once_the_second_hears_how_it_stands() -> None:
    here, seen = waiting()
    here.rule(seen, Ruling(LEA, NINE, DISMISS))
    with pytest.raises(CannotRuleError) as problem:
        here.rule(seen, after(1))
    assert problem.value.case.status is Status.DISMISSED
    assert [one.by for one in problem.value.case.rulings] == [LEA]


def test_even_a_ruling_that_would_mean_something_needs_fresh_eyes() -> None:
    here, seen = waiting()
    here.rule(seen, Ruling(LEA, NINE, UPHOLD))
    with pytest.raises(CannotRuleError):
        here.rule(seen, Ruling(MO, NINE, DISMISS))
    now = here.docket.get(1)
    assert now is not None
    assert here.rule(now, Ruling(MO, NINE, DISMISS)).cases[0].status is Status.OVERTURNED


def test_a_page_says_which_version_it_showed() -> None:
    here, seen = waiting()
    with pytest.raises(CannotRuleError):
        here.rule(seen, after(1), seen=3)
    assert here.rule(seen, after(1), seen=0).cases[0].status is Status.UPHELD


def test_further_messages_make_no_new_version() -> None:
    here, seen = waiting()
    here.consider(message("nouille encore", id="m2", sent_at=NINE + timedelta(seconds=1)))
    assert here.rule(seen, after(2)).cases[0].evidence.further


def test_nobody_rules_what_another_looks_at() -> None:
    here, seen = waiting()
    here.docket.put(claimed(seen, LEA, NINE, LENGTH))
    with pytest.raises(ClaimedError) as problem:
        here.rule(seen, after(44))
    assert problem.value.claim.by == LEA
    ruled = here.rule(seen, Ruling(LEA, NINE + timedelta(seconds=44), UPHOLD)).cases[0]
    assert ruled.handling.claim is None


def test_a_claim_ends_by_itself() -> None:
    here, seen = waiting()
    here.docket.put(claimed(seen, LEA, NINE, LENGTH))
    assert here.rule(seen, after(45)).cases[0].status is Status.UPHELD


def test_a_case_does_not_expire_under_somebodys_eyes() -> None:
    here, seen = waiting()
    deadline = seen.deadline
    assert deadline is not None
    here.docket.put(claimed(seen, LEA, deadline - timedelta(seconds=1), LENGTH))
    assert here.expire(deadline) is None
    expired = here.expire(deadline + LENGTH)
    assert expired is not None
    assert [one.status for one in expired.cases] == [Status.EXPIRED]


def test_a_claim_is_renewed_by_who_has_it_and_refused_to_others() -> None:
    mine = claimed(OPEN, MO, NINE, LENGTH)
    later = NINE + timedelta(seconds=30)
    assert holder(claimed(mine, MO, later, LENGTH), NINE + timedelta(seconds=60)) is not None
    for deed in (lambda: claimed(mine, LEA, later, LENGTH), lambda: released(mine, LEA, later)):
        with pytest.raises(ClaimedError):
            deed()
    assert holder(released(mine, MO, later), later) is None


def test_what_is_settled_cannot_be_claimed() -> None:
    with pytest.raises(CannotRuleError):
        claimed(replace(OPEN, status=Status.DISMISSED), MO, NINE, LENGTH)
    assert claimed(replace(OPEN, status=Status.EXPIRED), MO, NINE, LENGTH).handling.claim


@pytest.mark.parametrize(
    ("changes", "seconds", "stage"),
    [
        ({}, 0, Stage.OPEN),
        ({"claim": True}, 44, Stage.CLAIMED),
        ({"claim": True}, 45, Stage.OPEN),
        ({"status": Status.EXPIRED}, 0, Stage.EXPIRED),
        ({"status": Status.SUPERSEDED}, 0, Stage.SUPERSEDED),
        ({"status": Status.ACTED}, 0, Stage.CLOSED),
        ({"status": Status.UPHELD, "rulings": (Ruling(MO, NINE, UPHOLD),)}, 119, Stage.RULED),
        ({"status": Status.UPHELD, "rulings": (Ruling(MO, NINE, UPHOLD),)}, 120, Stage.CLOSED),
    ],
)
def test_the_stage_follows_from_the_case_and_the_time(
    changes: dict[str, object], seconds: int, stage: Stage
) -> None:
    changes = dict(changes)
    one = claimed(OPEN, MO, NINE, LENGTH) if changes.pop("claim", None) else OPEN
    one = replace(one, **changes)  # type: ignore[arg-type]  # the table names the fields
    assert stage_of(one, NINE + timedelta(seconds=seconds)) is stage


people = st.sampled_from([MO, LEA, Person("id-ada", "ada")])
deeds = st.tuples(people, st.sampled_from(["claim", "release"]), st.integers(0, 60))


@given(st.lists(deeds, max_size=30))
def test_never_do_two_people_hold_a_case(steps: list[tuple[Person, str, int]]) -> None:
    one, now, held = OPEN, NINE, None
    for who, deed, wait in steps:
        now += timedelta(seconds=wait)
        before: Claim | None = holder(one, now)
        held = before.by if before else None
        try:
            one = claimed(one, who, now, LENGTH) if deed == "claim" else released(one, who, now)
        except ClaimedError:
            assert held not in {None, who}
        else:
            assert held in {None, who}
