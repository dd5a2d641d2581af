"""`kill -9` while other programs are told what happens, or wait to be."""

import random
from pathlib import Path

import pytest

from bot.sandbox.sandbox import Sandbox
from tests.bot.web.hooks.crm import SECRET, Crm, crm
from tests.chaos.books import Books
from tests.stories.inside import inside
from tests.stories.live import Live
from tests.stories.process import moderating
from tests.stories.setting import INSULT, write_settings

VIEWERS = 8


def settings(folder: Path, sandbox: Sandbox, listening: Crm) -> Path:
    config = write_settings(folder, sandbox)
    url = f"http://127.0.0.1:{listening.port}/x"
    with config.open("a", encoding="utf-8") as file:
        file.write(f'[[web.webhooks]]\nurl = "{url}"\nsecret = "{SECRET}"\n')
    return config


def opened(listening: Crm) -> list[int]:
    """The cases of which was told that they opened, in the order in which each first was."""
    told = [one["data"]["number"] for one in listening.got if one["type"] == "case.opened"]
    return list(dict.fromkeys(told))


def check(listening: Crm, books: Books) -> None:
    """Hold what was told against the books: all of it, in its order, doubles known by their id."""
    numbers = [int(row[0]) for row in books.read("SELECT number FROM cases ORDER BY number")]
    assert opened(listening) == numbers
    assert len(set(listening.ids)) == len({(one["type"], one["id"]) for one in listening.got})
    assert [one["lost"] for one in listening.got] == [0] * len(listening.got)
    assert set(listening.ids) == {one["id"] for one in listening.got}


async def insults(live: Live, turn: int) -> None:
    for one in range(VIEWERS):
        await live.say(f"rude{turn}x{one}", INSULT)


async def test_what_nobody_took_before_a_kill_is_told_after_the_restart(
    sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    async with crm() as listening:
        listening.deaf = True
        config = settings(tmp_path, sandbox, listening)
        async with moderating(config) as bot:
            await insults(live, 0)
            await live.did("warn", f"rude0x{VIEWERS - 1}")
            await listening.was_asked(1)
            await bot.kill()
        assert listening.got == []
        assert len(books.read("SELECT id FROM dispatches")) == VIEWERS
        listening.deaf = False
        async with inside(config):
            await listening.has(VIEWERS)
    check(listening, books)
    assert len(listening.got) == VIEWERS


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(3))
async def test_a_bot_that_dies_while_it_tells_tells_everything(
    seed: int, sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    dice = random.Random(seed)  # noqa: S311  # the same seed kills at the same moments
    async with crm() as listening:
        config = settings(tmp_path, sandbox, listening)
        for turn in range(3):
            async with moderating(config) as bot:
                before = listening.asked
                await insults(live, turn)
                await listening.was_asked(before + dice.randrange(1, VIEWERS))
                await bot.kill()
        async with inside(config):
            await live.heard_so_far()
            cases = len(books.read("SELECT number FROM cases"))
            await listening.until(lambda: len(opened(listening)) == cases)
    check(listening, books)
