"""The docket: what it must not show, then its order, its pages, its words, and its speed."""

import re
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.case import Case, Status
from bot.web.cases.listing import AT_ONCE, listing, news
from filters.engine.charter import Rung, Step
from tests.bot.web.desk import ASKING, DeskOf, desk
from tests.making import NINE, article, bench, message

HOSTILE = (
    "<script>alert('nouille')</script>",
    '"><img src=x onerror=alert(1)> nouille',
    "nouille \u202e\u2066 desrever \u202a",
    "😀" * 450 + " nouille",
    "Z\u0351\u0346\u0302\u0351\u0343\u030a\u0360" * 40 + " nouille",
    "nouille {{ 7777 * 7777 }} {% raw %} `code` &amp;",
    "data: nouille\n\nevent: over\n\n",
)


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path, ASKING, article(4, "abruti", act_at=1.0, severity=2)) as opened:
        yield opened


def order(page: str) -> list[int]:
    return [int(one) for one in re.findall(r'id="case-(\d+)"', page)]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
async def test_hostile_chat_is_text_and_nothing_else(here: DeskOf, text: str) -> None:
    await here.case(text, login="<b>hugo")
    async with here.browser("lea") as lea:
        page = await lea.open("/channels/mona")
        assert lea.page.status_code == 200
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "<b>hugo" not in page
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", page)
        assert "60481729" not in page


async def test_what_hurts_is_hidden_until_asked_for(here: DeskOf) -> None:
    await here.case("quelle nouille")
    async with here.browser("lea") as lea:
        page = await lea.open("/channels/mona")
        masked = re.search(r'<p class="said masked">.*?</p>', page)
        assert masked
        assert "nouille" not in masked[0]
        assert "quelle" in masked[0]
        assert '<input type="checkbox" class="unveil"' in page
        assert "checked" not in page


async def test_a_reader_is_shown_no_button(here: DeskOf) -> None:
    await here.case()
    async with here.browser("rita") as rita:
        page = await rita.open("/channels/mona")
        assert 'id="case-1"' in page
        assert 'name="outcome"' not in page
        assert "/claim" not in page


async def test_the_gravest_come_first_then_the_nearest_deadline(here: DeskOf) -> None:
    light = await here.case("quel abruti")
    grave = await here.case("quelle nouille")
    sooner = await here.case("encore une nouille", "zoe_b")
    here.bench.docket.put(replace(sooner, deadline=here.clock.now + timedelta(seconds=5)))
    async with here.browser("lea") as lea:
        found = order(await lea.open("/channels/mona"))
        assert found == [sooner.number, grave.number, light.number]


async def test_fifty_cases_make_a_page(here: DeskOf) -> None:
    many(here, await here.case(), AT_ONCE + 3)
    async with here.browser("lea") as lea:
        assert len(order(await lea.open("/channels/mona"))) == AT_ONCE
        assert len(order(await lea.open("/channels/mona?page=2"))) == 3
        assert len(order(await lea.open("/channels/mona?page=99"))) == 3
        assert len(order(await lea.open("/channels/mona?page=x"))) == AT_ONCE


async def test_both_languages_are_spoken(here: DeskOf) -> None:
    await here.case()
    async with here.browser("lea", "fr") as lea:
        page = await lea.open("/channels/mona")
        assert "1 dossier attend" in page
        assert "Montrer les mots" in page
        assert "4 minutes 59 secondes" in page or "5 minutes" in page


async def test_what_is_not_reversible_is_said_before_the_button(here: DeskOf) -> None:
    await here.case()
    async with here.browser("lea") as lea:
        page = await lea.open("/channels/mona")
        assert "cannot be taken back" in page
        assert "A second person looks at every ban" in page


async def test_every_form_works_without_a_script(here: DeskOf) -> None:
    await here.case()
    async with here.browser("lea") as lea:
        page = await lea.open("/channels/mona")
        for form in re.findall(r"<form[^>]*hx-post[^>]*>", page):
            action = re.search(r'\saction="([^"]+)"', form)
            assert action
            assert f'hx-post="{action[1]}"' in form
            assert 'method="post"' in form


def test_news_are_what_came_since_and_is_not_there() -> None:
    old = case(1)
    assert not news([old], (1,), NINE)
    assert not news([old], (), NINE)
    assert news([old, case(2, minutes=1), case(3, minutes=2)], (3,), NINE) == 1


def test_a_listing_of_nothing_has_one_page() -> None:
    assert listing((), 5).page == 1


async def test_five_thousand_open_cases_open_in_a_blink(here: DeskOf) -> None:
    many(here, await here.case(), 5_000)
    async with here.browser("lea") as lea:
        took = []
        for _ in range(5):
            begun = time.process_time()
            assert len(order(await lea.open("/channels/mona"))) == AT_ONCE
            took.append(time.process_time() - begun)
        assert sorted(took)[2] < 0.3, took


def many(here: DeskOf, like: Case, count: int) -> None:
    for number in range(2, count + 1):
        deadline = here.clock.now + timedelta(seconds=300 + number)
        here.bench.docket.put(replace(like, number=number, deadline=deadline))


def case(number: int, minutes: float = 0) -> Case:
    made = bench(ASKING).consider(message("nouille")).cases[0]
    return replace(
        made,
        number=number,
        status=Status.OPEN,
        proposed=Rung(Step.WARN),
        opened_at=NINE + timedelta(minutes=minutes),
    )
