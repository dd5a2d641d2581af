import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message, Span
from filters.engine.text import Text


def read(text: str) -> Text:
    return Text(Message("m1", "room", text))


def stands(text: str, word: str) -> str:
    """Return the stretch of the original in which some reading has a word."""
    seen = read(text)
    for view in (*seen.unmasked, *seen.joined, *seen.turned):
        if word in view.text:
            start = view.text.index(word)
            span = view.span(start, start + len(word))
            return text[span.start : span.end]
    return ""


@pytest.mark.parametrize(
    ("text", "word", "where"),
    [
        ("une saIade", "salade", "saIade"),
        ("une Iaitue", "laitue", "Iaitue"),
        ("AlRELLE", "airelle", "AlRELLE"),
        ("lGNAME", "igname", "lGNAME"),
        ("vvagon", "wagon", "vvagon"),
        ("la rnache", "mache", "rnache"),
        ("un carnbrousse", "cambrousse", "carnbrousse"),
        ("des cvcvrbites", "cucurbites", "cvcvrbites"),
        ("tas 2 navets", "tas de navets", "tas 2 navets"),
        ("|<iwi", "kiwi", "|<iwi"),
        ("/\\vocat", "avocat", "/\\vocat"),
        ("nav()t", "navot", "nav()t"),
        ("n a v e t", "navet", "n a v e t"),
        ("n 4 v 3 t", "navet", "n 4 v 3 t"),
        ("n🥕a🥕v🥕e🥕t", "navet", "n🥕a🥕v🥕e🥕t"),
        ("n_a_v_e_t", "navet", "n_a_v_e_t"),
        ("n|a|v|e|t", "navet", "n|a|v|e|t"),
        ("(n)(a)(v)(e)(t)", "navet", "n)(a)(v)(e)(t"),
        ("u n  n a v e t", "un navet", "u n  n a v e t"),
        ("n\u200b a\u200b v\u200b e\u200b t", "navet", "n\u200b a\u200b v\u200b e\u200b t"),
        ("ǝʇɐʇɐd", "patate", "ǝʇɐʇɐd"),
        ("oh \u202etevan\u202c", "navet", "tevan"),
    ],
)
def test_another_reading_says_where_it_stands(text: str, word: str, where: str) -> None:
    assert stands(text, word) == where


@pytest.mark.parametrize(
    "text",
    ["I am", "Ice cream", "Clip it", "McDonald", "lol OK", "burn the corn", "savoir", "very"],
)
def test_plain_words_have_one_reading(text: str) -> None:
    assert read(text).plain
    assert read(text).unmasked == ()


def test_a_short_text_is_read_from_its_end_too() -> None:
    view = read("tevan ed sat").ways[0].backwards
    assert view is not None
    assert view.text == "tas de navet"
    assert view.span(7, 12) == Span(0, 5)
    assert read("tevan " * 21).ways[0].backwards is None


@given(st.text("aIlvrn1b |<()\u0301é2A_.", max_size=24))
def test_every_reading_lies_within_the_text(text: str) -> None:
    seen = read(text)
    ways = [view for way in seen.ways for view in (way.view, way.spaced, way.backwards) if view]
    for view in (*seen.skeletons, *seen.unmasked, *seen.joined, *seen.turned, *ways):
        spans = [view.span(at, at + 1) for at in range(len(view.text))]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@given(st.text("abIlvrn1 <|.é", max_size=24))
def test_a_text_in_ascii_reads_as_it_does_beside_another_letter(text: str) -> None:
    if text.isascii():
        fast, slow = read(f"{text} x"), read(f"{text} х")  # a Cyrillic one
        assert fast.skeleton.text == slow.skeleton.text
