from hypothesis import given
from hypothesis import strategies as st

from filters.engine.message import Message
from filters.engine.terms.book import TermBook
from filters.engine.terms.keys import Reading
from filters.engine.terms.shelf import Shelf
from filters.engine.text import Text

BOOK = TermBook(["grosse nouille", "navet*", "cornichon"], [], Reading())
SHELF = Shelf({7: BOOK})
WORDS = (
    *(
        "grosse",
        "nouille",
        "petite",
        "navets",
        "now",
        "just",
        ",",
        "nou",
        "ille",
        "gr0sse",
        "n*vet",
    ),
    *("elliuon", "nuoille", "NOUILLE", "n", "a", "v", "e", "t", "grossenouille", "cornichonssss"),
    *("hello", "corni-chon", "xgrossenouilley", "un peu", "na.vet", "\t", "", "vvell"),
)


@given(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join))
def test_a_list_that_finds_something_in_a_text_is_always_named(text: str) -> None:
    seen = Text(Message("1", "c", text))
    assert not any(BOOK.find(Text(Message("1", "c", text)))) or 7 in SHELF.worth_reading(seen)
