from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filters.engine.message import Emote, Message, Span
from filters.engine.pattern.shelf import PatternShelf, Read, Reading, view_of
from filters.engine.patterns import Pattern, compile_pattern
from filters.engine.text import Text

SOURCES = ("nouille.*bol", "nouille|kamotte", r"(?:un|deux) bols?", r"\d{2}", r"(.)\1\1", "[A-Z]ol")
LISTS = {
    number: (Read(reading, compile_pattern(source)),)
    for number, (source, reading) in enumerate(
        (source, reading) for source in SOURCES for reading in Reading
    )
}
SHELF = PatternShelf(LISTS)
PLAIN = ("nouille", "kamotte", "un", "deux", "bol", "BOLS", "12", "hmmm", "va.", " ", "Kappa")
DRESSED = ("N0uille", "nóuille", "k a m o t t e", "b0l", "х")
WORDS = st.sampled_from((*PLAIN, *DRESSED))


def read(text: str) -> Text:
    emotes = (Emote(Span(0, 3), "Kappa"),) if text.startswith("Kappa") else ()
    return Text(Message("1", "room", text, emotes=emotes))


def applies(pattern: Pattern, text: str) -> bool:
    with suppress(TimeoutError):
        return bool(pattern.places(text))
    return True


@settings(max_examples=300)
@given(st.lists(st.one_of(WORDS, st.text(max_size=5)), max_size=6).map(" ".join))
def test_no_list_is_left_out_one_of_whose_patterns_applies(text: str) -> None:
    seen = read(text)
    applying = {
        number
        for number, ((reading, pattern),) in LISTS.items()
        if applies(pattern, view_of(seen, reading).text)
    }
    assert applying <= set(SHELF.worth_trying(read(text)))


@pytest.mark.parametrize("text", ["", "salut", "un bon thé, deux cafés"])
def test_of_what_people_say_nothing_is_tried_that_needs_more(text: str) -> None:
    generic = {number for number, ((_, one),) in LISTS.items() if not one.ways}
    assert set(SHELF.worth_trying(read(text))) <= generic


def test_only_the_view_that_shows_it_opens_a_list() -> None:
    pattern = compile_pattern("nouille")
    shelf = PatternShelf({1: (Read(Reading.RAW, pattern),), 2: (Read(Reading.SKELETON, pattern),)})
    assert set(shelf.worth_trying(read("n0uille"))) == {2}


def test_what_stands_on_no_shelf_is_never_named() -> None:
    assert not PatternShelf({}).worth_trying(read("nouille"))
    assert 99 not in SHELF
