"""A message on a page: whatever it holds, it is shown whole, in order, and breaks nothing."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Source
from bot.marking import HIDDEN, JOINERS, LONGEST, STACKED, said, said_in, visible
from filters.engine.finding import Family, Finding
from filters.engine.message import Span
from filters.engine.phrase import Phrase
from tests.making import article, bench, message


def finding(start: int, end: int, family: Family = Family.CONTENT) -> Finding:
    return Finding("terms", Span(start, end), 0.9, family, Phrase("terms.found"))


spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(sorted)
found = st.lists(spans.map(lambda one: finding(one[0], one[1])), max_size=4)


@given(st.text(max_size=60), found)
def test_no_text_is_lost_or_turned_around(text: str, findings: list[Finding]) -> None:
    shown = said(text, findings)
    assert shown.text == "".join(visible(one.text) for one in said(text).pieces) or any(
        unicodedata.category(one) in {"Mn", "Me"} for one in text
    )
    for one in shown.text:
        assert unicodedata.category(one) not in HIDDEN or one in JOINERS


@given(st.text(max_size=60), found)
def test_what_is_found_is_marked_and_nothing_else(text: str, findings: list[Finding]) -> None:
    place = 0
    for piece in said(text, findings).pieces:
        for number, one in enumerate(findings, 1):
            inside = one.span.start <= place < one.span.end
            assert (number in piece.why) == inside or not piece.text
        place += _length(text, piece.text, place)


def _length(text: str, shown: str, place: int) -> int:
    """Stacked marks are left out: count on until the piece is complete."""
    length = len(shown)
    while visible(text[place : place + length]) != shown and place + length < len(text):
        length += 1
    while visible(text[place : place + length + 1]) == shown and place + length < len(text):
        length += 1
    return length


def test_two_findings_in_one_place_are_both_named() -> None:
    pieces = said("abcdef", [finding(0, 4), finding(2, 6)]).pieces
    assert [(one.text, one.why) for one in pieces] == [("ab", (1,)), ("cd", (1, 2)), ("ef", (2,))]


def test_what_is_hidden_says_nothing_of_the_word() -> None:
    (piece,) = said("nouille", [finding(0, 7)]).pieces
    assert set(piece.blank) == {"▒"}


def test_only_what_is_found_by_what_it_says_is_hidden() -> None:
    assert said("HELLO", [finding(0, 5)]).veiled
    assert not said("HELLO", [finding(0, 5, Family.STYLE)]).veiled
    assert not said("HELLO").veiled


def test_what_automod_held_without_a_word_of_ours_is_hidden_whole() -> None:
    here = bench(article(3, "nouille"))
    held = here.hold(message("horreur"), 4, message().sent_at)  # type: ignore[arg-type]  # it is there
    case = held.cases[0]
    assert case.source is Source.AUTOMOD
    assert said_in(case).veiled
    assert all(one.why for one in said_in(case).pieces)


def test_a_text_is_cut_and_that_is_said() -> None:
    assert said("x" * (LONGEST + 1)).cut
    assert len(said("x" * 9999).text) == LONGEST


def test_marks_do_not_grow_into_the_lines_around() -> None:
    assert visible("a" + "\u0301" * 50) == "a" + "\u0301" * STACKED
    assert visible("👩\u200d🚀") == "👩\u200d🚀"
