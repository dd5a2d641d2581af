"""Closed cases are found again: by whom they may be seen, and by whatever is known of them."""

import csv
from collections.abc import AsyncIterator
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from bot.cases.case import Case, Doubt, Judgement, Look, Person, Ruling
from bot.cases.decision import Decision
from filters.engine.charter import Rung, Step
from tests.bot.web.desk import DeskOf, desk
from tests.bot.web.players import id_of

PATH = "/channels/mona/history"
TAKERS = (
    *(("mona", 200), ("nora", 200), ("olga", 200)),
    *(("lea", 403), ("rita", 403), ("zoe", 404)),
)
LEA = Person(id_of("lea"), "lea")
EVIL = "nouille <script>a()</script> \u202etxt.exe\u202c =1+1"

FILTERS = [
    ("text=PLATE", {"ines"}),
    ("status=upheld", {"ines"}),
    ("viewer=@Hugo", {"hugo"}),
    ("by=nora", {"ines"}),
    ("article=3&source=filter", {"hugo", "ines"}),
    ("article=9", set()),
    ("since=2026-10-14&until=2026-10-14", {"hugo", "ines"}),
    ("until=2026-10-13", set()),
]
ODD = [
    "article=x",
    "before=99999999999999",
    "status=open",
    "since=9999-12-31&until=9999-12-31",
    "until=0001-01-01",
    "text=%00%F0",
    "source=moon",
    "before=-1",
    "text=" + "a" * 9000,
]


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as made:
        yield made


async def ruled(
    room: DeskOf,
    text: str = "quelle nouille",
    login: str = "hugo",
    outcome: Judgement = Judgement.DISMISS,
    by: Person = LEA,
) -> Case:
    case = await room.case(text, login)
    rung = Rung(Step.WARN) if outcome is Judgement.UPHOLD else None
    decision = room.bench.rule(case, Ruling(by, room.clock.now, outcome, rung, "fair play"))
    await room.behind.moderation.settle(decision, None)
    return room.now(case)


async def test_nobody_else_sees_it(room: DeskOf) -> None:
    await ruled(room, "nouille secrete")
    for login in ("", "zoe", "paul"):
        async with room.browser(login) as browser:
            for ending in ("", ".csv"):
                assert "secrete" not in await browser.open(PATH + ending)


async def test_only_some_take_everybodys_words_away(room: DeskOf) -> None:
    for login, code in TAKERS:
        async with room.browser(login) as browser:
            answer = await browser.client.get(f"{browser.address}{PATH}.csv")
            assert answer.status_code == code, login


async def test_open_cases_are_not_there(room: DeskOf) -> None:
    case = await room.case("nouille encore")
    await ruled(room, "nouille close", "zelie")
    async with room.browser("rita") as browser:
        text = await browser.open(PATH)
        assert "close" in text
        assert f"/cases/{case.number}" not in text


async def test_each_filter_finds_its_own(room: DeskOf) -> None:
    await ruled(room)
    nora = Person(id_of("nora"), "nora")
    await ruled(room, "nouille plâte", "ines", Judgement.UPHOLD, nora)
    async with room.browser("lea") as browser:
        for query, found in FILTERS:
            text = await browser.open(f"{PATH}?{query}")
            shown = {one for one in ("hugo", "ines") if f"/viewers/{one}" in text}
            assert shown == found, query


async def test_hostile_words_are_words(room: DeskOf) -> None:
    await ruled(room, EVIL)
    async with room.browser("mona") as browser:
        text = await browser.open(f"{PATH}?text=%3Cscript%3E")
        assert "<script>a" not in text
        assert "\u202e" not in text
        assert "/viewers/hugo" in text
        rows = list(csv.reader(StringIO(await browser.open(f"{PATH}.csv"), newline="")))
        assert rows[1][9] == EVIL
        await ruled(room, "=HYPERLINK(1) nouille")
        rows = list(csv.reader(StringIO(await browser.open(f"{PATH}.csv"), newline="")))
        assert rows[1][9].startswith("'=")


async def test_no_address_breaks_it(room: DeskOf) -> None:
    async with room.browser("lea") as browser:
        for query in ODD:
            await browser.open(f"{PATH}?{query}")
            assert browser.page.status_code == 200, query


async def test_a_second_look_does_not_see_the_first(room: DeskOf) -> None:
    case = await ruled(room, outcome=Judgement.UPHOLD)
    look = Look(Doubt.SAMPLE, room.clock.now)
    asked = replace(case, handling=replace(case.handling, look=look))
    await room.records.record(
        Decision(case.channel, room.clock.now, cases=(asked,)), room.clock.wall()
    )
    async with room.browser("nora") as browser:
        text = await browser.open(PATH)
        assert "waits for your second look" in text
        assert "upheld" not in text.partition('class="rows"')[2]
        assert "uphold" not in await browser.open(f"{PATH}.csv")
    async with room.browser("lea") as browser:
        assert "upheld" in (await browser.open(PATH)).partition('class="rows"')[2]


async def test_a_long_history_goes_on(room: DeskOf) -> None:
    for _ in range(51):
        room.clock.pass_(minutes=1)
        await ruled(room, outcome=Judgement.UPHOLD)
    async with room.browser("lea") as browser:
        text = await browser.open(PATH)
        assert text.count('class="row ') == 50
        further = text.partition(f'href="{PATH}?before=')[2].partition('"')[0]
        assert (await browser.open(f"{PATH}?before={further}")).count('class="row ') == 1


async def test_a_file_without_names_names_nobody(room: DeskOf) -> None:
    await ruled(room, "nouille @zelie", by=Person(id_of("nora"), "nora"))
    async with room.browser("mona") as browser:
        text = await browser.open(f"{PATH}.csv?names=no")
        for name in ("hugo", "nora", "zelie", "fair play"):
            assert name not in text
        assert "nouille @…" in text
        assert text == await browser.open(f"{PATH}.csv?names=no")
