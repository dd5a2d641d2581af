import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.masked import Masks

MASKS = Masks(["nouille", "cru", "sel"])


def places(text: str) -> list[str]:
    return [text[one.start : one.end] for one in MASKS.readings(text) if not one.guessed]


@pytest.mark.parametrize(
    "text",
    [
        "n*uille",
        "n■uilles",
        "nou***e",
        "noui**e",
        "nouil**",
        "nou-lle",
        "n.uille",
        "c*u",
        "c?u",
        "n*****e",
    ],
)
def test_a_word_is_told_from_the_letters_that_are_left(text: str) -> None:
    assert places(f"oh {text} va") == [text]


@pytest.mark.parametrize(
    "text",
    [
        "nouille",
        "n******",
        "c u?",
        "*ouille",
        "n.ui.le",
        "c.u",
        "s-l",
        "n*uilla",
        "n*uil",
        "2*3*4",
        "***",
    ],
)
def test_too_little_is_left_in(text: str) -> None:
    assert places(f"oh {text} va") == []


@given(st.text(st.one_of(st.characters(), st.sampled_from("nouile*■.-?")), max_size=60))
def test_whatever_is_struck_out_a_place_lies_within(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in MASKS.readings(text))


def test_masked_words_of_a_phrase_are_filled_in_together() -> None:
    *_, both = MASKS.readings("c*u et n*uille")
    assert both.word == "cru et nouille"


def test_a_word_that_shows_its_first_letter_is_a_mere_guess() -> None:
    assert [one.word for one in MASKS.readings("oh n****** va") if one.guessed] == ["nouille"]
    assert not list(MASKS.readings("n****** va"))
