import time

import pytest
from pydantic import ValidationError

from filters.engine.filter import Scene
from filters.engine.finding import Finding, Trouble
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from filters.engine.recent import Recent
from filters.engine.text import Text
from filters.patterns import PatternEntry, Patterns, PatternsOptions
from tests.filters.stage import said, seen

EVIL = r"(x+x+)+y"
SLOW = [rf"(x+x+){{{number},}}y" for number in range(1, 41)]
ATTACK = "x" * 400


def unscreened(*sources: str) -> Patterns:
    """Take patterns as if their trial had not found the text on which they never end."""
    entries = tuple(PatternEntry.model_construct(pattern=source) for source in sources)
    return Patterns(PatternsOptions.model_construct(patterns=entries))


def troubles(seen: list[Finding | Trouble]) -> list[tuple[str, object]]:
    """Return what each trouble is called, and the pattern or number that it names."""
    return [(one.reason.key, one.reason.values[0][1]) for one in seen if isinstance(one, Trouble)]


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
    assert dict(found.reason.values)["number"] == 1


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
    trouble, *found = examined(unscreened(EVIL, "xx"), ATTACK)
    assert isinstance(trouble, Trouble)
    assert dict(trouble.reason.values)["pattern"] == EVIL
    assert found


def test_a_pattern_at_rest_is_skipped() -> None:
    assert examined(unscreened(EVIL), ATTACK, EVIL) == []


def test_many_slow_patterns_hold_a_message_up_no_longer_than_a_few() -> None:
    crowd = unscreened(*SLOW)
    begun = time.process_time()
    seen = examined(crowd, ATTACK)

    assert time.process_time() - begun < 0.05
    assert troubles(seen)[0] == ("patterns.timeout", SLOW[0])
    assert ("patterns.unread", len(SLOW) - 2) in troubles(seen)


def test_a_pattern_that_had_no_time_left_is_not_the_one_to_blame() -> None:
    seen = examined(unscreened(*SLOW, "never seen|xxx"), ATTACK)

    assert [one for one in seen if isinstance(one, Finding)] == []
    assert all(dict(one.reason.values).get("pattern") != "never seen|xxx" for one in seen)


def test_the_patience_of_a_message_is_shared_by_all_articles() -> None:
    message = said(ATTACK)
    scene = Scene(message, Text(message), Recent())
    for source in SLOW:
        list(unscreened(source).examine(scene))
    last = list(patterns("xxx").examine(scene))

    assert troubles(last)[0] == ("patterns.unread", 1)


@pytest.mark.parametrize("source", [EVIL, r"(\w+\s?)+$", r"(\w+ ?)+: free stuff", "(.*x){20}z"])
def test_a_pattern_that_can_be_made_to_stall_is_refused_with_the_text_that_does_it(
    source: str,
) -> None:
    with pytest.raises(ValidationError, match=r"patterns\.0.*\n.*takes more than 20 ms on a text"):
        patterns(source)


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


def test_the_reason_shows_what_is_written_and_no_regular_expression() -> None:
    (found,) = seen(patterns("courge", r"n[o0]uille\s+\w+"), said("la  NOUILLE   molle"))
    assert found.reason == Phrase.of("patterns.found", number=2, written="NOUILLE molle")
