"""Books: made once for whoever holds them, and never shared by lists that differ."""

import gc
from weakref import ref

from filters.engine.terms.books import book_of
from filters.engine.terms.keys import Reading
from filters.engine.terms.spellings import Spelt


def test_lists_that_differ_in_anything_have_books_of_their_own() -> None:
    books = [
        book_of(["nouille"]),
        book_of(["nouilles"]),
        book_of(["nouille"], ["nouille chinoise"]),
        book_of(["nouille"], reading=Reading(evasion=False)),
        book_of(["nouille"], inflect=False),
        book_of([Spelt(("nouille",), "fr")]),
    ]
    assert len(set(map(id, books))) == len(books)


def test_the_book_of_a_list_in_use_is_not_made_again() -> None:
    held = book_of(["nouille", "patate"])
    assert book_of(("nouille", "patate")) is held


def test_a_book_that_nobody_holds_is_let_go() -> None:
    book = ref(book_of(["un mot d'un soir"]))
    gc.collect()
    assert book() is None
