"""What a filter saw is said in a line."""

from dataclasses import replace

from bot.words.explain import explain
from filters.engine.finding import Family, Finding, Trouble
from filters.engine.message import Span
from filters.engine.phrase import Phrase

REASON = Phrase.of("duration.minute", count=2)


def finding(factor: float = 1.0) -> Finding:
    return Finding("caps", Span(0, 4), 0.876, Family.STYLE, REASON, factor)


def test_a_finding_says_its_filter_its_certainty_and_its_reason() -> None:
    assert explain(finding(), "en") == "caps (88%): 2 minutes"
    assert explain(finding(), "fr").replace("\u00a0", " ") == "caps (88 %) : 2 minutes"


def test_an_extenuating_finding_says_that_it_speaks_for_the_viewer() -> None:
    assert "extenuating, to 40%" in explain(finding(0.4), "en")


def test_an_aggravating_finding_says_that_it_speaks_against_the_viewer() -> None:
    assert "aggravating, to 130%" in explain(finding(1.3), "en")
    assert "aggrave, à 130" in explain(finding(1.3), "fr")


def test_a_finding_names_the_contexts_that_moved_it_and_how_sure_it_still_is() -> None:
    contexts = (Phrase.of("context.quoted"), Phrase.of("context.reported"))
    moved = replace(finding(0.5), context=contexts)
    assert explain(moved, "en") == (
        "caps (44%): 2 minutes; context: quoted, reported of somebody else"
    )
    french = explain(moved, "fr").replace("\u00a0", " ")
    assert french == ("caps (44 %) : 2 minutes ; contexte : cité, rapporté de quelqu’un d’autre")


def test_what_is_nothing_but_context_is_said_once() -> None:
    new = Phrase.of("newcomer.first")
    moved = replace(finding(1.1), filter="newcomer", certainty=0.0, reason=new, context=(new,))
    assert explain(moved, "en").count("first message") == 1
    assert explain(moved, "en").startswith("newcomer (aggravating, to 110%): ")


def test_a_filter_in_trouble_says_so() -> None:
    assert explain(Trouble("patterns", REASON), "en") == "patterns could not finish: 2 minutes"
