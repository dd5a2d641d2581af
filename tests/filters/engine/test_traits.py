from dataclasses import replace

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
    BEYOND_ASCII,
    CAPITAL,
    DIGIT,
    LONG,
    LONG_FROM,
    MARKED,
    NEW,
    SIGN,
    at_least,
    traits_of,
)
from filters.engine.window import Window
from tests.filters.stage import ANA, said


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
    assert traits_of(said(text), Recent()) == traits


def test_what_twitch_marked_is_a_trait() -> None:
    assert traits_of(said("catjam yes", emotes=["catjam"]), Recent()) == MARKED


def test_who_said_something_before_is_a_trait() -> None:
    window, first, second = Window(), said("hello"), said("me again", after=9)
    assert traits_of(first, window.before(first)) == 0
    window.add(first)
    assert traits_of(second, window.before(second)) == AGAIN


def test_who_is_new_is_a_trait() -> None:
    message = said("hello", by=replace(ANA, first_message=True))
    assert traits_of(message, Window().before(message)) == NEW


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
