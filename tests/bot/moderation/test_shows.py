"""What the start and the end of a stream bring to a channel."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.bench.bench import Bench
from bot.bench.memory import remembered
from bot.cases.airing import Aired
from bot.cases.effects import Say
from bot.cases.facts import Spoiler
from bot.moderation.shows import charter_page, show_changed
from bot.ports.events import WentLive, WentOff
from bot.words.render import render
from filters.engine.charter import Customs
from tests.making import NINE, bench

HOUR = timedelta(hours=1)


def greeting(one: Bench) -> Bench:
    one.charter = replace(one.charter, customs=Customs(announce=True))
    return one


def test_nothing_is_said_where_nothing_goes_with_the_show() -> None:
    one = bench()
    assert show_changed(WentOff("9000", NINE), one) is None
    began = show_changed(WentLive("9000", NINE, "s1"), one)
    assert began is not None
    assert (began.effects, began.facts) == ((), (Aired("s1", NINE),))
    assert show_changed(WentLive("9000", NINE + HOUR, "s1"), one) is None
    over = show_changed(WentOff("9000", NINE + HOUR), one)
    assert over is not None
    assert over.facts == (Aired("s1", NINE, NINE + HOUR),)
    assert show_changed(WentOff("9000", NINE + HOUR), one) is None


def test_a_spoiler_of_the_show_ends_with_it() -> None:
    one = bench()
    one.past.learn(Spoiler("le jardinier", NINE + 20 * HOUR, NINE))
    show_changed(WentOff("9000", NINE + HOUR), one)
    assert one.past.lore.spoilers(NINE + HOUR)
    assert not one.past.lore.spoilers(NINE + 2 * HOUR)


def test_the_charter_is_named_once_even_after_a_restart() -> None:
    one = greeting(bench())
    began = show_changed(WentLive("9000", NINE, "s1"), one)
    assert began is not None
    assert [type(effect) for effect in began.effects] == [Say]
    again = greeting(bench(memory=remembered(began.facts, (), 0, ())))
    assert show_changed(WentLive("9000", NINE + HOUR, "s1"), again) is None


def test_the_end_of_a_greeted_show_is_kept() -> None:
    one = greeting(bench())
    show_changed(WentLive("9000", NINE, "s1"), one)
    assert show_changed(WentOff("9000", NINE + HOUR), one) is not None
    assert one.past.greeted is not None
    assert one.past.greeted.ended == NINE + HOUR


@pytest.mark.parametrize("site", ["", "http://localhost:8477", "http://127.0.0.1:8477"])
def test_a_page_that_viewers_cannot_reach_is_not_named(site: str) -> None:
    assert charter_page(site, "mona") == ""


def test_the_page_with_the_charter_is_named_at_the_start() -> None:
    page = charter_page("https://bot.example.org", "mona")
    began = show_changed(WentLive("9000", NINE, "s1"), greeting(bench()), page)
    assert began is not None
    (said,) = began.effects
    assert isinstance(said, Say)
    assert render(said.phrase, "fr").endswith("https://bot.example.org/channels/mona/charter")
