"""Cues of words: few, plain, and turned by what stands before them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.animation.watch.tone import CONTRA, PRO, TURNING, Tone, tone_of


@pytest.mark.parametrize("text", ["", "on verra demain", "bien mais nul", "pas du tout d accord"])
def test_what_says_neither_or_both_is_neither(text: str) -> None:
    assert tone_of(text) is Tone.NEITHER


@pytest.mark.parametrize("text", ["trop bien", "i love it", "pas mauvais", "not bad at all"])
def test_cues_for_it(text: str) -> None:
    assert tone_of(text) is Tone.PRO


@pytest.mark.parametrize("text", ["c est nul", "what a scam", "pas bien", "it isn't good"])
def test_cues_against_it(text: str) -> None:
    assert tone_of(text) is Tone.CONTRA


def test_no_word_is_two_things() -> None:
    for one, other in ((PRO, CONTRA), (PRO, TURNING), (CONTRA, TURNING)):
        assert not one & other


@settings(max_examples=40)
@given(st.text(max_size=200))
def test_whatever_is_said_has_a_tone(text: str) -> None:
    assert tone_of(text) in set(Tone)
