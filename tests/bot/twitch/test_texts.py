"""Texts as Twitch takes them."""

from hypothesis import given
from hypothesis import strategies as st

from bot.twitch.texts import LONGEST, fitted, spoken


@given(st.text(max_size=1200))
def test_any_text_fits_on_one_line(text: str) -> None:
    for line in (fitted(text), spoken(text)):
        assert len(line) <= LONGEST
        assert line == " ".join(line.split())


@given(st.text(max_size=500))
def test_a_text_that_fits_only_loses_white_space(text: str) -> None:
    assert fitted(text) == " ".join(text.split())


def test_a_word_is_not_cut_where_there_is_a_space() -> None:
    assert fitted("be kind to all", 8) == "be kind…"
    assert fitted("be kind to all", 10) == "be kind…"
    assert fitted("unbreakable", 5) == "unbr…"


def test_nothing_said_is_a_command_of_twitchs() -> None:
    assert not spoken("/ban ana").startswith("/")
    assert not spoken(". hello").startswith(".")
    assert spoken("hello /ban") == "hello /ban"
