"""How often a thing was found, and what people said of it."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.cases.case import Case, Judgement, Ruling, Source, Status
from bot.cases.elsewhere import THERE
from bot.cases.lessons.figures import figures_of, judged
from bot.cases.lessons.lessons import About, Figures, Subject
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from tests.bot.cases.ruling import DISMISS, LEA, MO, OVERTURN, UPHOLD, case, many

ARTICLE = Subject(About.ARTICLE, 3)


def of(subject: Subject, cases: list[Case]) -> Figures:
    return next(one for one in figures_of(cases) if one.subject == subject)


def test_what_people_said_of_an_article_is_counted() -> None:
    cases = [
        *many(3, UPHOLD, took=10),
        *many(2, DISMISS, first=4, by=LEA, took=60),
        case(6, None),
        case(7, None, status=Status.EXPIRED),
    ]
    figures = of(ARTICLE, cases)
    assert (figures.hits, figures.upheld, figures.cleared, figures.silent) == (7, 3, 2, 1)
    assert (figures.rulings, figures.precision, figures.people) == (5, 0.6, 2)
    assert figures.median == timedelta(seconds=10)


def test_who_lifts_a_sanction_on_twitch_has_not_found_the_text_fair() -> None:
    lifted = case(1, OVERTURN, note=THERE)
    assert judged(lifted) is None
    upheld = replace(lifted, rulings=(Ruling(MO, lifted.opened_at, UPHOLD), *lifted.rulings))
    assert of(ARTICLE, [upheld]).upheld == 1


def test_the_last_word_counts() -> None:
    once = case(1, UPHOLD)
    twice = replace(once, rulings=(*once.rulings, Ruling(LEA, once.opened_at, OVERTURN)))
    assert of(ARTICLE, [twice]).cleared == 1


def test_a_plea_or_a_report_says_nothing_of_a_filter() -> None:
    cases = [case(1, DISMISS, source=one) for one in (Source.UNBAN_REQUEST, Source.REPORT)]
    assert figures_of(cases) == ()


def test_a_circumstance_accuses_nobody() -> None:
    newcomer = Finding("newcomer", Span(0, 1), 0.0, Family.BEHAVIOUR, Phrase("newcomer.first"), 1.2)
    one = case(1, DISMISS)
    both = replace(one, evidence=replace(one.evidence, findings=(newcomer,)))
    assert figures_of([both]) == ()


def test_terms_and_patterns_have_figures_of_their_own() -> None:
    shown = Phrase.of("patterns.found", number=2, written="x")
    noted = Phrase.of("patterns.noted", note="an advert")
    seen = [Finding("patterns", Span(0, 1), 0.9, Family.CONTENT, one) for one in (shown, noted)]
    one = case(1, UPHOLD)
    both = replace(
        one, evidence=replace(one.evidence, findings=(*one.evidence.findings, *seen, *seen))
    )
    names = {(one.subject.about, one.subject.name, one.hits) for one in figures_of([both])}
    assert (About.TERM, "nouille", 1) in names
    assert (About.PATTERN, "2", 1) in names
    assert (About.PATTERN, "an advert", 1) in names


def test_a_word_that_has_expired_is_no_term() -> None:
    one = case(1, UPHOLD, term="…")
    assert {figures.subject.about for figures in figures_of([one])} == {
        About.ARTICLE,
        About.FILTER,
    }


ruled = st.builds(
    case,
    st.integers(1, 30),
    st.sampled_from([None, *Judgement]),
    st.text(max_size=30),
    st.text(max_size=10),
    by=st.sampled_from([MO, LEA]),
    status=st.sampled_from([Status.ACTED, Status.OPEN, Status.EXPIRED]),
    took=st.floats(0, 1_000),
)


@settings(max_examples=30)
@given(st.lists(ruled, max_size=12), st.randoms(use_true_random=False))
def test_the_order_of_cases_makes_no_difference(cases: list[Case], dice: object) -> None:
    shuffled = list(cases)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # Hypothesis hands in a Random
    assert figures_of(shuffled) == figures_of(cases)


@settings(max_examples=30)
@given(st.lists(ruled, max_size=12))
def test_nothing_is_counted_twice(cases: list[Case]) -> None:
    for one in figures_of(cases):
        assert one.rulings + one.silent <= one.hits <= len(cases)
        assert one.interval.low <= one.lenient.low
        assert one.interval.high <= one.lenient.high + 1e-9
