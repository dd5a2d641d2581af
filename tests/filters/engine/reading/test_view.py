from filters.engine.message import Span
from filters.engine.reading.view import Piece, View


def derived(text: str, *pieces: Piece) -> View:
    return View(text, View("0123456789"), lambda: iter(pieces))


def test_a_view_of_nothing_else_is_the_original() -> None:
    assert View("abc").span(1, 2) == Span(1, 2)


def test_a_piece_that_grew_maps_back_to_what_it_was_made_of() -> None:
    view = derived("xyz!", ("xyz", 2, 3), ("!", 3, 5))
    assert (view.span(1, 2), view.span(2, 4)) == (Span(2, 3), Span(2, 5))


def test_what_was_dropped_belongs_to_a_stretch_around_it_only() -> None:
    view = derived("ab", ("a", 1, 2), ("", 2, 6), ("b", 6, 7))
    assert (view.span(0, 1), view.span(0, 2), view.span(1, 2)) == (
        Span(1, 2),
        Span(1, 7),
        Span(6, 7),
    )


def test_an_empty_stretch_has_a_place() -> None:
    view = derived("ab", ("a", 1, 2), ("b", 6, 7))
    assert (view.span(1, 1), view.span(2, 2)) == (Span(6, 6), Span(7, 7))


def test_a_stretch_beyond_the_end_is_cut() -> None:
    assert View("abc").span(-4, 99) == Span(0, 3)
    assert derived("").span(0, 5) == Span(0, 0)


def test_views_of_views_map_all_the_way_back() -> None:
    parent = derived("ab", ("a", 4, 5), ("b", 7, 9))
    assert View("A", parent, lambda: [("A", 0, 2)]).span(0, 1) == Span(4, 9)
    assert View("AB", parent).span(1, 2) == Span(7, 9)


def test_pieces_that_disagree_with_the_view_still_stay_within_the_text() -> None:
    assert derived("abc", ("a", 1, 2)).span(0, 1) == Span(0, 10)
