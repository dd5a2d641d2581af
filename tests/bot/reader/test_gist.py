import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader.gist import says_nothing


@pytest.mark.parametrize("text", ["", "lol", "bonjour @user", "gg !!!", "merciii", "oui oui"])
def test_what_carries_nothing_is_not_read(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["ordure", "lol ordure", "you people", "rentre chez toi"])
def test_what_may_mean_something_is_read(text: str) -> None:
    assert not says_nothing(text)


@given(st.text())
def test_any_text_is_told(text: str) -> None:
    assert says_nothing(text) in {True, False}
