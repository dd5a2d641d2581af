import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.reading.masked import Masks

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
        "n#####e",
        "n-----e",
        "nou__le",
        "nou--le",
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
    assert not any(one.usual for one in MASKS.readings("n****** va"))


def words(masks: Masks, text: str) -> set[str]:
    return {one.word.strip() for one in masks.readings(text) if one.usual or not one.guessed}


@pytest.mark.parametrize("text", ["n******", "oh n●●●●●●", "n▢▢▢▢▢▢ va"])
def test_what_may_stand_alone_is_told_from_its_first_letter(text: str) -> None:
    assert words(Masks(["nouille", "narrer"], {"nouille"}), text) == {"nouille"}
    assert words(Masks(["nouille", "narrer"]), text) == set()


def test_what_everybody_reads_there_is_read() -> None:
    assert words(Masks(["flan"], {"flan"}), "what the f***") == set()
    assert words(Masks(["fuck", "flan"], {"fuck", "flan"}), "what the f***") == {"fuck"}


@pytest.mark.parametrize("text", ["noui@%$", "oh noui#&£$ !", "noui&*^%"])
def test_a_scrawl_stands_for_the_rest_of_a_word(text: str) -> None:
    assert "nouille" in words(MASKS, text)


@pytest.mark.parametrize("text", ["noui$$$", "100%%", "noui!?!", "noui%", "no&%#^£"])
def test_no_scrawl_is_seen_in(text: str) -> None:
    assert words(MASKS, text) == set()


def test_every_filling_of_a_phrase_is_tried() -> None:
    masks = Masks(["nique", "nyque", "nuque", "mere", "mire", "mare"])
    assert "nique ta mere" in {one.word for one in masks.readings("n*que ta m*re")}


def test_the_words_that_may_stand_alone_are_tried_first() -> None:
    masks = Masks([f"p{letter}te" for letter in "abcdefghijklmnopqrstuv"], {"pute"})
    assert next(masks.readings("p*te")).word == "pute"


def test_the_most_usual_word_is_read_first() -> None:
    masks = Masks(["nabot", "navet", "nouba"], {"nabot", "navet", "nouba"}, ["navet", "nabot"])
    assert next(masks.readings("n****")).word == "navet"
    assert next(masks.readings("na*ot")).word == "nabot"


def test_a_dash_within_a_short_word_is_told_by_a_phrase_only() -> None:
    assert [one.guessed for one in Masks(["dork"]).readings("you d-rk")] == [True]
    assert not list(Masks(["dork"]).readings("a b-c"))
