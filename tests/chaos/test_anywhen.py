"""`kill -9` at any moment of a burst, again and again, on the same books."""

import random
from collections import Counter
from pathlib import Path

import pytest

from bot.sandbox.sandbox import Sandbox
from tests.chaos.books import FINAL, Books
from tests.chaos.doorstep import let_broadcaster_in
from tests.stories.inside import inside
from tests.stories.live import Live, soon
from tests.stories.process import moderating
from tests.stories.setting import INSULT, write_settings

VIEWERS = 12
INSULTS_EACH = 3


async def burst_and_kill(sandbox: Sandbox, config: Path, dice: random.Random, turn: int) -> None:
    """Let a wall of insults come in, and kill the bot somewhere in the middle of its work."""
    async with moderating(config) as bot:
        before = len(sandbox.calls("/moderation"))
        for _ in range(INSULTS_EACH):
            for viewer in range(VIEWERS):
                await sandbox.say(f"rude{turn}x{viewer}", INSULT)
        some = before + dice.randrange(1, VIEWERS * INSULTS_EACH)
        await soon(sandbox.wait_for_calls("/moderation", count=some), lambda: str(bot.log))
        await bot.kill()


async def survive(sandbox: Sandbox, books: Books, folder: Path, seed: int, turns: int) -> None:
    dice = random.Random(seed)  # noqa: S311  # the same seed kills at the same moments
    config = write_settings(folder, sandbox)
    await let_broadcaster_in(config, sandbox)
    for turn in range(turns):
        await burst_and_kill(sandbox, config, dice, turn)
    async with inside(config):
        await Live(sandbox).heard_so_far()
    check(sandbox, books)


def check(sandbox: Sandbox, books: Books) -> None:
    """Hold the books against what Twitch saw."""
    effects = books.effects()
    assert {one.progress for one in effects} <= FINAL
    assert len({one.key for one in effects}) == len(effects)
    judged = Counter(books.judged())
    assert set(judged.values()) == {1}
    deletions = [one for one in effects if one.kind == "delete"]
    assert Counter(one.message_id for one in deletions) == judged
    assert {one.progress for one in deletions} <= {"done", "gone", "covered"}
    book = sandbox.channel().messages
    assert not [one.message_id for one in deletions if book.find(one.message_id)]
    deleted = Counter(act.message_id for act in sandbox.acts("delete"))
    assert max(deleted.values()) == 1
    assert not set(deleted) - set(judged)
    for kind in ("timeout", "warn"):
        decided = [one for one in effects if one.kind == kind]
        certain = [one for one in decided if one.progress == "done"]
        assert len(certain) <= len(sandbox.acts(kind)) <= len(decided)
    assert max(Counter(act.target for act in sandbox.acts("timeout")).values(), default=0) <= 1


@pytest.mark.long
async def test_a_bot_that_dies_three_times_does_everything_once(
    sandbox: Sandbox, books: Books, tmp_path: Path
) -> None:
    await survive(sandbox, books, tmp_path, seed=7, turns=3)


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("seed", range(4))
async def test_a_bot_that_dies_ten_times_does_everything_once(
    seed: int, sandbox: Sandbox, books: Books, tmp_path: Path
) -> None:
    await survive(sandbox, books, tmp_path, seed=seed, turns=10)
