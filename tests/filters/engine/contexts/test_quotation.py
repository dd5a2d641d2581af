import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.contexts.quotation import quotation
from filters.engine.message import Span


def held(text: str) -> str | None:
    start = text.index("X")
    found = quotation(text, Span(start, start + 1))
    return None if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    "text",
    [
        "X",
        "« a » X « b »",
        '"a" X "b"',
        '"a X',
        'X"',
        "l'ami d'X n'a pas",
        "don't X, won't",
        "'a' X 'b'",
        "» X «",
    ],
)
def test_what_stands_between_or_beside_quotations_is_not_quoted(text: str) -> None:
    assert held(text) is None


@pytest.mark.parametrize(
    "quoted",
    [
        "« X »",
        "«\u00a0a X b\u00a0»",
        "“X”",
        "„X“",
        '"a X"',
        "'a X b'",
        "‘X’",
        "‹X›",
        "<<X>>",
        "`X`",
    ],
)
def test_every_kind_of_quotation_holds_what_it_holds(quoted: str) -> None:
    assert held(f"l'ami a dit {quoted} d'abord") == quoted


def test_of_two_quotations_the_inner_one_counts() -> None:
    assert held("« il dit “X” ici »") == "“X”"


@given(st.text("aX '\"«»“”‘’`<>", max_size=40), st.integers(0, 40), st.integers(0, 10))
def test_a_quotation_holds_its_stretch(text: str, start: int, size: int) -> None:
    start = min(start, len(text))
    span = Span(start, min(start + size, len(text)))
    found = quotation(text, span)
    assert found is None or (found.start < span.start <= span.end < found.end)
