import pytest
from pydantic import ValidationError

from filters.engine.filter import Scene
from filters.engine.finding import Finding, Trouble
from filters.engine.message import Span
from filters.engine.recent import Recent
from filters.engine.text import Text
from filters.patterns import Patterns, PatternsOptions
from tests.filters.stage import said, seen

EVIL = r"(x+x+)+y"


def patterns(*entries: object, **options: object) -> Patterns:
    return Patterns(PatternsOptions.model_validate({"patterns": list(entries)} | options))


def examined(one: Patterns, text: str, *resting: str) -> list[Finding | Trouble]:
    message = said(text)
    return list(one.examine(Scene(message, Text(message), Recent(), frozenset(resting))))


def test_without_patterns_nothing_is_found() -> None:
    assert seen(patterns(), said("bonsoir")) == []


def test_a_pattern_says_where_it_applies_and_which_it_was() -> None:
    (found,) = seen(patterns(r"\d{4}"), said("le 1234 là"))
    assert (found.span, found.certainty) == (Span(3, 7), 0.95)
    assert dict(found.reason.values)["pattern"] == r"\d{4}"


def test_the_text_is_never_lower_cased_before_a_case_sensitive_pattern() -> None:
    shouting = patterns({"pattern": "[A-Z]{5}", "case_sensitive": True})
    assert seen(shouting, said("nouille")) == []
    assert len(seen(shouting, said("NOUIL"))) == 1


@pytest.mark.parametrize(
    ("view", "text"),
    [("folded", "NOUILLE"), ("bare", "nóuille"), ("skeleton", "n0u1ll3"), ("spoken", "nouille")],
)
def test_a_pattern_may_read_another_view_and_maps_back(view: str, text: str) -> None:
    entry = {"pattern": "nouille", "case_sensitive": True, "view": view}
    (found,) = seen(patterns(entry), said(f"oh {text} oh"))
    assert found.span == Span(3, 3 + len(text))


def test_a_certainty_of_its_own_counts_before_the_common_one() -> None:
    both = patterns({"pattern": "a", "certainty": 0.6}, "b", certainty=0.7)
    assert [found.certainty for found in seen(both, said("ab"))] == [0.6, 0.7]


def test_a_pattern_that_takes_too_long_is_trouble_and_the_others_still_apply() -> None:
    trouble, *found = examined(patterns(EVIL, "xx"), "x" * 400)
    assert isinstance(trouble, Trouble)
    assert dict(trouble.reason.values)["pattern"] == EVIL
    assert found


def test_a_pattern_at_rest_is_skipped() -> None:
    assert examined(patterns(EVIL), "x" * 400, EVIL) == []


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        ("(a", "missing )"),
        ("a*", "empty text"),
        ({"pattern": "a", "certainty": 3}, "less than or equal to 1"),
        ({"pattern": "a", "veiw": "raw"}, "veiw"),
        ({"pattern": "a", "view": "nude"}, "view"),
        (7, "valid dictionary"),
    ],
)
def test_a_wrong_entry_is_refused_with_its_place(entry: object, says: str) -> None:
    with pytest.raises(ValidationError, match=r"patterns\.0") as refused:
        patterns(entry)
    assert says in str(refused.value)
