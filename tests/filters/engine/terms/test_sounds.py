import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.terms.sounds import MOST, by_ear


@pytest.mark.parametrize("word", ["oie", "é", "d'or", "", "2000"])
def test_what_is_too_short_or_no_word_is_not_heard(word: str) -> None:
    assert by_ear(word) == ()


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("encre", "ankre"),
        ("crevette", "krevete"),
        ("risque", "risk"),
        ("carafe", "karaf"),
        ("rocket", "roket"),
        ("figgot", "phiggit"),
        ("store", "stoar"),
    ],
)
def test_a_word_is_written_by_ear(word: str, heard: str) -> None:
    assert heard in by_ear(word)


@given(st.text("abcegiknoqrstuwhy", max_size=12))
def test_never_itself_and_never_too_many(word: str) -> None:
    heard = by_ear(word)
    assert word not in heard
    assert len(heard) == len({*heard}) <= MOST
