"""What rulings propose is accepted or declined on a page, by whom it may be."""

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.case import Judgement, Person, Ruling
from filters.engine.charter import Rung, Step
from tests.bot.web.players import id_of
from tests.bot.web.study import CHARTER, Study, study

PATH = "/channels/mona/settings/learning"
DECIDERS = (
    *(("mona", 200), ("nora", 200), ("olga", 200)),
    *(("lea", 403), ("rita", 403), ("zoe", 404)),
)
LEA = Person(id_of("lea"), "lea")
KEY = re.compile(r"/settings/learning/(\w+)")


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Study]:
    async with study(tmp_path) as made:
        yield made


async def taught(room: Study) -> None:
    """Overturn what the bot did about a term, five times."""
    desk = room.desk
    for place, text in enumerate(
        ("la nouille", "ma nouille", "nouille ?", "nouilles", "o nouille")
    ):
        case = await desk.case(f"{text} {'abcde'[place] * 3}", f"v{place}")
        ruling = Ruling(LEA, desk.clock.now, Judgement.OVERTURN)
        await desk.behind.moderation.settle(desk.bench.rule(case, ruling), None)


async def test_it_is_for_those_who_may_decide(room: Study) -> None:
    for login, code in DECIDERS:
        async with room.desk.browser(login) as browser:
            await browser.open(PATH)
            assert browser.page.status_code == code, login
            await browser.open("/channels")
            await browser.send(f"{PATH}/abcdef", answer="accept")
            assert browser.page.status_code == code, login


async def test_a_proposal_stands_with_its_figures_and_its_word_is_hidden(room: Study) -> None:
    await taught(room)
    async with room.desk.browser("nora") as browser:
        page = await browser.open(PATH)
        assert "This term of article 3 goes" in page
        assert "0 of 5 rulings" in page or "5 rulings" in page
        assert 'class="unveil"' in page
        assert re.search(r">5</td>\s*<td [^>]*>0</td>", page)


async def test_figures_stand_by_article_and_by_what_saw_it(room: Study) -> None:
    await taught(room)
    async with room.desk.browser("nora", "fr") as browser:
        page = await browser.open(PATH)
    parts = page.partition("par filtre, terme et motif")[2]
    assert parts.count("<code>terms</code>") == 2
    assert "▒" in parts
    assert "Personne n’a encore donné de second regard." in page


async def test_it_says_how_often_a_second_person_agreed(room: Study) -> None:
    await taught(room)
    for place, outcome in enumerate((Judgement.UPHOLD, Judgement.UPHOLD, Judgement.DISMISS)):
        case = await room.desk.case("quelle nouille", f"w{place}")
        ban = Ruling(LEA, room.desk.clock.now, Judgement.UPHOLD, Rung(Step.BAN))
        await room.desk.behind.moderation.settle(room.desk.bench.rule(case, ban), None)
        async with room.desk.browser("mona") as mona:
            await mona.open("/channels/mona")
            await mona.send(f"/channels/mona/cases/{case.number}/look", outcome=outcome)
            page = await mona.open(PATH)
    assert "Of 3 second looks, 2 said the same as the first" in page
    assert "21 to 94 %" in page


async def test_what_is_declined_stays_away_and_changes_nothing(room: Study) -> None:
    await taught(room)
    async with room.desk.browser("nora") as browser:
        found = KEY.search(await browser.open(PATH))
        assert found
        page = await browser.send(f"{PATH}/{found[1]}", answer="decline")
        assert "Declined" in page
        assert KEY.search(page) is None
        assert "declined proposal" in await browser.open("/channels/mona/audit")
    assert room.text == CHARTER


async def test_what_is_accepted_stands_in_the_file_with_who_and_why(room: Study) -> None:
    await taught(room)
    async with room.desk.browser("nora") as browser:
        found = KEY.search(await browser.open(PATH))
        assert found
        assert "Accepted" in await browser.send(f"{PATH}/{found[1]}", answer="accept")
        assert 'terms = ["patate"]' in room.text
        assert ", nora: " in room.text
        await browser.open("/channels")
        page = await browser.send(f"{PATH}/{found[1]}", answer="accept")
        assert "not there any more" in page
    async with room.desk.browser("mona") as browser:
        assert "/settings/former/" in await browser.open("/channels/mona/settings")
