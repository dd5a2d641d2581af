import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message, Span
from filters.engine.reading.closing import Closed, struck
from filters.engine.text import Text


def readings(text: str) -> list[Closed]:
    ways = Text(Message("m1", "room", text)).ways
    return [way.closed for way in ways if way.closed is not None]


def found(text: str, word: str) -> str | None:
    for shut in readings(text):
        start = shut.view.text.find(word)
        span = shut.closes(start, start + len(word)) if start >= 0 else None
        if span:
            return text[span.start : span.end]
    return None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("the pen is mine", "penis"),
        ("fin. Ouille alors", "inouille"),
        ("nouille", "nouille"),
        ("une bande, ici", "uneband"),
        ("mon ours polaire", "nours"),
        ("ohnou ille", "nouille"),
        ("nou illeoh", "nouille"),
        ("c'est nou, ille y va", "nouille"),
    ],
)
def test_words_that_merely_meet_are_no_word_cut_up(text: str, word: str) -> None:
    assert found(text, word) is None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("oh nou ille va", "nou ille"),
        ("NO UIL LE", "NO UIL LE"),
        ("no-uil-le", "no-uil-le"),
        ("quelle n 🎉 ouille", "n 🎉 ouille"),
        ("n0u ille", "n0u ille"),
        ("no\u200bu i\u0301lle", "no\u200bu i\u0301lle"),
    ],
)
def test_a_word_cut_up_is_found_where_it_stands(text: str, where: str) -> None:
    assert found(text, "nouille") == where


@given(st.text("abz ,.-'é🎉\u0301", max_size=30), st.integers(-5, 40), st.integers(-5, 40))
def test_whatever_closes_begins_and_ends_with_a_letter(text: str, start: int, end: int) -> None:
    for shut in readings(text):
        span = shut.closes(start, end)
        if span:
            assert Span(0, 0) < span
            assert text[span.start].isalnum()
            assert 0 < span.end - span.start <= len(text)


@pytest.mark.parametrize("text", ["jusqu'ici", "quelqu'un", "you'll", "we're", "go, on", "fin.Oui"])
def test_what_writing_puts_between_letters_strikes_nothing(text: str) -> None:
    assert not struck(text)


@pytest.mark.parametrize("text", ["nou,ille", "nou:ille", "nou'ille", "nou!ille", "nou(ille)"])
def test_a_sign_within_a_word_strikes_it(text: str) -> None:
    assert struck(text)
    assert any("nouille" in shut.view.text for shut in readings(text))


def test_a_star_hides_a_letter_and_cuts_nothing() -> None:
    assert not struck("no*ille")
    assert found("oh no*ille", "noille") is None
