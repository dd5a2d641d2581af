import pytest

from filters.engine.message import Span


@pytest.mark.parametrize(
    ("span", "touches"),
    [(Span(2, 4), True), (Span(0, 3), True), (Span(0, 2), False), (Span(6, 9), False)],
)
def test_spans_touch_where_they_share_a_character(span: Span, touches: bool) -> None:
    assert span.touches((Span(2, 6),)) is touches


def test_nothing_is_touched_where_nothing_stands() -> None:
    assert not Span(0, 9).touches(())
