"""The catalogues say everything, in both languages, and are compiled."""

import re

import pytest

from bot.cases.case import Status
from bot.words.catalogues import LANGUAGES, spoken
from filters.engine.charter import Step
from tests.bot.words.texts import committed, written

PLACEHOLDER = re.compile(r"\{[^}]*\}?")


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_compiled_is_what_is_written(language: str) -> None:
    assert committed(language) == written(language), "run `python -m bot.words.compile`"


def test_both_languages_have_every_key() -> None:
    assert written("fr").keys() == written("en").keys()


def test_both_languages_have_the_same_placeholders_in_every_form() -> None:
    english, french = written("en"), written("fr")
    for key, forms in english.items():
        sets = {frozenset(PLACEHOLDER.findall(form)) for form in forms + french[key]}
        assert len(sets) == 1, f"{key}: {sets}"


def test_both_languages_have_the_same_plural_forms() -> None:
    english, french = written("en"), written("fr")
    assert {key: len(forms) for key, forms in english.items()} == {
        key: len(forms) for key, forms in french.items()
    }


def test_nothing_is_left_untranslated_or_blank() -> None:
    for language in LANGUAGES:
        for key, forms in written(language).items():
            assert all(form.strip() == form and form for form in forms), key


def test_every_placeholder_is_well_formed() -> None:
    for language in LANGUAGES:
        for key, forms in written(language).items():
            for form in forms:
                odd = [
                    one for one in PLACEHOLDER.findall(form) if not re.fullmatch(r"\{\w+\}", one)
                ]
                assert not odd, key


def test_french_keeps_its_typography() -> None:
    odd = re.compile(r"'|[^\s\u00a0\u202f!?] ?[!?;]|[^\u00a0]:|«[^\u00a0]|[^\u00a0]»| [%:;!?]")
    clean = {"charter.entry"}
    for key, forms in written("fr").items():
        for form in forms:
            assert key in clean or not odd.search(form), f"{key}: {form}"


def test_every_step_and_status_has_its_words() -> None:
    known = written("en").keys()
    steps = {f"{family}.{step}" for family in ("told", "step") for step in Step}
    said = {f"said.{step}" for step in Step if step is not Step.WARN}
    assert steps | said | {f"status.{status}" for status in Status} <= known


@pytest.mark.parametrize(
    ("tag", "language"),
    [("fr", "fr"), ("fr-CA", "fr"), ("FR_fr", "fr"), ("en-GB", "en"), ("xx", "en"), ("", "en")],
)
def test_another_language_is_told_in_english(tag: str, language: str) -> None:
    assert spoken(tag) == language
