"""An open docket: it ends with its reader's right to it, and tells what changed and what came."""

import asyncio
import math
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cases.case import Case, Person
from bot.ports.entering import Rank
from bot.web.door.access import Desk, Seat
from bot.web.door.sessions import Session, Sessions
from bot.web.live import docket as live
from bot.web.live.docket import OVER, Shown, message, stream
from bot.web.text.rendering import Pages
from tests.bot.web.desk import MONA, DeskOf, desk
from tests.bot.web.players import id_of
from tests.making import NINE

PATIENCE = 10


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        yield opened


class Open:
    """One open page of lea's, and what it was sent."""

    def __init__(self, here: DeskOf, *shown: int, until: float = math.inf) -> None:
        pages = Pages(here.front)
        self.door = Desk(pages, Sessions(pages.browsers))
        person = Person(id_of("lea"), "lea")
        session = Session("key", person.id, person.login, until)
        ranks = frozenset({Rank.MODERATOR})
        self.seat = Seat(MONA, person, ranks, here.bench, here.behind, session)
        self._events = stream(self.door, self.seat, Shown(shown, here.clock.now), self._card, str)

    @staticmethod
    def _card(case: Case) -> str:
        return f"card {case.number} {case.status}"

    async def next(self, wanted: Callable[[str], bool] = bool) -> str:
        async with asyncio.timeout(PATIENCE):
            async for event in self._events:
                if wanted(event):
                    return event
        raise AssertionError("it ended")

    async def begin(self) -> str:
        return await self.next(lambda event: event.startswith("data"))

    async def ends(self) -> bool:
        async with asyncio.timeout(PATIENCE):
            return [one async for one in self._events][-1].startswith(f"event: {OVER}")


async def test_it_ends_when_its_reader_is_dismissed(here: DeskOf) -> None:
    page = Open(here)
    await page.begin()
    here.behind.watch.dismissed(MONA, id_of("lea"))
    assert await page.ends()
    assert not here.behind.watch._ears


async def test_it_ends_when_its_reader_logs_out_or_the_bot_leaves(here: DeskOf) -> None:
    out, left = Open(here), Open(here)
    for page in (out, left):
        await page.begin()
    out.door.sessions.end(out.seat.session)
    here.behind.watch.stir(MONA.id)
    assert await out.ends()
    here.behind.world.channels.pop(MONA.id)  # type: ignore[attr-defined]  # a dict, here
    here.behind.watch.stir(MONA.id)
    assert await left.ends()


async def test_it_ends_with_the_login_however_long_it_was_open(here: DeskOf) -> None:
    page = Open(here, until=0.0)
    await page.begin()
    here.behind.watch.stir(MONA.id)
    assert await page.ends()


async def test_it_ends_with_the_bot_and_so_does_whatever_opens_then(here: DeskOf) -> None:
    page = Open(here)
    await page.begin()
    here.behind.watch.end()
    assert await page.ends()
    assert await Open(here).ends()


async def test_a_new_case_is_counted_and_not_put_under_the_finger(here: DeskOf) -> None:
    await here.case()
    page = Open(here, 1)
    assert await page.begin() == "data: 0\ndata: card 1 open\n\n"
    await here.case("encore une nouille", "zed")
    assert await page.next() == "data: 1\n\n"


async def test_a_case_on_the_page_that_changes_is_sent_again(here: DeskOf) -> None:
    case = await here.case()
    page = Open(here, 1)
    await page.begin()
    async with here.browser("nora") as nora:
        await nora.open("/channels/mona")
        await nora.send("/channels/mona/cases/1/rule", outcome="dismiss", seen="0")
    assert "card 1 dismissed" in await page.next(lambda event: "card" in event)
    assert here.now(case).rulings


async def test_a_claim_that_ends_without_a_word_is_sent_again(
    here: DeskOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT", 0.01)
    await here.case()
    async with here.browser("nora") as nora:
        await nora.open("/channels/mona")
        await nora.send("/channels/mona/cases/1/claim")
    page = Open(here, 1)
    await page.begin()
    await page.next()
    here.clock.pass_(seconds=46)
    assert "card 1 open" in await page.next()


async def test_each_connection_begins_with_all_that_the_page_shows(here: DeskOf) -> None:
    await here.case()
    await here.case("encore une nouille", "zed")
    assert "card 1 open\ndata: card 2 open" in await Open(here, 1, 2).begin()


async def test_a_page_that_hears_nothing_is_kept_open(
    here: DeskOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "HEARTBEAT", 0.01)
    page = Open(here)
    await page.begin()
    assert await page.next() == ": still here\n\n"


@given(st.text(max_size=200))
def test_whatever_a_page_says_of_itself_is_read(text: str) -> None:
    assert len(Shown.read(text).numbers) <= 50


@given(st.lists(st.integers(1, 10**8), max_size=50))
def test_a_page_says_what_it_shows(numbers: list[int]) -> None:
    shown = Shown(tuple(numbers), NINE)
    assert Shown.read(str(shown)) == shown


@given(st.text(max_size=100))
def test_no_text_ends_an_event_or_begins_another(text: str) -> None:
    lines = message(text).split("\n")
    assert lines[-2:] == ["", ""]
    assert all(one.startswith("data: ") for one in lines[:-2])
