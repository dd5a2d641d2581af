"""An open page hears what changed; one that is slow is told to read again, and nobody waits."""

import asyncio
from dataclasses import replace

import pytest

from bot.cases.decision import Decision
from bot.terminal.console import Console
from bot.web.ground.watch import MOST, News, Watch
from tests.bot.web.desk import MONA, ZOE
from tests.making import NINE, article, bench, message


def watch() -> Watch:
    return Watch(Console(lambda _: None, lambda: NINE))


def decision(*numbers: int) -> Decision:
    here = bench(article(3, "nouille", act_at=1.0))
    case = here.consider(message("nouille")).cases[0]
    return Decision("9000", NINE, cases=tuple(replace(case, number=one) for one in numbers))


async def test_another_channels_news_are_not_heard() -> None:
    seen = watch()
    with seen.ear(ZOE.id) as ear:
        seen.decided(MONA, None, decision(1))
        assert await ear.listen(0) == News()


async def test_a_case_that_changed_twice_is_told_once() -> None:
    seen = watch()
    with seen.ear(MONA.id) as ear:
        for _ in range(2):
            seen.decided(MONA, None, decision(1, 2))
        assert await ear.listen(1) == News((1, 2))
        assert await ear.listen(0) == News()


async def test_a_page_that_is_too_far_behind_is_told_to_read_again() -> None:
    seen = watch()
    with seen.ear(MONA.id) as ear:
        seen.decided(MONA, None, decision(*range(MOST + 1)))
        assert await ear.listen(1) == News(lost=True)


async def test_whoever_leaves_is_forgotten() -> None:
    seen = watch()
    with seen.ear(MONA.id):
        pass
    assert not seen._ears


async def test_a_waiting_page_hears_of_the_end() -> None:
    seen = watch()
    with seen.ear(MONA.id) as ear:
        async with asyncio.TaskGroup() as tasks:
            news = tasks.create_task(ear.listen(10), name="listening")
            await asyncio.sleep(0)
            seen.end()
        assert news.result().over


async def test_too_many_open_pages_are_told_to_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.web.ground.watch.MOST_EARS", 1)
    seen = watch()
    with seen.ear(MONA.id) as first, seen.ear(MONA.id) as second:
        assert (await second.listen(1)).over
        assert await first.listen(0) == News()
