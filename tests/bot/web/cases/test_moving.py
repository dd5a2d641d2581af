"""What may change on a case's page while it is read: for a second look nothing of the first."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cases.case import Case, Judgement, Person, Ruling
from bot.ports.entering import Rank
from bot.web.cases.moving import Moving, moving
from bot.web.door.access import Seat
from bot.web.door.sessions import Session
from bot.web.text.wording import Wording
from filters.engine.charter import Rung, Step
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.players import id_of

NORA = Person("id-nora", "nora")


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        yield opened


async def seen(here: DeskOf, case: Case) -> Moving:
    """What lea sees of a case now."""
    lea = Person(id_of("lea"), "lea")
    session = Session("key", lea.id, lea.login, 1e12)
    ranks = frozenset({Rank.MODERATOR})
    seat = Seat(MONA, lea, ranks, here.bench, here.behind, session)
    return await moving(seat, here.now(case), Wording("en", here.clock.now))


async def ruled(here: DeskOf, case: Case, rung: Rung | None = None) -> None:
    here.clock.pass_(seconds=1)
    ruling = Ruling(NORA, here.clock.now, Judgement.UPHOLD, rung)
    await here.behind.moderation.settle(here.bench.rule(case, ruling), None)
    await here.done()


async def test_a_second_look_hears_nothing_of_the_first(here: DeskOf) -> None:
    case = await here.case()
    before = await seen(here, case)
    await ruled(here, case, Rung(Step.BAN))
    now = await seen(here, case)
    assert now.card.look
    assert now.answers == ()
    assert now.steps == ()
    assert now.form != before.form


async def test_a_second_that_passes_is_no_news(here: DeskOf) -> None:
    case = await here.case()
    before = await seen(here, case)
    here.clock.pass_(seconds=1)
    now = await seen(here, case)
    assert now.card.left != before.card.left
    assert now.mark == before.mark
    assert now.form == before.form


async def test_a_ruling_its_answers_and_the_end_of_its_undoing_are_news(here: DeskOf) -> None:
    case = await here.case()
    before = await seen(here, case)
    await ruled(here, case)
    after = await seen(here, case)
    here.clock.pass_(minutes=3)
    later = await seen(here, case)
    assert len({before.mark, after.mark, later.mark}) == 3
    assert len({before.form, after.form, later.form}) == 3
    assert [one.progress.key for one in after.answers] == ["progress.done", "progress.done"]


async def test_who_may_only_read_has_nothing_to_do_that_could_pass(here: DeskOf) -> None:
    case = await here.case()
    async with here.browser("rita") as rita:
        page = await rita.open(f"/channels/mona/cases/{case.number}")
        assert 'action="/channels/mona/cases/1' not in page
        assert "/cases/1/live?form=" in page
