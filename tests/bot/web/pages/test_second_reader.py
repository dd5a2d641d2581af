"""How the second reader reads a case: for the team alone, and never as more than a guess."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.reader.chat import Chat
from bot.reader.live import LiveReader
from bot.reader.model import Answer
from tests.bot.reader.fluent import Fluent
from tests.bot.web.desk import DeskOf, desk

READING = "/channels/mona/cases/1/reading"


@pytest.fixture
async def here(tmp_path: Path) -> AsyncIterator[DeskOf]:
    async with desk(tmp_path) as opened:
        yield opened


@pytest.fixture
async def reading(here: DeskOf, tmp_path: Path) -> AsyncIterator[DeskOf]:
    usual = Chat()
    for place in range(1000):
        usual.learn(Answer(0.99, 0.99) if place < 5 else Answer(0.02, 0.02))
    behind = here.front.behind
    assert behind is not None
    reader = LiveReader(Fluent(), behind.benches, tmp_path / "chats.json", usual)
    here.front.behind = replace(behind, second_reader=reader)
    running = asyncio.get_running_loop().create_task(reader.run())
    yield here
    running.cancel()
    await asyncio.wait([running])


async def test_nobody_else_may_see_it(reading: DeskOf) -> None:
    await reading.case("quelle nouille")
    async with reading.browser("zoe") as zoe:
        await zoe.open(READING)
        assert zoe.page.status_code == 404


async def test_without_a_reader_the_page_says_so(here: DeskOf) -> None:
    await here.case("quelle nouille")
    async with here.browser("lea") as lea:
        assert "/reading" not in await lea.open("/channels/mona/cases/1")
        assert "switched off" in await lea.open(READING)


async def test_it_shows_the_score_among_the_chat_and_which_words_moved_it(
    reading: DeskOf,
) -> None:
    await reading.case("quelle nouille de voisin")
    async with reading.browser("lea") as lea:
        assert "/reading" in await lea.open("/channels/mona/cases/1")
        page = await lea.open(READING)
    assert '<mark class="worse much"><bdi>nouille</bdi></mark>' in page
    assert "97" in page
    assert "99.5" in page


async def test_hostile_words_are_text(reading: DeskOf) -> None:
    await reading.case("<script>a()</script> quelle nouille \u202e <img src=x>")
    async with reading.browser("lea") as lea:
        page = await lea.open(READING)
    assert "<script>a" not in page
    assert "<img" not in page
    assert "\u202e" not in page
