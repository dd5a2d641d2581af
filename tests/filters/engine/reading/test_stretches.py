from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Span
from filters.engine.reading.stretches import gaps, letter_by_letter, merged

SPANS = st.lists(st.builds(Span, st.integers(-9, 30), st.integers(-9, 30)), max_size=6)


def test_spans_that_overlap_are_cut_and_put_in_order() -> None:
    assert list(merged([Span(4, 9), Span(-2, 3), Span(2, 6), Span(8, 8)], 7)) == [
        Span(0, 3),
        Span(3, 6),
        Span(6, 7),
    ]


def test_what_lies_between_is_the_rest() -> None:
    assert list(gaps([Span(1, 2), Span(4, 5)], 5)) == [Span(0, 1), Span(2, 4), Span(5, 5)]


@given(SPANS, st.text(min_size=1, max_size=20))
def test_spans_and_what_lies_between_make_up_the_text(spans: list[Span], text: str) -> None:
    inside = list(merged(spans, len(text)))
    both = sorted([*inside, *gaps(inside, len(text))])
    assert "".join(piece for piece, _, _ in letter_by_letter(text, both)) == text
