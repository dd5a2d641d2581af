"""Every live has its report on the desk, to read and to take away; texts in clear are for few."""

import csv
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest

from bot.cases.airing import Aired
from bot.cases.decision import Decision
from bot.cases.evening.minute import Minute
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.making import NINE, article

PATH = "/channels/mona/reports"
KEY = "20261014T210000Z"
FORMS = ("html", "pdf", "json", "csv")


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path, article(3, "nouille")) as made:
        await evening(made)
        yield made


async def evening(made: DeskOf) -> None:
    await keep(made, Aired("s1", NINE))
    for minute in range(10):
        counted = Minute(at=NINE + timedelta(minutes=minute), viewers=400, present=1, by_rule=2)
        await made.records.minutes.keep(MONA.id, counted)
    await made.say("=quelle nouille <script>alert(1)</script>", "hugo")
    made.clock.pass_(minutes=10)
    await made.done()
    await keep(made, Aired("s1", NINE, made.clock.now))


async def keep(made: DeskOf, fact: Aired) -> None:
    decision = made.bench.accept(Decision(MONA.id, made.clock.now, facts=(fact,)))
    await made.behind.moderation.settle(decision, None)


async def test_a_report_says_what_was_removed_and_prints_no_slur(room: DeskOf) -> None:
    async with room.browser("rita") as browser:
        assert f'href="{PATH}/{KEY}"' in await browser.open(PATH)
        for language in ("fr", "en"):
            page = await browser.open(f"{PATH}/{KEY}?lang={language}")
            assert "nouille" not in page
            assert "<script>alert" not in page
            assert "▒" in page
            assert page.count("<svg") == 5
            assert "account." not in page


async def test_its_files_hold_no_slur_either(room: DeskOf) -> None:
    async with room.browser("rita") as browser:
        for form in FORMS:
            answer = await browser.client.get(f"{browser.address}{PATH}/{KEY}.{form}")
            assert answer.status_code == 200
            assert f"report-mona-{KEY}.{form}" in answer.headers["content-disposition"]
            assert b"nouille" not in answer.content
        (removal,) = json.loads(await browser.open(f"{PATH}/{KEY}.json"))["removals"]
        assert (removal["automated"], removal["ground"]["article"]) == (True, 3)


async def test_texts_in_clear_are_for_those_who_answer_for_it_and_are_noted(room: DeskOf) -> None:
    for login, code in (("rita", 403), ("lea", 403)):
        async with room.browser(login) as browser:
            sent = await browser.client.post(f"{browser.address}{PATH}/{KEY}.csv")
            assert sent.status_code == code
    async with room.browser("nora") as browser:
        await browser.open(f"{PATH}/{KEY}")
        assert (await browser.client.post(f"{browser.address}{PATH}/{KEY}.csv")).status_code == 403
        table = await browser.send(f"{PATH}/{KEY}.csv")
        (row,) = csv.DictReader(StringIO(table.removeprefix("\ufeff"), newline=""))
        assert row["text"] == "'=quelle nouille <script>alert(1)</script>"
    steps = await room.records.archive.steps(MONA.id, 10)
    assert [(one.deed, one.by.login, one.about) for one in steps] == [
        ("report_in_clear", "nora", KEY)
    ]


@pytest.mark.parametrize("wrong", ["x", "20261014T210001Z", f"{KEY}.exe", f"{KEY}.html.html"])
async def test_what_is_no_report_is_not_there(room: DeskOf, wrong: str) -> None:
    async with room.browser("mona") as browser:
        answer = await browser.client.get(f"{browser.address}{PATH}/{wrong}")
        assert answer.status_code == 404
    async with room.browser("zoe") as browser:
        answer = await browser.client.get(f"{browser.address}{PATH}/{KEY}")
        assert answer.status_code == 404
