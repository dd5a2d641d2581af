"""What rulings propose, and above all what they do not."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cases.case import Case, Judgement, Status
from bot.cases.learning import AGAIN, proposals
from bot.cases.lessons.lessons import About, Change, Considered, Proposal, Subject
from filters.engine.charter import Charter, Mode
from filters.terms import Terms, TermsOptions
from tests.bot.cases.ruling import DISMISS, LEA, MO, OVERTURN, UPHOLD, case, many
from tests.making import NINE, article, charter

ACTS = charter(article(3, "nouille", "patate"))
ASKS = charter(article(3, "nouille", mode=Mode.ASK))
LATER = NINE + timedelta(days=1)


def told(cases: list[Case], of: Charter, *answers: Considered) -> list[tuple[Change, str]]:
    return [(one.change, one.subject.name) for one in proposals(cases, of, answers)]


def answer(proposal: Proposal, *, accepted: bool) -> Considered:
    digest = proposal.subject.digest
    return Considered(proposal.key, digest, proposal.rulings, accepted, MO, NINE + timedelta(1))


def spread(count: int, outcome: Judgement | None, first: int = 1, **changes: object) -> list[Case]:
    """Cases in which a different word was found each time: no term is to blame."""
    return [
        case(first + one, outcome, f"mot{first + one}", f"mot{first + one}", **changes)  # type: ignore[arg-type]  # a test names the fields it changes
        for one in range(count)
    ]


def test_few_rulings_propose_nothing() -> None:
    assert told(many(4, OVERTURN), ACTS) == []
    assert told(spread(9, OVERTURN), ACTS) == []
    assert told(many(34, UPHOLD, status=Status.UPHELD), ASKS) == []


def test_an_article_that_is_right_nine_times_in_ten_is_left_alone() -> None:
    assert told([*spread(90, UPHOLD), *spread(10, OVERTURN, 91)], ACTS) == []


def test_a_few_overturned_among_many_that_nobody_contested_propose_nothing() -> None:
    assert told([*spread(200, None), *spread(12, OVERTURN, 201)], ACTS) == []


def test_an_article_that_is_surely_wrong_too_often_is_proposed_to_ask() -> None:
    (found,) = proposals([*spread(6, UPHOLD), *spread(6, OVERTURN, 7, by=LEA)], ACTS)
    assert (found.change, found.subject) == (Change.ASK, Subject(About.ARTICLE, 3))
    because = dict(found.reason[0].values)
    assert (because["right"], because["count"]) == (6, 12)
    assert because["high"] < 90
    assert dict(found.reason[-1].values) == {"count": 2}


def test_doubtful_cases_are_no_reason_against_acting_on_sure_ones() -> None:
    asked = spread(40, DISMISS, certainty=0.7, status=Status.DISMISSED)
    assert told(asked, ACTS) == []


def test_an_article_that_never_errs_is_proposed_to_act() -> None:
    right = many(35, UPHOLD, status=Status.UPHELD)
    assert told(right, ASKS) == [(Change.ENFORCE, "")]
    assert told([*right, case(36, DISMISS, status=Status.DISMISSED)], ASKS) == []


def test_doubtful_cases_are_no_reason_to_act() -> None:
    assert told(many(60, UPHOLD, certainty=0.6, status=Status.UPHELD), ASKS) == []


def test_an_article_in_shadow_or_gone_gets_no_proposal() -> None:
    wrong = spread(20, OVERTURN)
    assert told(wrong, charter(article(3, "nouille", mode=Mode.SHADOW))) == []
    assert told(wrong, charter(article(4, "nouille"))) == []


def test_a_term_that_is_mostly_fair_is_proposed_for_removal() -> None:
    assert told(many(5, DISMISS), ACTS) == [(Change.REMOVE, "nouille")]


def test_a_term_that_errs_is_proposed_to_ask() -> None:
    (found,) = proposals([*many(3, UPHOLD), *many(3, OVERTURN, 4)], ACTS)
    assert (found.change, found.value) == (Change.LOWER, "0.6")


def test_a_term_that_only_asks_is_not_lowered() -> None:
    quiet = charter(article(3, filters=(Terms(TermsOptions(terms=("nouille",), certainty=0.6)),)))
    assert told([*many(3, UPHOLD), *many(3, OVERTURN, 4)], quiet) == []


def test_a_term_that_is_no_longer_listed_gets_no_proposal() -> None:
    assert told(many(9, OVERTURN), charter(article(3, "patate"))) == []


def test_an_article_is_not_to_blame_for_one_bad_term() -> None:
    cases = [*many(12, OVERTURN), *many(20, UPHOLD, 13, term="patate")]
    assert told(cases, ACTS) == [(Change.REMOVE, "nouille")]


def test_what_was_declined_comes_back_after_new_rulings_only() -> None:
    cases = many(5, DISMISS)
    (found,) = proposals(cases, ACTS)
    declined = answer(found, accepted=False)
    assert told(cases, ACTS, declined) == []
    fresh = many(AGAIN, DISMISS, 6, minutes=3_000)
    assert told([*cases, *fresh[:-1]], ACTS, declined) == []
    assert told([*cases, *fresh], ACTS, declined) == [(Change.REMOVE, "nouille")]


def test_rulings_on_the_charter_of_before_do_not_count_again() -> None:
    cases = spread(12, OVERTURN)
    (found,) = proposals(cases, ACTS)
    accepted = answer(found, accepted=True)
    assert told(cases, ACTS, accepted) == []
    assert told([*cases, *spread(3, OVERTURN, 20, minutes=3_000)], ACTS, accepted) == []


def test_a_phrase_that_is_dismissed_again_and_again_is_proposed_as_an_exception() -> None:
    texts = ("une nouille chinoise svp", "j'aime la nouille chinoise", "Nouille chinoise !")
    cases = [case(n, DISMISS, text.lower(), "nouille") for n, text in enumerate(texts)]
    (found,) = proposals(cases, ACTS)
    assert (found.change, found.value) == (Change.ALLOW, "nouille chinoise")
    assert dict(found.reason[0].values) == {"count": 3, "viewers": 3}


def test_one_viewer_alone_makes_no_exception() -> None:
    texts = ("une nouille chinoise", "la nouille chinoise", "nouille chinoise ici")
    cases = [case(n, DISMISS, text, login="mona") for n, text in enumerate(texts)]
    assert told(cases, ACTS) == []


def test_a_phrase_that_was_upheld_once_is_no_exception() -> None:
    texts = ("une nouille chinoise", "la nouille chinoise", "nouille chinoise ici")
    cases = [case(n, DISMISS, text) for n, text in enumerate(texts)]
    assert told([*cases, case(9, UPHOLD, "va donc, nouille chinoise")], ACTS) == []


def test_what_is_allowed_already_is_not_proposed() -> None:
    options = TermsOptions(terms=("nouille",), allow=("nouille chinoise",))
    texts = ("une nouille chinoise", "la nouille chinoise", "nouille chinoise ici")
    cases = [case(n, DISMISS, text) for n, text in enumerate(texts)]
    assert told(cases, charter(article(3, filters=(Terms(options),)))) == []


def test_a_key_and_a_reason_quote_nothing() -> None:
    (found,) = proposals(many(5, DISMISS), ACTS)
    assert "nouille" not in found.key + found.subject.digest
    assert all(isinstance(value, int) for one in found.reason for _, value in one.values)


strange = st.builds(
    case,
    st.integers(1, 60),
    st.sampled_from([None, *Judgement]),
    st.text(max_size=30),
    st.sampled_from(["nouille", "patate", "{", "", "…"]),
    certainty=st.floats(0, 1),
    article=st.sampled_from([3, 4, None]),
    status=st.sampled_from([Status.ACTED, Status.OPEN, Status.EXPIRED]),
)


@settings(max_examples=30)
@given(st.lists(strange, max_size=30), st.randoms(use_true_random=False))
def test_the_same_rulings_always_propose_the_same(cases: list[Case], dice: object) -> None:
    first = proposals(cases, ACTS)
    shuffled = list(cases)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis hands in a Random
    assert proposals(shuffled, ACTS) == first
    assert len({one.key for one in first}) == len(first)


@settings(max_examples=30)
@given(st.lists(strange, max_size=30))
def test_what_everybody_declined_is_silent(cases: list[Case]) -> None:
    answers = tuple(answer(one, accepted=False) for one in proposals(cases, ACTS))
    assert proposals(cases, ACTS, answers) == ()
