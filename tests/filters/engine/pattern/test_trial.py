import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.lists import patterns
from filters.engine.pattern.trial import LONG, attacks, screened, staller
from filters.engine.patterns import compile_pattern

STALLING = [
    r"(x+x+)+y",
    r"(\w+\s?)+$",
    r"^(a|a\w?)+$",
    r"^(([a-z])+.)+[A-Z]([a-z])+$",
    r"(\d+)*-(\d+)*-(\d+)*z",
    r"(.*x){20}z",
    r"(a+)+$",
    r"(a|aa)+$",
    r"(\w+\s?)+: free stuff",
    r"(?:\w+\s*)+buy now",
    r"([a-z]+[0-9]*)+!{3}",
    r"(.*)(.*)(.*)(.*)=\1",
]


@pytest.mark.parametrize("source", patterns(60))
def test_what_channels_really_write_is_taken(source: str) -> None:
    assert screened(source).source == source


@pytest.mark.parametrize("source", STALLING)
def test_a_pattern_that_can_be_made_to_stall_is_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"takes more than 20 ms on a text such as `.+….+`: "):
        screened(source)


def test_a_refusal_shows_the_text_on_one_line() -> None:
    with pytest.raises(ValueError, match=re.escape("`aaaaaaaa…aaaaaaa!`")):
        screened(r"(a+)+$")


@settings(max_examples=50)
@given(st.text(st.sampled_from(r"ab()[]{}*+?|\wd^$.1, é"), max_size=25))
def test_whatever_the_pattern_its_attacks_fit_into_a_message_and_are_few(source: str) -> None:
    made = list(attacks(source))

    assert made
    assert len(made) < 250
    assert all(LONG <= len(text) <= LONG + 60 for text in made)


def test_the_trial_of_a_stalling_pattern_soon_ends() -> None:
    pattern = compile_pattern(r"^(?:x?){50}x{50}(?:x?){50}y")
    begun = time.process_time()
    staller(pattern)

    assert time.process_time() - begun < 1
