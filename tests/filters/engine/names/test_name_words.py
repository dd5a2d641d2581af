import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.names.name_words import name_words, term_words, within


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", ()),
        ("__42__", ()),
        ("mona", ("mona",)),
        ("xX_GreatNouille_Xx42", ("great", "nouile")),
        ("Gr3atN0uille", ("great", "nouile")),
        ("HTMLNouille", ("html", "nouile")),
        ("nоuille", ("nouile",)),
    ],
)
def test_a_name_says_words(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


def test_words_stand_in_a_row() -> None:
    assert within(("sale", "nouile"), ("la", "sale", "nouiles"))
    assert not within(("sale", "nouile"), ("nouile", "sale"))


@given(st.text(max_size=30))
def test_any_name_has_words(name: str) -> None:
    assert all(name_words(name))
    assert all(term_words(name))
