import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.speech.tongues import SMALL_WORDS, speaks_another


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("", "en"),
        ("nouille", "en"),
        ("you are such a nouille", "en"),
        ("du bist", "de"),
        ("t'es vraiment une nouille toi", "fr"),
        ("gg ez", "fr"),
        ("die", "en"),
    ],
)
def test_no_other_language_is_plainly_spoken_in(said: str, language: str) -> None:
    assert not speaks_another(said.split(), language)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("det er nu", "en"),
        ("voy a casa con mi amigo y ya", "fr"),
        ("ich bin nicht da", "en"),
        ("je suis dans le train", "en"),
        ("this is not the end", "fr"),
        ("je kunt het ook morgen", "fr"),
        ("wat kun je daar nou aan doen", "en"),
    ],
)
def test_another_language_is_plainly_spoken_in(said: str, language: str) -> None:
    assert speaks_another(said.split(), language)


@given(st.lists(st.text(max_size=8), max_size=12), st.text(max_size=3))
def test_whatever_is_said_there_is_an_answer(words: list[str], language: str) -> None:
    assert speaks_another(words, language) in {True, False}


@pytest.mark.parametrize("language", SMALL_WORDS)
def test_each_language_is_its_own(language: str) -> None:
    assert not speaks_another(SMALL_WORDS[language].split(), language)


def test_letters_set_apart_are_words_of_no_language() -> None:
    assert not speaks_another(tuple("deministre"), "fr")
    assert speaks_another(("i", "a", "på", "det"), "fr")
