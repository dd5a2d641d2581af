"""The page of an appeal: what it is about stands beside it, and others than who ruled answer."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.appeals.appeal import Plaint, own_cases
from bot.cases.case import Case, Judgement, Person, Ruling, Status
from filters.engine.charter import Rung, Step
from tests.bot.web.desk import ASKING, DeskOf, desk
from tests.making import message, viewer

LEA = Person("id-lea", "lea")
HOME = "/channels/mona/cases"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path, ASKING) as opened:
        yield opened


async def contested(
    here: DeskOf, words: str = "!appeal je citais", *, whispered: bool = False
) -> Case:
    """Lea sanctions hugo, and hugo contests it."""
    await here.case("quelle nouille", "hugo")
    now = here.clock.show()
    first = here.bench.docket.get(1)
    assert first is not None
    ruling = Ruling(LEA, now, Judgement.UPHOLD, Rung(Step.TIMEOUT, 86_400))
    await here.behind.moderation.settle(here.bench.rule(first, ruling), None)
    said = message(words, id="a1", author=viewer("hugo"), channel=here.bench.channel)
    plaint = Plaint(said, whispered=whispered)
    decision = here.bench.appeal(plaint, own_cases(here.bench.docket, "id-hugo"), now)
    await here.behind.moderation.settle(decision, None)
    (case,) = decision.cases
    return case


def status(here: DeskOf, number: int) -> Status:
    case = here.bench.docket.get(number)
    assert case is not None
    return case.status


async def test_who_ruled_finds_no_button_and_is_refused(here: DeskOf) -> None:
    await contested(here)
    async with here.browser("lea") as lea:
        page = await lea.open(f"{HOME}/2")
        assert 'id="ruling"' not in page
        assert "somebody else is asked first" in page
        await lea.send(f"{HOME}/2/rule", seen="0", outcome="overturn")
        assert "somebody else is asked first" in await lea.open(f"{HOME}/2")
    assert status(here, 2) is Status.OPEN


async def test_the_words_of_an_appeal_are_text(here: DeskOf) -> None:
    await contested(here, "!appeal <script>a()</script> \u202e")
    async with here.browser("nora") as nora:
        page = await nora.open(f"{HOME}/2")
        assert "<script>a" not in page
        assert "\u202e" not in page


async def test_no_note_reaches_the_viewer_unless_its_author_was_told(here: DeskOf) -> None:
    await contested(here)
    async with here.browser("nora") as nora:
        assert "Note for the team" in await nora.open(f"{HOME}/2")
        await nora.send(f"{HOME}/2/rule", seen="0", outcome="uphold", note="the usual troll")
    await here.performer.drained()
    assert "the usual troll" not in str(here.twitch.done)


async def test_where_the_note_is_whispered_the_page_says_so(here: DeskOf) -> None:
    await contested(here, whispered=True)
    async with here.browser("nora") as nora:
        assert "which the viewer reads too" in await nora.open(f"{HOME}/2")


async def test_the_case_it_is_about_stands_beside_it_and_the_other_way_round(here: DeskOf) -> None:
    await contested(here)
    async with here.browser("nora") as nora:
        page = await nora.open(f"{HOME}/2")
        original = page.partition('id="original"')[2].partition("</section>")[0]
        assert f'href="{HOME}/1"' in original
        assert "lea" in original
        back = (await nora.open(f"{HOME}/1")).partition('id="appeals"')[2]
        assert f'href="{HOME}/2"' in back.partition("</section>")[0]


async def test_another_moderator_takes_it_back_in_one_press(here: DeskOf) -> None:
    await contested(here)
    async with here.browser("nora") as nora:
        await nora.send(f"{HOME}/2/rule", seen="0", outcome="dismiss", note="trop dur")
    assert (status(here, 1), status(here, 2)) == (Status.OVERTURNED, Status.OVERTURNED)


async def test_another_moderator_keeps_it(here: DeskOf) -> None:
    await contested(here)
    async with here.browser("nora") as nora:
        page = await nora.send(f"{HOME}/2/rule", seen="0", outcome="uphold")
        assert "the decision stands" in page
    assert (status(here, 1), status(here, 2)) == (Status.UPHELD, Status.UPHELD)
