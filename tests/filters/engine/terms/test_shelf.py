import pytest
from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message
from filters.engine.terms.book import TermBook
from filters.engine.terms.keys import Reading
from filters.engine.terms.shelf import Shelf
from filters.engine.text import Text

LISTS = (("nouille*", "grosse kamotte"), ("bitte",), ("*chou*", "tête de noeud"), ())
BOOKS = {
    number: TermBook(listed, (), reading)
    for number, (listed, reading) in enumerate(
        (listed, reading)
        for listed in LISTS
        for reading in (Reading(), Reading(word_bounds=False), Reading(evasion=False))
    )
}
SHELF = Shelf(BOOKS)
TERMS = tuple(term.strip("*") for listed in LISTS for term in listed)
DISGUISES = (
    str,
    str.upper,
    " ".join,
    lambda term: term[:3] + " " + term[3:],
    lambda term: term[::-1],
    lambda term: term.replace("i", "1").replace("o", "0"),
    lambda term: term.replace("o", "*"),
    lambda term: term.replace("t", "tttt"),
    lambda term: term.replace(" ", ""),
    lambda term: "\u202e" + term[::-1],
)
PIECES = st.one_of(
    st.builds(lambda term, dress: dress(term), st.sampled_from(TERMS), st.sampled_from(DISGUISES)),
    st.text(max_size=8),
    st.sampled_from((" ", ".", "con", "s")),
)


def read(text: str) -> Text:
    return Text(Message("1", "room", text))


@given(st.lists(PIECES, max_size=5).map(" ".join))
def test_no_list_that_would_find_something_is_left_out(text: str) -> None:
    finding = {number for number, book in BOOKS.items() if any(book.find(read(text)))}
    assert finding <= set(SHELF.worth_reading(read(text)))


@pytest.mark.parametrize("text", ["", "bonsoir tout le monde", "ça va ? 10/10 !", "un bel ami"])
def test_of_what_people_say_no_list_is_worth_reading(text: str) -> None:
    assert not SHELF.worth_reading(read(text))


@pytest.mark.parametrize(("text", "numbers"), [("quelle bitte", {3, 4, 5}), ("n o u i l l e", {0})])
def test_only_the_lists_that_may_find_something_are_named(text: str, numbers: set[int]) -> None:
    assert set(SHELF.worth_reading(read(text))) >= numbers
    assert set(SHELF.worth_reading(read(text))).isdisjoint({9, 10, 11})


def test_what_stands_on_no_shelf_is_never_named() -> None:
    assert not Shelf({}).worth_reading(read("nouille"))
    assert 12 not in SHELF
