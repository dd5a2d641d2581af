import re
import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.pattern.size import size_of
from filters.engine.patterns import LARGEST, MOST_HITS, compile_pattern

EVIL = [r"(x+x+)+y", r"(.*x){20}z", r"^(?:x?){50}x{50}(?:x?){50}y"]


def test_case_makes_no_difference_unless_asked_for() -> None:
    assert compile_pattern("nouille").places("NOUILLE") == ((0, 7),)
    assert compile_pattern("nouille", case_sensitive=True).places("NOUILLE") == ()


def test_a_pattern_of_capitals_finds_capitals() -> None:
    assert compile_pattern("[A-Z]{4}", case_sensitive=True).places("oh NOUI oh") == ((3, 7),)


def test_word_bounds_are_those_of_every_alphabet() -> None:
    assert compile_pattern(r"\bпривет\b").places("ну привет!") == ((3, 9),)


def test_a_pattern_that_only_looks_around_finds_the_whole_text() -> None:
    assert compile_pattern("(?=.*a)(?=.*b)").places("bca") == ((0, 3),)


def test_what_is_found_is_bounded_in_number() -> None:
    assert len(compile_pattern("x").places("x" * 500)) == MOST_HITS


@pytest.mark.parametrize("source", EVIL)
def test_a_pattern_never_takes_longer_than_its_limit(source: str) -> None:
    pattern = compile_pattern(source)
    began = time.process_time()
    with suppress(TimeoutError):
        pattern.places("x" * 500)
    assert time.process_time() - began < 0.2


def test_a_pattern_that_trips_its_limit_says_so() -> None:
    with pytest.raises(TimeoutError):
        compile_pattern(EVIL[0]).places("x" * 500)


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("a(b", "at its end, character 3: missing )"),
        ("ab*+*c", "at character 5, at `*c`: multiple repeat"),
        ("[abc", "unterminated character set"),
        ("(?<x>a)(?<x", "missing"),
        (r"\p{Nonsense}", "unknown property"),
        (r"(a)\2", "invalid group reference"),
        ("", "between 1 and"),
        ("x" * 3_000, "between 1 and"),
        ("x*", "empty text"),
        ("a|", "empty text"),
        ("((((a{99}){99}){99}){99}){99}", "repeats too much"),
        ("(a{1000}){1000}", "repeats too much"),
        ("(" * 900 + "a" + ")" * 900, "nested too deeply"),
        ("(?R)", "never comes to an end"),
        ("(?<x>(?&x))", "never comes to an end"),
    ],
)
def test_a_pattern_that_cannot_be_used_says_where_and_why(source: str, says: str) -> None:
    with pytest.raises(ValueError, match=re.escape(says)):
        compile_pattern(source)


@pytest.mark.parametrize(
    "source", [r"\b\w+\b", r"[a-z{}]{3,20}", r"(?:ab|cd){1,10}", r"\{1000\}{2}", "x{500}y{500}"]
)
def test_an_honest_pattern_is_not_too_large(source: str) -> None:
    assert size_of(source) < LARGEST


@given(
    st.text(st.sampled_from("ab()[]{}*+?|\\^$.1,9:<=!P#-é\n"), max_size=25), st.text(max_size=40)
)
def test_whatever_is_written_it_is_a_pattern_or_a_plain_refusal(source: str, text: str) -> None:
    with suppress(ValueError, TimeoutError):
        places = compile_pattern(source).places(text)
        assert all(0 <= start <= end <= len(text) for start, end in places)
