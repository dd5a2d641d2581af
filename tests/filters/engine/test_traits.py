from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.catalogue import catalogue
from filters.engine.filter import Scene
from filters.engine.hints import Gate
from filters.engine.message import Author
from filters.engine.recent import Recent
from filters.engine.text import Text
from filters.engine.traits import (
    AGAIN,
    ALIEN,
    ANEW,
    BEYOND_ASCII,
    CALLING,
    CAPITAL,
    CROWDED,
    CROWDED_FROM,
    DRAWN,
    FRONTED,
    LINKED,
    LONG,
    LONG_FROM,
    LOUD,
    MARKED,
    NEW,
    NUMBERED,
    OFTEN,
    OFTEN_FROM,
    SIGN,
    VERY_LONG,
    VERY_LONG_FROM,
    WORDY,
    at_least,
    several,
    traits_of,
)
from filters.engine.window import Window
from tests.filters.stage import said


@pytest.mark.parametrize(
    ("text", "traits"),
    [
        ("", 0),
        ("hello there", WORDY),
        ("Hello", CAPITAL),
        ("HELLO THERE", CAPITAL | LOUD | WORDY),
        ("gg 2", NUMBERED),
        ("what?", SIGN),
        ("snake_case", SIGN | WORDY),
        ("A1!", CAPITAL | SIGN),
        ("1-A", CAPITAL | NUMBERED | SIGN),
        ("name12345", 0),
        ("name123456", NUMBERED),
        ("a1 b23 c456", NUMBERED | WORDY),
        ("b1:", NUMBERED | SIGN | FRONTED),
        ("a@b", SIGN | CALLING),
        ("!go", SIGN | FRONTED),
        ("bot: x", SIGN | FRONTED),
        ("a (b", SIGN | DRAWN),
        ("a" + "-" * CROWDED_FROM, SIGN | CROWDED | WORDY),
        ("été", BEYOND_ASCII),
        ("x" * LONG_FROM, LONG),
        ("x" * VERY_LONG_FROM, LONG | VERY_LONG),
        ("é" * LONG_FROM, LONG | BEYOND_ASCII),
    ],
)
def test_a_glance_tells_what_a_text_has(text: str, traits: int) -> None:
    assert traits_of(said(text), Recent()) == traits | ANEW


def test_a_line_without_a_viewer_is_of_nobody_who_was_silent() -> None:
    assert traits_of(replace(said("hi"), author=None), Recent()) == 0


def test_what_twitch_marked_is_a_trait() -> None:
    assert traits_of(said("catjam yes", emotes=["catjam"]), Recent()) == MARKED | ANEW | WORDY


def test_who_said_something_before_is_a_trait() -> None:
    window, first = Window(), said("hello")
    assert traits_of(first, window.before(first)) == ANEW
    window.add(first)
    second, much_later = said("again", after=9), said("still", after=700)
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
    lately = recent.by_author(timedelta(minutes=2))
    assert traits & OFTEN or len(lately) + 1 < OFTEN_FROM + 1
    assert traits & AGAIN or not heard
    assert traits & ANEW or heard


def test_a_short_limit_needs_no_long_message() -> None:
    assert at_least(LONG_FROM - 1, ALIEN) == 0
    assert at_least(LONG_FROM, ALIEN) == LONG | ALIEN
    assert at_least(VERY_LONG_FROM) == VERY_LONG


def test_who_may_say_little_needs_to_have_spoken_but_once() -> None:
    assert several(OFTEN_FROM, 10) == several(OFTEN_FROM + 1, 500) == AGAIN
    assert several(OFTEN_FROM + 1, 10) == OFTEN


def test_a_first_message_is_a_trait() -> None:
    one = Author("1", "ana", "Ana", first_message=True)
    assert traits_of(replace(said("hi"), author=one), Recent()) == NEW | ANEW


@pytest.mark.parametrize("name", catalogue())
@given(text=st.text(max_size=80) | st.text("aA1!@:. \t_-é", max_size=80))
def test_a_filter_that_is_not_asked_would_have_seen_nothing(name: str, text: str) -> None:
    kind = catalogue()[name]
    one, message = kind(kind.Options()), said(text)
    read = Text(message)
    traits = traits_of(message, Recent())
    traits |= LINKED if read.hosts else 0
    hinted = one.told and Gate(one.told).open_to("\n".join(view.text for view in read.readings))
    if one.needs and not one.needs & traits and not hinted:
        assert list(one.examine(Scene(message, Text(message), Recent()))) == []
