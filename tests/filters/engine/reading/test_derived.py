from collections.abc import Callable

import pytest

from filters.engine.reading.derived import (
    lowered_view,
    reread_view,
    reversed_view,
    spaced_view,
    squeezed_view,
)
from filters.engine.reading.view import View


def came_from(text: str, view: View, part: str) -> str:
    start = view.text.index(part)
    span = view.span(start, start + len(part))
    return text[span.start : span.end]


def test_a_letter_that_two_stand_for_in_lower_case_keeps_its_place() -> None:
    text = "STRAẞE!"
    view = lowered_view(View(text))
    assert came_from(text, view, "ss") == "ẞ"
    assert came_from(text, view, "e!") == "E!"


def test_what_is_read_from_the_end_is_found_where_it_stands() -> None:
    assert came_from("un tevan", reversed_view(View("un tevan")), "navet") == "tevan"


def test_what_parts_words_is_one_space() -> None:
    assert spaced_view(View("gros...navet")).text == "gros navet"


@pytest.mark.parametrize("derive", [squeezed_view, spaced_view])
def test_a_view_that_changes_nothing_is_the_view_itself(derive: Callable[[View], View]) -> None:
    view = View("un navet")
    assert derive(view) is view
    assert reread_view(view, "un navet") is view
