"""What keeps a screen live: nothing to whom it is not meant for, each picture once, at once."""

import asyncio
from collections.abc import AsyncIterator

from bot.terminal.console import Console
from bot.web.ground.watch import News, Watch
from bot.web.live.airwaves import BEAT, airwaves
from tests.making import NINE


def watching() -> Watch:
    return Watch(Console(lambda _: None, lambda: NINE))


async def sure() -> bool:
    return True


async def no_longer() -> bool:
    return False


async def one(lines: AsyncIterator[str]) -> str:
    async with asyncio.timeout(5):
        return await anext(lines)


async def test_whoever_may_see_it_no_longer_is_told_to_go() -> None:
    watch = watching()
    lines = airwaves(watch, "9000", no_longer, lambda _: "on air")
    assert (await one(lines)).startswith("retry:")
    assert await one(lines) == "data: on air\n\n"
    watch.stir("9000")
    assert await one(lines) == "event: over\ndata: -\n\n"
    assert [line async for line in lines] == []


async def test_another_channels_news_and_the_dockets_are_not_ours() -> None:
    watch, asked = watching(), list[News]()
    lines = airwaves(watch, "9000", sure, lambda news: asked.append(news) or "x")
    for _ in range(2):
        await one(lines)
    watch.sang("9001", 1)
    watch._tell("9000", 4)
    watch.sang("9000", 7)
    await one(lines)
    assert [news.cases for news in asked] == [(), (7,)]


async def test_a_change_is_sent_once_and_otherwise_a_beat() -> None:
    watch, pictures = watching(), iter(["first", "first", "second", ""])
    lines = airwaves(watch, "9000", sure, lambda _: next(pictures), BEAT)
    seen = [await one(lines) for _ in range(2)]
    for _ in range(3):
        watch.sang("9000", 1)
        seen.append(await one(lines))
    assert seen[1:] == ["data: first\n\n", BEAT, "data: second\n\n", BEAT]


async def test_the_bots_end_ends_every_screen() -> None:
    watch = watching()
    lines = airwaves(watch, "9000", sure, lambda _: "on air")
    for _ in range(2):
        await one(lines)
    watch.end()
    assert "over" in await one(lines)
