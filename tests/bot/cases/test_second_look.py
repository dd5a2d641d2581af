"""A second person looks, and does not know what the first one said."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Case, Doubt, Handling, Judgement, Look, Ruling, Status
from bot.cases.effects import Notify
from bot.cases.lessons.figures import judged
from bot.cases.lessons.lessons import About, Considered, Subject
from bot.cases.second_look import (
    Agreement,
    NoLookError,
    SameEyesError,
    agreement,
    awaits,
    blind,
    doubt,
    on_trial,
    opined,
    sampled,
    second_word,
    with_samples,
)
from bot.cases.stages import Stage, stage_of
from filters.engine.charter import Rung, Step
from filters.engine.message import Role
from filters.engine.phrase import Phrase
from tests.bot.cases.ruling import DISMISS, LEA, MO, UPHOLD, case
from tests.making import NINE, article, bench, charter, message, viewer

BAN = Rung(Step.BAN)


def ruled(*roles: Role, rung: Rung | None = None) -> Case:
    here = bench(article(3, "nouille", act_at=1.0))
    here.consider(message("nouille", author=viewer("mona", *roles)))
    (one,) = here.docket.open()
    return here.rule(one, Ruling(MO, NINE, UPHOLD, rung)).cases[0]


def test_an_ordinary_ruling_needs_no_second_word() -> None:
    assert ruled().handling.look is None
    assert ruled(Role.VIP, rung=Rung(Step.DELETE)).handling.look is None


def test_leaving_somebody_alone_needs_none_either() -> None:
    assert doubt(case(1), Ruling(MO, NINE, DISMISS, BAN), frozenset({3})) is None


@pytest.mark.parametrize(
    ("roles", "rung", "why"),
    [
        ((), BAN, Doubt.BAN),
        ((Role.SUBSCRIBER,), None, Doubt.REGULAR),
        ((Role.VIP,), Rung(Step.TIMEOUT, 600), Doubt.REGULAR),
    ],
)
def test_bans_and_regulars_are_seen_twice(
    roles: tuple[Role, ...], rung: Rung | None, why: Doubt
) -> None:
    look = ruled(*roles, rung=rung).handling.look
    assert look is not None
    assert look.why is why


def test_an_article_is_on_trial_for_two_weeks_after_it_was_changed() -> None:
    digest = Subject(About.ARTICLE, 3).digest
    changed = Considered("key", digest, 40, accepted=True, by=MO, at=NINE)
    declined = replace(changed, accepted=False)
    of = charter(article(3), article(4))
    assert on_trial(of, [changed], NINE + timedelta(days=13)) == {3}
    assert on_trial(of, [changed], NINE + timedelta(days=14)) == frozenset()
    assert on_trial(of, [declined], NINE) == frozenset()
    assert doubt(case(1), Ruling(MO, NINE, UPHOLD), frozenset({3})) is Doubt.TRIAL


def test_some_of_the_bots_own_removals_are_drawn() -> None:
    everything = bench(article(3, "nouille"), second_look_share=1)
    nothing = bench(article(3, "nouille"), second_look_share=0)
    for here in (everything, nothing):
        here.consider(message("nouille"))
    (drawn,), (left,) = (here.docket.newest_first() for here in (everything, nothing))
    assert drawn.handling.look == Look(Doubt.SAMPLE, NINE)
    assert left.handling.look is None
    assert stage_of(drawn, NINE) is Stage.SECOND_LOOK


def test_a_case_that_waits_for_people_is_not_drawn() -> None:
    here = bench(article(3, "nouille", act_at=1.0), second_look_share=1)
    decision = here.consider(message("nouille"))
    assert with_samples(decision, 1) is decision


@given(st.text(), st.floats(0, 1), st.floats(0, 1))
def test_a_draw_is_always_the_same_and_grows_with_its_share(
    message_id: str, one: float, other: float
) -> None:
    less, more = sorted((one, other))
    assert sampled(message_id, less) <= sampled(message_id, more)
    assert not sampled(message_id, 0)
    assert sampled(message_id, 1)


def test_two_in_a_hundred_are_two_in_a_hundred() -> None:
    drawn = sum(sampled(f"message {number}", 0.02) for number in range(20_000))
    assert 340 <= drawn <= 460


def test_the_second_person_sees_nothing_of_the_first() -> None:
    one = replace(ruled(rung=BAN), number=7)
    shown = blind(one)
    assert (shown.status, shown.rulings, shown.taken) == (Status.OPEN, (), ())
    assert shown.handling == Handling()
    assert shown.evidence == one.evidence


def test_nobody_is_their_own_second_person() -> None:
    one = ruled(rung=BAN)
    assert not awaits(one, MO)
    assert awaits(one, LEA)
    with pytest.raises(SameEyesError):
        opined(one, MO, UPHOLD, NINE)
    seen = opined(one, LEA, DISMISS, NINE)
    assert not awaits(seen, LEA)
    for again in (seen, ruled()):
        with pytest.raises(NoLookError):
            opined(again, LEA, UPHOLD, NINE)


def test_agreement_is_counted_and_changes_nothing_by_itself() -> None:
    banned = ruled(rung=BAN)
    drawn = replace(case(2), handling=replace(banned.handling, look=Look(Doubt.SAMPLE, NINE)))
    both = [opined(banned, LEA, DISMISS, NINE), opined(drawn, LEA, UPHOLD, NINE), drawn]
    assert agreement(both) == Agreement(looked=2, agreed=1)
    assert both[0].status is Status.UPHELD


def test_where_two_differ_the_team_is_told_to_talk() -> None:
    banned = ruled(rung=BAN)
    assert second_word(banned, LEA, UPHOLD, NINE).effects == ()
    differs = second_word(banned, LEA, DISMISS, NINE)
    assert differs.effects == (Notify(Phrase.of("look.differs", number=1, article=3)),)
    assert agreement(differs.cases) == Agreement(1, 0)


def test_a_look_at_what_nobody_ruled_counts_as_a_ruling_for_what_is_learnt() -> None:
    drawn = replace(case(2), handling=replace(case(2).handling, look=Look(Doubt.SAMPLE, NINE)))
    assert judged(drawn) is None
    found = judged(opined(drawn, LEA, DISMISS, NINE))
    assert found is not None
    assert found.outcome is Judgement.DISMISS
