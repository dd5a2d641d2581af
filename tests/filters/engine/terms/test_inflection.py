import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.terms.inflection import forms


def french(text: str) -> set[str]:
    return set(forms(text, "fr"))


def english(text: str) -> set[str]:
    return set(forms(text, "en"))


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("bon", {"bonne", "bons", "bonnes"}),
        ("gros", {"grosse", "grosses"}),
        ("danseur", {"danseuse", "danseurs", "danseuses"}),
        ("acteur", {"actrice", "acteurs"}),
        ("vif", {"vive", "vifs", "vives"}),
        ("loyal", {"loyaux", "loyale"}),
        ("heureux", {"heureuse", "heureuses"}),
        ("cuit", {"cuite", "cuits", "cuites"}),
        ("râpé", {"râpée", "râpés", "râpées"}),
        ("jumeau", {"jumelle", "jumeaux", "jumelles"}),
        ("blanc", {"blanche", "blancs", "blanches"}),
    ],
)
def test_french_words_have_gender_and_number(text: str, others: set[str]) -> None:
    assert others <= french(text)


def test_the_words_of_a_french_phrase_agree_up_to_what_hangs_on_them() -> None:
    assert {"grosse courge cuite", "grosses courges cuites"} <= french("gros courge cuit")
    assert french("chef de rayon") >= {"chefs de rayon", "chefe de rayon"}
    assert all(form.endswith("de rayon") for form in french("chef de rayon"))


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("boil", {"boils", "boiling", "boilin", "boiled", "boiler", "boilers"}),
        ("chop", {"chopping", "chopped", "chopper"}),
        ("bake", {"baking", "baked", "bakes", "baker"}),
        ("wash", {"washes", "washing"}),
        ("fry", {"fries", "frying"}),
        ("peel this", {"peeling this", "peels this"}),
    ],
)
def test_english_verbs_have_endings(text: str, others: set[str]) -> None:
    assert others <= english(text)


def test_no_form_is_the_word_itself() -> None:
    assert "os" not in french("os")
    assert "gros" not in french("gros")


@given(st.text(max_size=30), st.sampled_from(["fr", "en"]))
def test_whatever_the_text_it_has_forms_or_none(text: str, language: str) -> None:
    assert all(form != text for form in forms(text, language))  # type: ignore[arg-type]  # both are
