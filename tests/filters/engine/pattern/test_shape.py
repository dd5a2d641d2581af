from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filters.engine.pattern.gates import PatternGates
from filters.engine.pattern.shape import NO_SHAPE, Shape, shape_of
from filters.engine.patterns import compile_pattern


@pytest.mark.parametrize(
    ("source", "shape"),
    [
        (r"nouille", Shape(7)),
        (r"(.)\1{15,}", Shape(16, run=16)),
        (r"(.)\1", Shape(2, run=2)),
        (r"x(?:([a-z])\1+ )+", Shape(4, run=2)),
        (r"(.)(.)\1\2", Shape(4)),
        (r"(.)\1*", Shape(1)),
        (r"(.)?\1{3}", Shape(3)),
        (r"(.)+\1{3}", Shape(4)),
        (r"(..)\1{3}", Shape(8)),
        (r"(.)\1{3}|(.)\2{5}", Shape(4, run=4)),
        (r"(.)\1{3}|ab", Shape(2)),
        (r"(\w{3,})(?:\s+\1){5,}", Shape(23)),
        (r"\b\d{3}[ .-]?\d{4}\b", Shape(7, digits=7)),
        (r"\d?ab", Shape(2)),
        (r"\d{0}ab", Shape(2)),
        (r"\d|ab", Shape(1)),
        (r"\d|[0-9]{2}", Shape(1, digits=1)),
        (r"(?:ab|\d){2,}c", Shape(3)),
        (r"(?:\d\d?|[0-9]x){2,}c", Shape(3, digits=2)),
        (r"(\d)\1+", Shape(2, digits=1, run=2)),
        (r"(?=abc)d", Shape(1)),
        (r"(?<!abc)\d", Shape(1, digits=1)),
        (r"(?>ab)c", Shape(3)),
        (r"(a\1)b", Shape(2)),
        (r"[^a]{2,3}x*y+", Shape(3)),
        (r"ab{,3}c", Shape(2)),
        (r"(?i)abc", NO_SHAPE),
        (r"(?<name>abc)", NO_SHAPE),
        (r"(x)(?(1)abc|d)", NO_SHAPE),
        (r"(?:abcd){e<=2}", NO_SHAPE),
        (r"\p{L}{9}", NO_SHAPE),
        ("(" * 900 + "abc" + ")" * 900, NO_SHAPE),
    ],
)
def test_a_shape_says_what_every_text_must_have(source: str, shape: Shape) -> None:
    assert shape_of(source) == shape


BITS = r"a ı 1 _ ? * + {2} {2,} {0,1} {,1} | ( (?: (?= (?! (?<= (?> ) [ab] [^a] . ^ $ "
SIGNS = r"\b \. \w \d [0-9] \s \n \1 \2 { } ] - (?i) {e}"
PIECES = st.sampled_from((BITS + SIGNS).split()).map(lambda piece: piece.replace("_", " "))


@settings(max_examples=400)
@given(st.lists(PIECES, max_size=9).map("".join), st.text("abAB1٣ßKIiİı .-{}\n", max_size=24))
def test_no_gate_is_shut_to_a_text_to_which_its_pattern_applies(source: str, text: str) -> None:
    with suppress(ValueError, TimeoutError):
        pattern = compile_pattern(source)
        if pattern.places(text):
            assert list(PatternGates([pattern]).open_to(text)) == [0]
