"""A very long live: the bot's memory stays as it is."""

import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.sandbox.options import SandboxOptions
from bot.sandbox.player.line import Line, LineUser
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.server import open_sandbox
from tests.stories.process import moderating
from tests.stories.setting import INSULT, write_settings

MESSAGES = int(os.environ.get("CHARTREUSE_SOAK", "200000"))
"""Fewer show that it runs, not that memory is flat: it is not full before half of these."""
STRETCH = 400
"""Messages that are written at once, the last of which the bot must have removed before more."""
A_SECOND = 40
"""In the show's time: so what is remembered for ten minutes of it is full after a tenth."""
PARTS = 10
WARM = 5
"""Parts after which everything is full; the last are the ids of the last 100,000 frames."""
VIEWERS = 6_007
"""They come back; as they are a prime number, it is ever another who insults."""
MOST_GROWTH = 1.03
"""How much more the end of the live may take than its middle: cases are kept, and few."""


def stretch(begins: datetime, number: int) -> Iterator[Line]:
    """What is said from one insult to the next."""
    for one in range(1, STRETCH + 1):
        message = number * STRETCH + one
        text = INSULT if one == STRETCH else f"bonne question numéro {message}, merci"
        at = begins + timedelta(seconds=one / A_SECOND)
        yield Line(user=LineUser(login=f"viewer{message % VIEWERS}"), text=text, sent_at=at)


async def said(sandbox: Sandbox, stretches: range) -> None:
    """Let the bot hear stretches as fast as it can, and deal with every one."""
    for number in stretches:
        await sandbox.player.play(stretch(sandbox.twitch.show.now(), number), speed=0)
        await sandbox.wait_for_acts("delete", count=number + 1)


def memory(pid: int) -> int:
    """Kilobytes that a process holds of its own: no files, and nothing of the sandbox here."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("RssAnon"))


@pytest.mark.long
@pytest.mark.timeout(3600)
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks Linux for the memory")
async def test_two_hundred_thousand_messages_leave_memory_as_it_was(tmp_path: Path) -> None:
    took, each = [], MESSAGES // STRETCH // PARTS
    async with (
        open_sandbox(SandboxOptions(viewers=900)) as sandbox,
        moderating(write_settings(tmp_path, sandbox)) as bot,
    ):
        for part in range(PARTS):
            await said(sandbox, range(part * each, (part + 1) * each))
            took.append(memory(bot.process.pid))
        missed = bot.console.having("trop vite pour être jugés")
    print(f"{MESSAGES} messages: {', '.join(f'{one // 1024} MB' for one in took)}")  # noqa: T201  # the figure that people ask for
    assert not missed
    assert took[-1] < took[WARM - 1] * MOST_GROWTH
