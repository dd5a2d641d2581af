import pytest

from filters.engine.terms.twins import twins
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen, surest

LIST = Terms(TermsOptions.model_validate({"terms": ["nouille", "marmite sale", "wagon"]}))


def test_a_word_is_no_twin_of_itself() -> None:
    assert "nouille" not in set(twins("nouille"))
    assert not list(twins("oh"))


def test_strokes_and_pairs_pass_for_letters() -> None:
    assert {"nouilie", "noullle", "nouiiie"} <= set(twins("nouille"))
    assert set(twins("mwi")) >= {"rnvvi", "mwl", "rnvvl"}


@pytest.mark.parametrize("text", ["une noulie", "la marmlte de sel", "un vagon"])
def test_what_is_another_word_is_none(text: str) -> None:
    assert surest(seen(LIST, said(text))) == 0


@pytest.mark.parametrize("text", ["quelle noullle", "rnarmite saie", "marmlte sa1e", "vvagon"])
def test_letters_that_look_alike_are_seen(text: str) -> None:
    assert surest(seen(LIST, said(text))) >= 0.9
