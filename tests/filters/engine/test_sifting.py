"""What is sorted out at once: whatever a close look would find must be left."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from filters.engine.reading.views import Views
from filters.engine.sifting import sifted
from filters.engine.sought import SoughtText, sought_text

DRESSES = {
    "a": "aA4@àâÀа", "b": "bB8", "c": "cCç(с", "d": "dD", "e": "eE3éèêеë", "g": "g69",
    "i": "iI1l!|íïі", "l": "lLI1|ł", "m": ["m", "M", "rn", "nn"], "n": "nNñ", "o": "oO0öøο",
    "r": "rR", "s": "sS5$š", "t": "tT7+", "u": "uUvüù", "v": "vVu", "w": ["w", "vv", "VV", "uu"],
    "x": "xX", "2": ["2", " 2 "], "œ": ["œ", "oe", "Œ"],
}  # fmt: skip
BETWEEN = ["", "", "", "", "", " ", ".", "-", "_", "*", "’", "!", "  ", "\N{ZERO WIDTH SPACE}"]
WORDS = st.text(st.sampled_from("".join(DRESSES) + " "), min_size=2, max_size=9)


@st.composite
def dressed(draw: st.DrawFn, word: str) -> str:
    """A word as somebody writes it who does not want it to be found."""
    between = draw(st.sampled_from(BETWEEN))
    letters = [
        draw(st.sampled_from(list(DRESSES.get(one, one)))) * draw(st.sampled_from([1, 1, 1, 2, 4]))
        for one in word
    ]
    around = st.sampled_from(["", "", "oh ", "(", "«", "@mona ", "bit.ly/", "!", "i $ "])
    return draw(around) + between.join(letters) + draw(around)


@st.composite
def hidden(draw: st.DrawFn) -> tuple[str, str]:
    word = draw(WORDS)
    return word, draw(dressed(word))


def seen(sought: SoughtText, text: str) -> bool:
    return sought._stands_in(Views(text))


def may_stand(sought: SoughtText, text: str) -> bool:
    (may,) = sifted([text], (*sought.readings, *sought.stretched))
    return bool(may)


@settings(max_examples=400)
@example(("vendu", "v e n d u"))
@example(("mare", "rnare"))
@example(("wade", "vvade"))
@example(("delire", "un 2 lire"))
@example(("l’ami", "l'ami"))
@example(("«oui»", "il dit «oui»"))
@given(hidden())
def test_nothing_is_sorted_out_that_a_close_look_finds(pair: tuple[str, str]) -> None:
    word, text = pair
    try:
        sought = sought_text(word)
    except ValueError:
        return
    assert may_stand(sought, text) or not seen(sought, text)


@given(st.text(max_size=60), st.text(min_size=2, max_size=12))
def test_whatever_strangers_write_neither_breaks_it_nor_gets_lost(text: str, word: str) -> None:
    try:
        sought = sought_text(word)
    except ValueError:
        return
    assert may_stand(sought, text) or not seen(sought, text)
    assert may_stand(sought, f"{text} {word} {text}") or not seen(sought, f"{text} {word} {text}")


@pytest.mark.parametrize("text", ["bonsoir à tous", "l’été sera show !!", "https://a.be/12", ""])
def test_what_people_write_is_sorted_out(text: str) -> None:
    assert sifted([text], ["vendu"]) == [False]


def test_each_of_many_is_told_from_the_others() -> None:
    texts = ["bonsoir", "v3ndu", "", "@mona", "il est vendu", "vends", "vvvendu", "@vendu"]
    assert sifted(texts, ["vendu"]) == [False, True, False, False, True, False, True, True]
