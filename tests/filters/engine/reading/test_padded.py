"""What is put in between the words of a phrase, and what is left in its place."""

from hypothesis import given
from hypothesis import strategies as st

from filters.engine.reading.padded import Padded, unpadded
from filters.engine.reading.view import View
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen


def padded(text: str) -> Padded:
    found = unpadded(View(text))
    assert found is not None
    return found


def test_a_text_without_filling_words_has_no_such_reading() -> None:
    assert unpadded(View("une nouille de plus")) is None


def test_a_list_of_things_keeps_its_commas() -> None:
    assert unpadded(View("sale, noir, blanc")) is None


def test_filling_words_are_left_out_and_known_by_their_place() -> None:
    found = padded("mange bien ta nouille")
    assert found.view.text == "mange ta nouille"
    assert found.within(0, 16) == (True, False)
    assert found.within(6, 16) == (False, False)


def test_a_comma_beside_a_small_word_is_left_out() -> None:
    found = padded("tête, de nouille")
    assert found.view.text == "tête de nouille"
    assert found.within(0, 15) == (True, True)


def test_a_phrase_is_found_around_what_was_put_in() -> None:
    terms = Terms(TermsOptions(terms=("mange ta nouille",), certainty=0.95))
    (finding,) = seen(terms, said("va, mange bien vite ta nouille"))
    assert finding.span == (4, 30)
    assert finding.certainty >= 0.95


def test_commas_within_a_phrase_are_a_matter_for_people() -> None:
    terms = Terms(TermsOptions(terms=("tête de nouille",), certainty=0.95))
    (finding,) = seen(terms, said("tête, de nouille"))
    assert finding.certainty == 0.8


def test_an_allowed_phrase_excuses_it_too() -> None:
    options = TermsOptions(terms=("mange ta nouille",), allow=("mange ta nouille chinoise",))
    assert not seen(Terms(options), said("mange vite ta nouille chinoise"))


@given(st.text())
def test_every_text_leads_back_to_its_places(text: str) -> None:
    found = unpadded(View(text))
    if found is not None:
        size = len(found.view.text)
        assert found.view.span(0, size).end <= len(text)
