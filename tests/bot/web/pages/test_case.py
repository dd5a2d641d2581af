"""The page of a case: what helps to rule it, and nothing that it must not tell."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cases.case import Case, Judgement, Person, Ruling, Status
from bot.ports.world import Logged
from bot.web.cases.similar import similar
from filters.engine.charter import Outcome
from tests.bot.web.desk import ASKING, DeskOf, desk
from tests.making import NINE, article, bench, message, viewer

CASE = "/channels/mona/cases/1"
HIDDEN = re.compile(r'<p class="said full">.*?</p>|<details>.*?</details>', re.DOTALL)
LEA = Person("id-lea", "lea")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path, ASKING, article(1, severity=1)) as opened:
        yield opened


async def test_no_other_channel_and_no_other_number_is_told_of(here: DeskOf) -> None:
    await here.case()
    async with here.browser("zoe") as zoe, here.browser("lea") as lea:
        for path in (CASE, "/channels/zoe/cases/1"):
            assert "nouille" not in await zoe.open(path)
            assert zoe.page.status_code == 404
        for number in ("2", "0", "-1", "1e3", "999999999999", "١"):
            await lea.open(f"/channels/mona/cases/{number}")
            assert lea.page.status_code == 404


async def test_hostile_chat_is_text_on_every_part_of_the_page(here: DeskOf) -> None:
    evil = "<img src=x onerror=a()> \u202e nouille"
    await here.case(evil, "hugo")
    await here.case(evil.replace("nouille", "nouille !"), "hugo")
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", outcome="uphold", note="<script>n()</script>")
        page = await lea.open(CASE)
        assert "<img" not in page
        assert "<script>n" not in page
        assert "\u202e" not in page


async def test_what_hurts_is_hidden_wherever_it_stands(here: DeskOf) -> None:
    await here.case("une nouille avant", "zed")
    await here.case("quelle nouille")
    async with here.browser("lea") as lea:
        page = await lea.open("/channels/mona/cases/2")
        shown = re.sub(HIDDEN, "", page)
        assert "nouille" not in shown
        assert shown.count('class="veil"') >= 3


async def test_it_says_why_in_words_and_marks_the_place(here: DeskOf) -> None:
    await here.case("quelle nouille")
    async with here.browser("lea") as lea:
        page = await lea.open(CASE)
        assert "<mark>nouille<sup>1</sup></mark>" in page
        assert re.search(r"<bdi>terms.*nouille.*</bdi>", page)
        assert "Criticise ideas only." in page
        assert 'href="/channels/mona/charter#article-3"' in page


async def test_what_was_said_around_it_is_there_in_its_order(here: DeskOf) -> None:
    await here.say("bonsoir tout le monde", "ana")
    case = await here.case("quelle nouille")
    at = case.evidence.message.sent_at
    assert at is not None
    for second in (1, 2):
        later = message(
            f"réponse {second}",
            id=f"later{second}",
            author=viewer("bob"),
            sent_at=at + timedelta(seconds=second),
        )
        await here.records.log([Logged(later, Outcome.CLEAR)])
    async with here.browser("lea") as lea:
        page = await lea.open(CASE)
        around = page.split('id="around"')[1]
        places = [around.index(one) for one in ("bonsoir", "veil", "réponse 1", "réponse 2")]
        assert places == sorted(places)


async def test_the_viewers_history_and_similar_cases_are_there(here: DeskOf) -> None:
    await here.case("quelle nouille", "hugo")
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", outcome="uphold")
        await here.say("rien", "hugo")
        await here.case("quelle vraie nouille", "hugo")
        await here.case("quelle sacrée nouille", "zed")
        page = await lea.open("/channels/mona/cases/2")
        history = page.split('id="viewer"')[1].split('id="similar"')[0]
        assert 'href="/channels/mona/cases/1"' in history
        page = await lea.open("/channels/mona/cases/3")
        assert 'href="/channels/mona/cases/1"' in page.split('id="similar"')[1]
        assert "Nothing else is known of this viewer" in page


async def test_what_twitch_answered_and_who_did_what_is_there(here: DeskOf) -> None:
    await here.case()
    async with here.browser("lea") as lea:
        await lea.open(CASE)
        await lea.send(f"{CASE}/rule", rung="timeout-600", note="assez")
        await here.done()
        page = await lea.open(CASE)
        answers = page.split('id="answers"')[1]
        assert "Time-out of 10 minutes · <strong>done</strong>" in answers
        log = page.split('id="log"')[1]
        assert "upheld by lea: time-out of 10 minutes" in log
        assert "assez" in log


async def test_a_case_of_long_ago_is_found_in_the_records(here: DeskOf) -> None:
    await here.case()
    del here.bench.docket._cases[1]
    async with here.browser("lea") as lea:
        assert "Case 1" in await lea.open(CASE)
        assert lea.page.status_code == 200


async def test_both_languages_are_spoken(here: DeskOf) -> None:
    await here.case()
    async with here.browser("lea", "fr") as lea:
        page = await lea.open(CASE)
        assert "Ce qui s’est dit autour" in page
        assert "On critique les idées" in page


def ruled(number: int, text: str) -> Case:
    made = bench(ASKING).consider(message(text, id=f"m{number}")).cases[0]
    ruling = Ruling(LEA, NINE, Judgement.DISMISS)
    return replace(made, number=number, status=Status.DISMISSED, rulings=(ruling,))


def test_only_what_people_ruled_is_similar_and_the_most_alike_comes_first() -> None:
    asked = replace(ruled(9, "tu es une nouille"), rulings=())
    far, near = ruled(1, "nouille " + "bla " * 20), ruled(2, "tu es une nouille !")
    unruled = replace(ruled(3, "tu es une nouille"), rulings=())
    assert [one.number for one in similar(asked, [asked, far, near, unruled])] == [2, 1]
