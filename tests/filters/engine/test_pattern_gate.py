from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filters.engine.pattern_gate import lowered, required
from filters.engine.patterns import compile_pattern


@pytest.mark.parametrize(
    ("source", "needs"),
    [
        (r"\bfollowers\b.*cheap", "followers"),
        (r"Buy\.now", "buy.now"),
        (r"nouilles?", "nouille"),
        (r"nouilles*", "nouille"),
        (r"nouilles{0,2}", "nouille"),
        (r"nouilles+", "nouilles"),
        (r"(?:abc|def)ghi", "ghi"),
        (r"(abc)?de", "de"),
        (r"[abc]{3}de", "de"),
        (r"abc|def", ""),
        (r"\d+\w", ""),
        (r"(?i)abc", ""),
        (r"(?x) a b c", ""),
        (r"\x41bc", ""),
        (r"[[:alpha:]]bc", ""),
        (r"\L<names>", ""),
        ("été", ""),
        ("", ""),
    ],
)
def test_only_what_must_stand_in_the_text_is_required(source: str, needs: str) -> None:
    assert required(source) == needs


BITS = r"ab ki s c B _ ? * + {2} {0,1} {,1} | ( (?: (?= (?! (?<= ) [ab] [^a] []a] . ^ $"
SIGNS = r"\b \. \w \1 { } ] - (?i) {e}"
PIECES = st.sampled_from(f"{BITS} {SIGNS}".split()).map(lambda piece: piece.replace("_", " "))


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=9).map("".join), st.text("abcABCkKKsſSiIİı .-{}]", max_size=24))
def test_the_look_before_the_search_never_hides_a_place(source: str, text: str) -> None:
    with suppress(ValueError, TimeoutError):
        pattern = compile_pattern(source)
        if pattern.places(text):
            assert pattern.needs in lowered(text)
