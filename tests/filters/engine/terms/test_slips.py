import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.reading.view import View
from filters.engine.terms.slips import MOST_WORDS, Slips, stands_alone
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen, surest

WORDS = Slips({"nouille", "garce", "olive", "de", "bigorneaux"})
LIST = Terms(TermsOptions.model_validate({"terms": ["nouille", "garce", "cuis ta soupe", "pois"]}))


@pytest.mark.parametrize(
    "word", ["nouille", "grace", "nouill", "ouille", "nuoile", "ed", "nouiille"]
)
def test_what_is_no_single_slip_is_left_as_it_is(word: str) -> None:
    assert not WORDS.among((word,))
    assert WORDS.corrected(View(word)).text == word


@pytest.mark.parametrize("word", ["nuoille", "nouilel", "onuille", "nouile", "nuille"])
def test_letters_swapped_or_left_out_are_put_right(word: str) -> None:
    assert WORDS.among(("une", word))
    assert WORDS.corrected(View(f"une {word} va")).text == "une nouille va"


def test_fingers_slip_twice_in_a_long_word() -> None:
    assert WORDS.corrected(View("ibgroneaux")).text == "bigorneaux"


def test_the_most_usual_word_is_meant() -> None:
    words = Slips({"piece", "piec", "of"}, ["piece", "piec", "of"])
    assert words.meant["pice"] == "piece"


def test_a_large_vocabulary_is_read_without_slips() -> None:
    letters = "abcdefghij"
    words = {
        f"{a}{b}{c}{d}{e}"
        for a in letters
        for b in letters
        for c in letters
        for d in letters
        for e in "klm"
    }
    assert len(words) > MOST_WORDS
    assert not Slips(words).meant


def test_a_short_word_is_told_within_a_phrase_only() -> None:
    assert not stands_alone("puet", "pute")
    assert not stands_alone("grce", "garce")
    assert stands_alone("agrce", "garce")


@pytest.mark.parametrize("text", ["de la grace", "posi", "psi", "cuis ta soupière", "nouillettes"])
def test_a_slip_that_is_a_word_or_too_short_is_no_finding(text: str) -> None:
    assert surest(seen(LIST, said(text))) == 0


@pytest.mark.parametrize("text", ["quelle nuoille", "agrce", "cusi ta soupe", "cuis ta suope"])
def test_a_slip_of_the_fingers_is_seen(text: str) -> None:
    assert surest(seen(LIST, said(text))) >= 0.85


@given(st.text(max_size=60))
def test_places_stay_within_the_text_whatever_it_says(text: str) -> None:
    view = WORDS.corrected(View(text))
    span = view.span(0, len(view.text))
    assert 0 <= span.start <= span.end <= len(text)
