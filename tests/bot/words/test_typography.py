"""What viewers typed, as one prints it: never another word, and no sign of a link touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.words.typography import typeset


@pytest.mark.parametrize(
    "text",
    ["https://exemple.fr/a?b=c:d!", "rdv à 12:30", "2:1 au score", "@zoe", "ok :)", "bien ;-)"],
)
def test_links_times_names_and_smileys_stay_as_they_are(text: str) -> None:
    assert typeset(text, "fr") == text


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("tu l'as lu?", "tu l’as lu\u00a0?"),
        ("quoi ?!", "quoi\u00a0?!"),
        ('il a dit "jamais" ...', "il a dit «\u00a0jamais\u00a0» …"),
        ("« non »", "«\u00a0non\u00a0»"),
        ("question : pourquoi", "question\u00a0: pourquoi"),
        ("@Mona_Live @zoe: et la suite  ?", "et la suite\u00a0?"),
        ("???", "???"),
        ("@zoe", "@zoe"),
    ],
)
def test_french_signs_have_their_spaces(typed: str, printed: str) -> None:
    assert typeset(typed, "fr") == printed


def test_english_has_its_quotes_and_no_spaces() -> None:
    assert typeset('don\'t you "like" it?', "en") == "don’t you “like” it?"


@given(st.text(max_size=600), st.sampled_from(["fr", "en"]))
def test_no_text_makes_it_raise_or_grow_out_of_hand(text: str, language: str) -> None:
    done = typeset(text, language)
    assert len(done) <= 2 * 500 + 2
    assert "\n" not in done
