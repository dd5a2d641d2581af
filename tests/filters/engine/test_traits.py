from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.catalogue import catalogue
from filters.engine.filter import Scene
from filters.engine.recent import Recent
from filters.engine.text import Text
from filters.engine.traits import (
    AGAIN,
    ALIEN,
    ANEW,
    BEYOND_ASCII,
    CAPITAL,
    DIGIT,
    LONG,
    LONG_FROM,
    MARKED,
    SIGN,
    at_least,
    traits_of,
)
from filters.engine.window import Window
from tests.filters.stage import said


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("", 0),
        ("hello there", 0),
        ("Hello", CAPITAL),
        ("gg 2", DIGIT),
        ("what?", SIGN),
        ("snake_case", SIGN),
        ("A1!", CAPITAL | DIGIT | SIGN),
        ("été", BEYOND_ASCII),
        ("x" * LONG_FROM, LONG),
        ("é" * LONG_FROM, LONG | BEYOND_ASCII),
    ],
)
def test_a_glance_tells_what_a_text_has(text: str, traits: int) -> None:
    assert traits_of(said(text), Recent()) == traits | ANEW


def test_what_twitch_marked_is_a_trait() -> None:
    assert traits_of(said("catjam yes", emotes=["catjam"]), Recent()) == MARKED | ANEW


def test_who_said_something_before_is_a_trait() -> None:
    window, first = Window(), said("hello")
    assert traits_of(first, window.before(first)) == ANEW
    window.add(first)
    second, much_later = said("me again", after=9), said("still me", after=700)
    assert traits_of(second, window.before(second)) == AGAIN
    assert traits_of(much_later, window.before(much_later)) == AGAIN | ANEW


@given(st.lists(st.integers(-700, 700), max_size=8), st.integers(-700, 700), st.booleans())
def test_no_trait_hides_what_a_viewer_said(before: list[int], now: int, again: bool) -> None:
    window, earlier = Window(), [said("hello", after=after) for after in before]
    for one in earlier:
        window.add(one)
    message = earlier[-1] if again and earlier else said("hello", after=now)
    recent = window.before(message)
    traits, heard = traits_of(message, recent), recent.by_author(timedelta(minutes=10))
    assert traits & AGAIN or not heard
    assert traits & ANEW or heard


def test_a_short_limit_needs_no_long_message() -> None:
    assert at_least(LONG_FROM - 1, ALIEN) == 0
    assert at_least(LONG_FROM, ALIEN) == LONG | ALIEN


@pytest.mark.parametrize("name", catalogue())
@given(text=st.text(max_size=80) | st.text("aA1!@. \t_-é", max_size=80))
def test_a_filter_that_is_not_asked_would_have_seen_nothing(name: str, text: str) -> None:
    kind = catalogue()[name]
    one, message = kind(kind.Options()), said(text)
    if one.needs and not one.needs & traits_of(message, Recent()):
        assert list(one.examine(Scene(message, Text(message), Recent()))) == []
