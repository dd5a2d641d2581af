"""`kill -9` between a moderator's word and the last of a crowd."""

from collections import Counter
from pathlib import Path

import pytest

from bot.sandbox.faults.fault import Fault
from bot.sandbox.sandbox import Sandbox
from tests.chaos.books import Books
from tests.stories.inside import inside
from tests.stories.live import MOD, Live
from tests.stories.process import moderating
from tests.stories.setting import write_settings

CROWD = tuple(f"crowd{number}" for number in range(20))
SPAM = "des followers pas chers"
WORKERS = 4


@pytest.mark.long
async def test_nobody_is_timed_out_twice_and_only_what_was_under_way_stays_unknown(
    sandbox: Sandbox, live: Live, books: Books, tmp_path: Path
) -> None:
    config = write_settings(tmp_path, sandbox)
    async with moderating(config) as bot:
        for login in CROWD:
            await live.say(login, SPAM)
        await live.say(MOD, '!nuke "followers pas chers"')
        await live.answers("de 20 personnes")
        sandbox.add_fault(Fault("/moderation/bans", "POST", times=2, hold=True, after=True))
        sandbox.add_fault(Fault("/moderation/bans", "POST", times=2, hold=True))
        await live.say(MOD, "!nuke go")
        await sandbox.wait_for_strikes("hold", count=WORKERS)
        await bot.kill()
    assert len(sandbox.acts("timeout")) == 2
    sandbox.lift_faults()
    async with inside(config) as bot_again:
        await bot_again.console.show("timeout unknown", times=WORKERS)
        await live.say(MOD, "!why @crowd0")
        await live.answers("exclusion de 10 minutes")
        await live.say(MOD, "!nuke undo")
        await live.answers("20 personnes peuvent réécrire")
    assert not books.unfinished()
    progress = Counter(one.progress for one in books.effects("timeout"))
    assert progress == {"done": len(CROWD) - WORKERS, "unknown": WORKERS}
    timed_out = Counter(act.target for act in sandbox.acts("timeout"))
    assert set(timed_out.values()) == {1}
    assert len(timed_out) == len(CROWD) - 2
    assert len(sandbox.acts("untimeout")) == len(CROWD) - 2
