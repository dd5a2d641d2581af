"""Letters set apart that write one word again and again are so many words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Span
from filters.engine.reading.again import again_view
from filters.engine.reading.view import View
from filters.terms import Terms, TermsOptions
from tests.filters.stage import said, seen, surest

LIST = Terms(TermsOptions.model_validate({"terms": ["oeuf", "couscous", "fils de chou", "sas"]}))


def read(text: str) -> str | None:
    view = again_view(View(text))
    return view.text if view else None


@pytest.mark.parametrize(
    "text",
    ["", "s a l", "s a l u t", "h a h a", "x x x x", "1 2 3 1 2 3", "sal sal", "s a l s a l e"],
)
def test_what_writes_no_word_again_is_not_parted(text: str) -> None:
    assert read(text) is None


def test_a_word_is_parted_from_itself_wherever_it_stands() -> None:
    assert read("s a l s a l") == "sal sal"
    assert read("oh, s.a.l.s.a.l.s.a.l !") == "oh, sal sal sal !"
    assert read("t o 0 t t o o t") == "tot tot"


@given(
    word=st.from_regex("[a-z]{3,8}", fullmatch=True).filter(lambda one: len({*one}) == len(one)),
    times=st.integers(2, 5),
    gap=st.sampled_from([" ", ".", "-", "🥕"]),
)
def test_each_word_is_known_in_its_place(word: str, times: int, gap: str) -> None:
    view = again_view(View("oh " + gap.join(word * times)))
    assert view is not None
    assert view.text == "oh " + " ".join([word] * times)
    for number in range(times):
        start, at = 3 + number * (len(word) + 1), 3 + number * 2 * len(word)
        assert view.span(start, start + len(word)) == Span(at, at + 2 * len(word) - 1)


@given(st.text(st.sampled_from("abAB01@$ ._é🥕\u0301")))
def test_nothing_grows_and_no_place_lies_outside(text: str) -> None:
    view = again_view(View(text))
    if view is not None:
        assert len(view.text) <= len(text)
        assert view.span(0, len(view.text)).end <= len(text)


@pytest.mark.parametrize(
    "text", ["n o e u f n o e u f", "h o e u f s o e u f t", "l a c h l a c h"]
)
def test_a_term_within_a_word_that_is_written_again_is_none(text: str) -> None:
    assert surest(seen(LIST, said(text))) == 0


@pytest.mark.parametrize(
    "text",
    [
        "o e u f",
        "o e u f o e u f",
        "o.e.u.f.o.e.u.f",
        "0 e u f o e u f 0 e u f",
        "allez o e u f o e u f va",
        "c o u s c o u s",
        "f i l s d e c h o u f i l s d e c h o u",
    ],
)
def test_a_term_set_apart_is_one_however_often(text: str) -> None:
    assert surest(seen(LIST, said(text))) >= 0.9


def test_a_term_that_ends_as_it_begins_is_told_again() -> None:
    assert len(seen(LIST, said("s a s s a s"))) == 2
