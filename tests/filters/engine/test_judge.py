import pytest

from filters.caps import Caps, CapsOptions
from filters.engine.charter import Mode, Outcome
from filters.engine.finding import Family
from filters.engine.message import Role, Span
from filters.links import Links, LinksOptions
from filters.terms import Terms, TermsOptions
from tests.filters.engine.probe import TROUBLE, Probe, found, judged, outcomes
from tests.making import article, viewer


def test_fair_speech_is_clear() -> None:
    verdict = judged("bonsoir", article(3, "nouille"))
    assert (verdict.outcome, verdict.breaches, verdict.troubles) == (Outcome.CLEAR, (), ())


def test_an_article_without_filters_is_for_people_alone() -> None:
    assert judged("nouille", article(3)).outcome is Outcome.CLEAR


def test_an_article_that_is_off_says_nothing() -> None:
    assert judged("nouille", article(3, "nouille", mode=Mode.OFF)).outcome is Outcome.CLEAR


def test_a_listed_insult_is_a_breach_and_says_where() -> None:
    verdict = judged("sale nouille", article(3, "nouille"))
    assert verdict.outcome is Outcome.BREACH
    assert verdict.gravest is not None
    assert verdict.gravest.findings[0].span == Span(5, 12)


def test_in_mode_ask_a_human_is_asked() -> None:
    assert judged("nouille", article(3, "nouille", mode=Mode.ASK)).outcome is Outcome.BORDERLINE


def test_in_shadow_nothing_follows_and_everything_is_recorded() -> None:
    verdict = judged("nouille", article(3, "nouille", mode=Mode.SHADOW))
    assert (verdict.outcome, verdict.breaches) == (Outcome.CLEAR, ())
    assert [breach.outcome for breach in verdict.shadow] == [Outcome.BREACH]


def test_the_gravest_comes_first_whatever_the_order_of_the_charter() -> None:
    verdict = judged(
        "nouille",
        article(1, "nouille", severity=1),
        article(2, "nouille", severity=5, mode=Mode.ASK),
        article(3, "nouille", severity=4),
        article(4, "nouille", severity=4),
    )
    assert outcomes(verdict) == [
        (3, Outcome.BREACH),
        (4, Outcome.BREACH),
        (1, Outcome.BREACH),
        (2, Outcome.BORDERLINE),
    ]


def test_of_two_equally_grave_articles_the_surer_comes_first() -> None:
    weak = Terms(TermsOptions.model_validate({"terms": ["nouille"], "certainty": 0.92}))
    verdict = judged("nouille", article(1, filters=(weak,)), article(2, "nouille"))
    assert [breach.article for breach in verdict.breaches] == [2, 1]


def test_an_exemption_excuses_from_one_article_only() -> None:
    vip = viewer("vic", Role.VIP)
    exempt = article(1, "nouille", severity=5, exempt=frozenset({Role.VIP}))
    assert outcomes(judged("nouille", exempt, article(2, "nouille"), author=vip)) == [
        (2, Outcome.BREACH)
    ]


def test_nobody_is_no_vip() -> None:
    exempt = article(1, "nouille", exempt=frozenset({Role.VIP}))
    assert judged("nouille", exempt, author=None).outcome is Outcome.BREACH


def test_even_a_moderator_gets_a_verdict_for_policy_decides_whom_it_touches() -> None:
    mod = viewer("max", Role.MODERATOR)
    assert judged("nouille", article(1, "nouille"), author=mod).outcome is Outcome.BREACH


def test_a_permit_excuses_links_and_nothing_else() -> None:
    both = article(1, filters=(Links(LinksOptions()), *article(3, "nouille").filters))
    text = "nouille https://evil.example.org/x"
    verdict = judged(text, both, excused=frozenset({Family.LINKS}))
    assert verdict.gravest is not None
    assert {one.family for one in verdict.gravest.findings} == {Family.CONTENT}


def test_loud_chat_alone_is_never_a_breach() -> None:
    loud = article(1, filters=(Caps(CapsOptions()),))
    text = "POURQUOI PERSONNE NE LIT JAMAIS MES QUESTIONS ICI"
    assert judged(text, loud).outcome is not Outcome.BREACH


@pytest.mark.parametrize("failure", [RuntimeError("x"), RecursionError(), MemoryError()])
def test_a_filter_that_fails_asks_a_human(failure: Exception) -> None:
    verdict = judged("salut", article(1, filters=(Probe(seen=[failure]),)))
    assert verdict.outcome is Outcome.BORDERLINE
    assert verdict.breaches == ()
    assert verdict.troubles[0].filter == "probe"


def test_a_filter_that_trips_its_limit_asks_a_human() -> None:
    verdict = judged("salut", article(1, filters=(Probe(seen=[TROUBLE]),)))
    assert (verdict.outcome, verdict.troubles) == (Outcome.BORDERLINE, (TROUBLE,))


def test_trouble_in_one_article_leaves_the_breach_of_another_a_breach() -> None:
    troubled = article(1, filters=(Probe(seen=[RuntimeError()]),))
    verdict = judged("nouille", troubled, article(2, "nouille"))
    assert verdict.outcome is Outcome.BREACH
    assert len(verdict.troubles) == 1


def test_what_was_found_before_a_failure_still_counts() -> None:
    half = article(1, filters=(Probe(seen=[found(), RuntimeError()]),))
    assert judged("salut", half).outcome is Outcome.BREACH


def test_trouble_in_the_shadow_is_recorded_and_asks_nobody() -> None:
    verdict = judged("salut", article(1, mode=Mode.SHADOW, filters=(Probe(seen=[TROUBLE]),)))
    assert (verdict.outcome, verdict.troubles) == (Outcome.CLEAR, (TROUBLE,))


def test_trouble_of_an_article_that_exempts_the_viewer_asks_nobody() -> None:
    exempt = article(1, filters=(Probe(seen=[TROUBLE]),), exempt=frozenset({Role.VIP}))
    verdict = judged("salut", exempt, author=viewer("vic", Role.VIP))
    assert (verdict.outcome, verdict.troubles) == (Outcome.CLEAR, ())


@pytest.mark.parametrize("span", [Span(-1, 2), Span(3, 99), Span(4, 2)])
def test_a_finding_outside_the_message_is_a_failure_of_its_filter(span: Span) -> None:
    verdict = judged("salut", article(1, filters=(Probe(seen=[found(span=span)]),)))
    assert (verdict.outcome, len(verdict.troubles)) == (Outcome.BORDERLINE, 1)
