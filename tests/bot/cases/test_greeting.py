"""The line at the start of a stream: first when it is not said."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.cases.effects import Say
from bot.cases.greeting import Greeted, greeting, parting
from bot.words.render import render
from filters.engine.charter import Charter, Customs
from tests.making import NINE, charter

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)


def greets(address: str = "https://charte.example") -> Charter:
    return replace(charter(), customs=Customs(announce=True, address=address))


def said(last: Greeted | None, stream: str = "s2", one: Charter | None = None) -> list[Say]:
    return list(greeting(one or greets(), "fr", last, stream, NINE)[0])


def test_nothing_is_said_unless_the_charter_asks_for_it() -> None:
    assert greeting(charter(), "fr", None, "s1", NINE) == ((), ())


@pytest.mark.parametrize(
    ("last", "stream"),
    [
        (Greeted("s2", NINE - HOUR), "s2"),
        (Greeted("s2", NINE - HOUR, NINE - MINUTE), "s2"),
        (Greeted("s1", NINE - HOUR), ""),
        (Greeted("", NINE - HOUR), "s2"),
        (Greeted("s1", NINE - HOUR, NINE - 30 * MINUTE), "s2"),
        (Greeted("s1", NINE - HOUR), "s2"),
    ],
)
def test_no_stream_is_greeted_twice_nor_one_that_broke_off(last: Greeted, stream: str) -> None:
    assert said(last, stream) == []


@pytest.mark.parametrize(
    ("last", "stream"),
    [
        (None, "s1"),
        (None, ""),
        (Greeted("s1", NINE - 13 * HOUR), "s2"),
        (Greeted("s1", NINE - 3 * HOUR, NINE - 31 * MINUTE), "s2"),
        (Greeted("", NINE - 13 * HOUR), ""),
    ],
)
def test_the_next_stream_is_greeted(last: Greeted | None, stream: str) -> None:
    assert len(said(last, stream)) == 1


def test_a_stream_that_came_back_is_known_by_its_new_id() -> None:
    _, (fact,) = greeting(greets(), "fr", Greeted("s1", NINE - HOUR, NINE - MINUTE), "s2", NINE)
    assert fact == Greeted("s2", NINE)


def test_the_end_of_a_stream_is_kept_once() -> None:
    (ended,) = parting(Greeted("s1", NINE - HOUR), NINE)
    assert ended.ended == NINE
    assert parting(ended, NINE + MINUTE) == ()
    assert parting(None, NINE) == ()


def test_it_names_the_charter_and_its_address() -> None:
    (line,) = said(None)
    assert "Charte d'essai" in render(line.phrase, "fr")
    assert render(line.phrase, "fr").endswith("https://charte.example")
    (line,) = said(None, one=greets(address=""))
    assert "`charte`" in render(line.phrase, "fr")


PAGE = "https://bot.example.org/channels/mona/charter"


@pytest.mark.parametrize(
    ("address", "named"), [("", PAGE), ("https://charte.example", "https://charte.example")]
)
def test_the_page_of_the_bot_is_named_where_the_charter_has_no_address(
    address: str, named: str
) -> None:
    (line,), _ = greeting(greets(address), "fr", None, "s1", NINE, page=PAGE)
    assert render(line.phrase, "fr").endswith(f" : {named}".replace(" :", "\u00a0:"))
