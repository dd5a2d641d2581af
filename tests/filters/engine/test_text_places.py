"""Where what a reading found stands in the text as it was written, and which readings there are."""

import pytest

from filters.engine.message import Emote, Message, Span
from filters.engine.reading.view import View
from filters.engine.text import Text


def read(text: str, **parts: object) -> Text:
    return Text(Message("m1", "room", text, **parts))  # type: ignore[arg-type]  # named parts


def came_from(text: str, view: View, part: str) -> str:
    start = view.text.index(part)
    span = view.span(start, start + len(part))
    return text[span.start : span.end]


def test_a_text_without_strokes_has_one_reading() -> None:
    assert len(read("b0njour à tous").skeletons) == 1


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("na|vet", "nalvet"),
        ("na1vet", "nalvet"),
        ("naIvet", "nalvet"),
        ("nаIvet", "nalvet"),
        ("naIvet d1ndon", "nalvet dindon"),
    ],
)
def test_a_stroke_may_be_an_l(text: str, meant: str) -> None:
    assert meant in {view.text for view in read(text).skeletons}


@pytest.mark.parametrize(
    ("text", "part", "came"),
    [
        ("\u200bgros\u200b  navet va", "navet", "navet"),
        ("\u200bgros\u200b  navet va", "va", "va"),
        ("gros...navet", "gros navet", "gros...navet"),
    ],
)
def test_gaps_move_no_word_out_of_its_place(text: str, part: str, came: str) -> None:
    assert came_from(text, read(text).spaced, part) == came


@pytest.mark.parametrize("text", ["\u200b\u200bn4v\u200bet", "\u200bn4v\u200bеt"])
def test_a_word_under_two_disguises_is_found_whole(text: str) -> None:
    seen = read(text).skeleton
    assert came_from(text, seen, "navet") == text.lstrip("\u200b")


def test_what_stands_beside_an_emote_is_not_in_it() -> None:
    text = read("KEKWnavet Kappa", emotes=(Emote(Span(0, 4), "KEKW"), Emote(Span(10, 15), "Kappa")))
    assert not text.hidden(Span(4, 10))
    assert text.hidden(Span(3, 5))
    assert text.hidden(Span(9, 11))
