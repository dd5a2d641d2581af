from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.charter import Mode, Outcome
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.sureness import outcome_of, sureness, surest_first
from tests.making import article

CONTENT, LINKS, BEHAVIOUR = Family.CONTENT, Family.LINKS, Family.BEHAVIOUR
STYLE, READER = Family.STYLE, Family.READER


def found(certainty: float, family: Family = CONTENT, factor: float = 1.0, at: int = 0) -> Finding:
    return Finding("some", Span(at, at + 1), certainty, family, Phrase("some.found"), factor)


FINDINGS = st.lists(
    st.builds(
        found,
        st.floats(0, 1),
        st.sampled_from(Family),
        st.floats(0.1, 1),
        st.integers(0, 9),
    ),
    max_size=8,
)


def test_without_findings_nothing_is_sure() -> None:
    assert sureness([]) == 0


def test_the_surest_finding_speaks_for_its_own_family() -> None:
    assert sureness([found(0.8), found(0.7), found(0.6)]) == 0.8


def test_a_style_finding_makes_no_other_one_surer() -> None:
    assert sureness([found(0.8), found(0.8, STYLE), found(0.8, READER)]) == 0.8


def test_an_unsure_family_makes_no_other_one_surer() -> None:
    assert sureness([found(0.8), found(0.49, LINKS)]) == 0.8


@pytest.mark.parametrize(
    ("others", "certainty"),
    [
        ([found(0.5, LINKS)], 0.85),
        ([found(0.5, LINKS), found(0.5, LINKS)], 0.85),
        ([found(0.5, LINKS), found(0.6, BEHAVIOUR)], 0.895),
    ],
)
def test_each_further_family_makes_it_surer_once(
    others: Sequence[Finding], certainty: float
) -> None:
    assert sureness([found(0.8), *others]) == certainty


def test_a_factor_excuses_the_finding_that_states_it() -> None:
    assert sureness([found(0.8, factor=0.5)]) == 0.4


def test_a_quotation_does_not_excuse_the_link_beside_it() -> None:
    assert sureness([found(0.95, factor=0.5), found(0.92, LINKS)]) == 0.92


def test_a_finding_that_is_context_alone_weighs_on_everything() -> None:
    assert sureness([found(0.8), found(0, CONTENT, 0.5)]) == 0.4


def test_nine_tenths_reached_by_arithmetic_are_nine_tenths() -> None:
    assert sureness([found(1.0, factor=0.7 + 0.2)]) == 0.9


@given(FINDINGS)
def test_an_article_is_never_surer_than_sure(findings: list[Finding]) -> None:
    assert 0 <= sureness(findings) <= 1


@given(FINDINGS)
def test_the_order_of_findings_does_not_matter(findings: list[Finding]) -> None:
    assert sureness(findings) == pytest.approx(sureness(findings[::-1]), abs=1e-5)


def test_of_two_equally_sure_findings_style_does_not_lead() -> None:
    assert sureness([found(0.8, STYLE), found(0.8)]) == sureness([found(0.8), found(0.8, STYLE)])


@pytest.mark.parametrize(
    ("mode", "certainty", "outcome"),
    [
        (Mode.ENFORCE, 0.49, Outcome.CLEAR),
        (Mode.ENFORCE, 0.5, Outcome.BORDERLINE),
        (Mode.ENFORCE, 0.89, Outcome.BORDERLINE),
        (Mode.ENFORCE, 0.9, Outcome.BREACH),
        (Mode.ASK, 0.49, Outcome.CLEAR),
        (Mode.ASK, 1.0, Outcome.BORDERLINE),
        (Mode.SHADOW, 0.9, Outcome.BREACH),
    ],
)
def test_the_thresholds_decide(mode: Mode, certainty: float, outcome: Outcome) -> None:
    assert outcome_of(article(mode=mode), certainty, [found(certainty)]) is outcome


def test_the_reader_alone_never_acts() -> None:
    guess = [found(1.0, READER)]
    assert outcome_of(article(), 1.0, guess) is Outcome.BORDERLINE
    assert outcome_of(article(), 1.0, [*guess, found(0.4)]) is Outcome.BORDERLINE
    assert outcome_of(article(), 1.0, [*guess, found(0.9)]) is Outcome.BREACH


def test_people_read_the_surest_finding_first() -> None:
    weak, strong = found(0.6, at=0), found(0.9, at=5)
    assert surest_first([weak, strong]) == (strong, weak)
